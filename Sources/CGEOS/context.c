#include "CGEOS.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
  GEOSContextHandle_t context;
  char message[512];
} thread_state;

static _Thread_local thread_state *current;
static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;
// GEOS_init_r writes a global; two threads starting at once must not both be in it.
static pthread_mutex_t initialising = PTHREAD_MUTEX_INITIALIZER;

static void destroy(void *pointer) {
  thread_state *state = pointer;
  if (state->context) GEOS_finish_r(state->context);
  free(state);
  current = NULL;
}

static void make_key(void) { pthread_key_create(&key, destroy); }

static void on_error(const char *message, void *pointer) {
  thread_state *state = pointer;
  snprintf(state->message, sizeof state->message, "%s", message);
}

static thread_state *state(void) {
  if (__builtin_expect(current == NULL, 0)) {
    pthread_once(&once, make_key);
    current = calloc(1, sizeof *current);
    if (!current) abort();
    pthread_setspecific(key, current);
  }
  return current;
}

GEOSContextHandle_t gr_geos_context(void) {
  thread_state *s = state();
  if (__builtin_expect(s->context == NULL, 0)) {
    pthread_mutex_lock(&initialising);
    s->context = GEOS_init_r();
    pthread_mutex_unlock(&initialising);
    GEOSContext_setErrorMessageHandler_r(s->context, on_error, s);
  }
  return s->context;
}

const char *gr_geos_message(void) { return state()->message; }

void gr_geos_clear_message(void) { state()->message[0] = 0; }
