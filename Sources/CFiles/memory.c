#include <malloc.h>

#include "CFiles.h"

void gr_give_back_memory(void) { malloc_trim(0); }
