#define _GNU_SOURCE
#include "CPrograms.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

int gr_start(const char *program, char *const words[], int output, pid_t *child) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none;
  // Whoever ignores the ends of children is never told how they ended.
  signal(SIGCHLD, SIG_DFL);
  int number = posix_spawn_file_actions_init(&actions);
  if (number != 0) return number;
  number = posix_spawnattr_init(&attributes);
  if (number != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return number;
  }
  sigemptyset(&none);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  number = posix_spawn(child, program, &actions, &attributes, words, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return number;
}

int gr_wait(pid_t child) {
  siginfo_t end;
  while (waitid(P_PID, (id_t)child, &end, WEXITED | WNOWAIT) != 0) {
    if (errno != EINTR) return errno;
  }
  return 0;
}

int gr_take(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    // Where somebody lets children go unnoticed (SIGCHLD ignored), nobody knows how it ended.
    if (errno != EINTR) return 1;
  }
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

int gr_end_with(pid_t parent) {
  // With its parent goes the reader of what it writes, and it is to tidy up all the same.
  signal(SIGPIPE, SIG_IGN);
  return prctl(PR_SET_PDEATHSIG, SIGTERM) == 0 && getppid() == parent;
}
