#pragma once
// Starting this program again, and ending with the one that started it.

#include <sys/types.h>

/// Starts `program` with `words` (a list that ends with NULL) and this process's environment.
///
/// Nothing is on its standard input; what it writes to its output and to its errors goes to
/// `output`. No signal is blocked in it. 0, or an errno value.
int gr_start(const char *program, char *const words[], int output, pid_t *child);

/// Waits until a child has ended, and leaves it to be taken by `gr_take`. 0, or an errno value.
int gr_wait(pid_t child);

/// Takes a child that has ended. Its exit status, or minus the number of the signal that ended it.
int gr_take(pid_t child);

/// Lets SIGTERM come to this process when `parent`, which started it, ends. False where that one
/// is not its parent, or no longer.
int gr_end_with(pid_t parent);
