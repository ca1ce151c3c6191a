#pragma once
// Linear and mixed-integer programs: Clp and CBC behind a door through which no exception goes.
//
// Without the trait MILP the door is there and says that it leads nowhere. Nothing is printed, no
// signal handler is set, and one thread does all.

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The most of an objective over columns, each column and each row between its bounds.
typedef struct gr_program gr_program;

/// How a call ended.
typedef enum {
  gr_milp_solved = 0,
  gr_milp_infeasible = 1,
  /// Its best is worse than the cut-off.
  gr_milp_cut_off = 2,
  gr_milp_unbounded = 3,
  /// A limit, or whoever was asked, ended it.
  gr_milp_stopped = 4,
  /// Built without the library.
  gr_milp_not_built = 5,
  /// The library gave up, or memory ran out.
  gr_milp_failed = 6,
} gr_milp_status;

/// 1 where the program was built with CBC.
int gr_milp_is_built(void);

/// Its version, as "2.10.8"; "" where it is not built.
const char *gr_milp_version(void);

/// Copies what it is given; NULL where the library is missing or memory runs out.
///
/// Entries of column j are `rows` and `values` from `starts[j]` up to `starts[j + 1]`. An infinite
/// bound is an IEEE infinity. `is_whole` is 1 for a column that must be whole; linear programs take
/// no notice of it.
gr_program *gr_program_make(
    int32_t column_count, int32_t row_count, const int32_t *starts, const int32_t *rows,
    const double *values, const double *lower, const double *upper, const double *objective,
    const double *row_lower, const double *row_upper, const uint8_t *is_whole);
void gr_program_free(gr_program *program);

// --- Linear programs, to be solved again and again under other bounds.

typedef struct gr_lp gr_lp;

typedef enum {
  /// Best from nothing.
  gr_lp_primal = 0,
  /// Best after bounds have changed: begins where the last call ended.
  gr_lp_dual = 1,
} gr_lp_method;

/// Copies `program`; NULL where memory runs out.
gr_lp *gr_lp_make(const gr_program *program);
void gr_lp_free(gr_lp *lp);

void gr_lp_set_bounds(gr_lp *lp, int32_t column, double lower, double upper);

/// Asked now and then while solving; anything but 0 ends the call. May be NULL.
void gr_lp_set_brake(gr_lp *lp, int (*is_cancelled)(void *context), void *context);

/// Solves under the present bounds. `gr_lp_dual` may stop once the best is known to be below
/// `cut_off` (minus infinity for none).
gr_milp_status gr_lp_solve(
    gr_lp *lp, gr_lp_method method, int32_t iteration_limit, double cut_off);

/// Of the last call: a value for each column.
void gr_lp_get_values(const gr_lp *lp, double *values);
/// Of the last call: a price for each row. What a column is worth beyond them is its objective less
/// the prices of its entries.
void gr_lp_get_prices(const gr_lp *lp, double *prices);
double gr_lp_objective(const gr_lp *lp);
int64_t gr_lp_iterations(const gr_lp *lp);

/// Prices that prove the infeasibility of the last call; 0 where there are none.
int gr_lp_get_ray(const gr_lp *lp, double *prices);

/// Where a call ended, to begin another there: `gr_lp_basis_size` bytes.
size_t gr_lp_basis_size(const gr_lp *lp);
void gr_lp_get_basis(const gr_lp *lp, uint8_t *basis);
void gr_lp_set_basis(gr_lp *lp, const uint8_t *basis);

// --- Mixed-integer programs.

typedef struct {
  /// Only solutions better than this are looked for; minus infinity for none.
  double cut_off;
  /// Solutions that are not better by this much do not count.
  double step;
  int32_t node_limit;
  /// An emergency brake: what is found until then differs from machine to machine.
  double seconds;
  /// Asked now and then; anything but 0 ends the search. May be NULL.
  int (*is_cancelled)(void *context);
  void *context;
} gr_mip_limits;

typedef struct {
  /// 1 where `values` were filled.
  int has_solution;
  double objective;
  /// No solution is better than this.
  double bound;
  int64_t nodes;
} gr_mip_result;

/// CBC, on one thread. `start` has a value for each column where `has_start` is not 0; `values` has
/// a place for each.
gr_milp_status gr_mip_solve(
    const gr_program *program, int has_start, const double *start, gr_mip_limits limits,
    double *values, gr_mip_result *result);

#ifdef __cplusplus
}
#endif
