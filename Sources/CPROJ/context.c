#include "CPROJ.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
  PJ_CONTEXT *context;
  char message[512];
} thread_state;

static _Thread_local thread_state *current;
static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void destroy(void *pointer) {
  thread_state *state = pointer;
  if (state->context) proj_context_destroy(state->context);
  free(state);
  current = NULL;
}

static void make_key(void) { pthread_key_create(&key, destroy); }

static void on_log(void *pointer, int level, const char *message) {
  thread_state *state = pointer;
  if (level == PJ_LOG_ERROR) snprintf(state->message, sizeof state->message, "%s", message);
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

PJ_CONTEXT *gr_proj_context(void) {
  thread_state *s = state();
  if (__builtin_expect(s->context == NULL, 0)) {
    s->context = proj_context_create();
    proj_log_func(s->context, s, on_log);  // PROJ prints to standard error by default
    proj_context_set_enable_network(s->context, 0);
  }
  return s->context;
}

const char *gr_proj_message(void) { return state()->message; }

void gr_proj_clear_message(void) { state()->message[0] = 0; }
