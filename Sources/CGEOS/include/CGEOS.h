#pragma once
// GEOS, and one GEOS context for each thread.
//
// A context and everything made with it belong to the thread that made them:
// GEOS 3.11 geometries are not safe even to read from a second thread, since
// their envelopes are computed on first use.
#define GEOS_USE_ONLY_R_API
#include <geos_c.h>

/// The calling thread's context; created on first use, freed when the thread ends.
GEOSContextHandle_t gr_geos_context(void);

/// The last error GEOS reported on this thread, or "".
const char *gr_geos_message(void);

/// Forgets the last error, so that a later failure cannot show an old message.
void gr_geos_clear_message(void);
