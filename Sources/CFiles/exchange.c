#define _GNU_SOURCE
#include "CFiles.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>

int gr_exchange(const char *left, const char *right) {
#ifdef RENAME_EXCHANGE
  if (renameat2(AT_FDCWD, left, AT_FDCWD, right, RENAME_EXCHANGE) == 0) return 0;
  return errno;
#else
  (void)left;
  (void)right;
  return ENOSYS;
#endif
}
