#pragma once
// PROJ, its geodesics, and one PROJ context for each thread.
#include <geodesic.h>
#include <proj.h>

/// The calling thread's context; created on first use, freed when the thread ends.
/// Network access is off and nothing is printed to standard error.
PJ_CONTEXT *gr_proj_context(void);

/// The last error PROJ reported on this thread, or "".
const char *gr_proj_message(void);

/// Forgets the last error, so that a later failure cannot show an old message.
void gr_proj_clear_message(void);
