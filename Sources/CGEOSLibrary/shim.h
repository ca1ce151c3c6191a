#pragma once
// Hides the non-reentrant API: forgetting `_r` becomes a compile error.
#define GEOS_USE_ONLY_R_API
#include <geos_c.h>
