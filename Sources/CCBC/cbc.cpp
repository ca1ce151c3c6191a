#include "CCBC.h"

#ifdef GRIDREACH_MILP

#include <coin/CbcEventHandler.hpp>
#include <coin/CbcModel.hpp>
#include <coin/CbcSolver.hpp>
#include <coin/ClpEventHandler.hpp>
#include <coin/ClpSimplex.hpp>
#include <coin/OsiClpSolverInterface.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <limits>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

// Both libraries know how to minimise; what is asked for is the most. So objectives go in with
// their signs turned, and prices come out with theirs turned.

struct gr_program {
  std::vector<int32_t> starts, rows;
  std::vector<double> values, lower, upper, costs, row_lower, row_upper;
  std::vector<uint8_t> is_whole;

  int column_count() const { return static_cast<int>(costs.size()); }
  int row_count() const { return static_cast<int>(row_lower.size()); }

  /// Into a solver of either kind.
  template <typename Solver>
  void load(Solver &solver) const {
    solver.loadProblem(
        column_count(), row_count(), starts.data(), rows.data(), values.data(), lower.data(),
        upper.data(), costs.data(), row_lower.data(), row_upper.data());
  }
};

namespace {

constexpr int stopped_by_errors = 4;

gr_milp_status status_of(const ClpSimplex &model) {
  switch (model.status()) {
    case 0: return gr_milp_solved;
    // Secondary status 1: not infeasible, but beyond the dual limit.
    case 1: return model.secondaryStatus() == 1 ? gr_milp_cut_off : gr_milp_infeasible;
    case 2: return gr_milp_unbounded;
    case 3:
    case 5: return gr_milp_stopped;
    default: return gr_milp_failed;
  }
}

/// Ends a linear program when whoever asked says so.
class LinearBrake : public ClpEventHandler {
  int (*is_cancelled_)(void *);
  void *context_;

 public:
  LinearBrake(int (*is_cancelled)(void *), void *context)
      : is_cancelled_(is_cancelled), context_(context) {}
  LinearBrake(const LinearBrake &) = default;

  ClpEventHandler *clone() const override { return new LinearBrake(*this); }

  int event(Event event) override {
    // -1 goes on; any status from 0 ends. Refactorings come often enough.
    constexpr int go_on = -1, stopped_by_event = 5;
    if (event != endOfFactorization || !is_cancelled_) return go_on;
    return is_cancelled_(context_) ? stopped_by_event : go_on;
  }
};

/// Ends a search when whoever asked says so.
class Brake : public CbcEventHandler {
  gr_mip_limits limits_;

 public:
  Brake(CbcModel *model, gr_mip_limits limits) : CbcEventHandler(model), limits_(limits) {}
  Brake(const Brake &) = default;

  CbcEventHandler *clone() const override { return new Brake(*this); }

  CbcAction event(CbcEvent) override {
    return limits_.is_cancelled && limits_.is_cancelled(limits_.context) ? stop : noAction;
  }
};

/// "1e+30" and the like: what CBC's own command line reads.
std::string text(double value) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%.15g", value);
  return buffer;
}

/// How much less than a whole step is one, since sums of the library are not exact.
constexpr double slack = 1e-6;

/// What CBC takes by its command line only.
std::vector<std::string> words(gr_mip_limits limits) {
  std::vector<std::string> words{"gridreach", "-log", "0", "-ratio", "0"};
  auto add = [&](const char *name, double value) {
    words.push_back(name);
    words.push_back(text(value));
  };
  if (limits.step > 0) add("-allow", limits.step - slack);
  if (std::isfinite(limits.cut_off)) add("-cutoff", -limits.cut_off);
  if (std::isfinite(limits.seconds)) add("-sec", limits.seconds);
  words.push_back("-solve");
  words.push_back("-quit");
  return words;
}

int go_on(CbcModel *, int) { return 0; }

void add_start(CbcModel &model, const gr_program &program, const double *start) {
  std::vector<std::string> names;
  std::vector<const char *> addresses;
  for (int column = 0; column < program.column_count(); column++) {
    names.push_back(model.solver()->getColName(column));
  }
  for (const std::string &name : names) addresses.push_back(name.c_str());
  model.setMIPStart(program.column_count(), addresses.data(), start);
}

gr_milp_status search(
    const gr_program &program, const double *start, gr_mip_limits limits, double *values,
    gr_mip_result *result) {
  OsiClpSolverInterface solver;
  solver.messageHandler()->setLogLevel(0);
  solver.getModelPtr()->setLogLevel(0);
  program.load(solver);
  for (int column = 0; column < program.column_count(); column++) {
    if (program.is_whole[column]) solver.setInteger(column);
  }
  CbcModel model(solver);
  model.setLogLevel(0);
  // What it takes from the model only.
  model.setMaximumNodes(limits.node_limit);
  if (limits.step > 0) model.setDblParam(CbcModel::CbcCutoffIncrement, limits.step - slack);
  CbcSolverUsefulData data;
  data.noPrinting_ = true;
  data.useSignalHandler_ = false;
  CbcMain0(model, data);
  Brake brake(&model, limits);
  model.passInEventHandler(&brake);
  if (start) add_start(model, program, start);
  const std::vector<std::string> spoken = words(limits);
  std::vector<const char *> arguments;
  for (const std::string &word : spoken) arguments.push_back(word.c_str());
  // It reads its command line through global variables.
  static std::mutex one_at_a_time;
  const std::lock_guard<std::mutex> alone(one_at_a_time);
  CbcMain1(static_cast<int>(arguments.size()), arguments.data(), model, go_on, data);

  result->nodes = model.getNodeCount();
  result->bound = -model.getBestPossibleObjValue();
  if (const double *best = model.bestSolution()) {
    result->has_solution = 1;
    result->objective = -model.getObjValue();
    std::copy(best, best + program.column_count(), values);
  }
  if (model.isAbandoned()) return gr_milp_failed;
  if (model.isProvenOptimal()) return result->has_solution ? gr_milp_solved : gr_milp_infeasible;
  if (model.isProvenInfeasible()) return gr_milp_infeasible;
  return gr_milp_stopped;
}

}  // namespace

struct gr_lp {
  ClpSimplex model;
};

// --- The door.

int gr_milp_is_built(void) { return 1; }

const char *gr_milp_version(void) { return CBC_VERSION; }

gr_program *gr_program_make(
    int32_t column_count, int32_t row_count, const int32_t *starts, const int32_t *rows,
    const double *values, const double *lower, const double *upper, const double *objective,
    const double *row_lower, const double *row_upper, const uint8_t *is_whole) {
  try {
    const int32_t entries = starts[column_count];
    auto program = std::make_unique<gr_program>();
    program->starts.assign(starts, starts + column_count + 1);
    program->rows.assign(rows, rows + entries);
    program->values.assign(values, values + entries);
    program->lower.assign(lower, lower + column_count);
    program->upper.assign(upper, upper + column_count);
    program->costs.assign(objective, objective + column_count);
    for (double &cost : program->costs) cost = -cost;
    program->row_lower.assign(row_lower, row_lower + row_count);
    program->row_upper.assign(row_upper, row_upper + row_count);
    program->is_whole.assign(is_whole, is_whole + column_count);
    return program.release();
  } catch (...) {
    return nullptr;
  }
}

void gr_program_free(gr_program *program) { delete program; }

gr_lp *gr_lp_make(const gr_program *program) {
  try {
    auto lp = std::make_unique<gr_lp>();
    lp->model.setLogLevel(0);
    program->load(lp->model);
    return lp.release();
  } catch (...) {
    return nullptr;
  }
}

void gr_lp_free(gr_lp *lp) { delete lp; }

void gr_lp_set_bounds(gr_lp *lp, int32_t column, double lower, double upper) {
  lp->model.setColumnBounds(column, lower, upper);
}

void gr_lp_set_brake(gr_lp *lp, int (*is_cancelled)(void *context), void *context) {
  const LinearBrake brake(is_cancelled, context);
  lp->model.passInEventHandler(&brake);
}

gr_milp_status gr_lp_solve(
    gr_lp *lp, gr_lp_method method, int32_t iteration_limit, double cut_off) {
  try {
    ClpSimplex &model = lp->model;
    model.setNumberIterations(0);
    model.setMaximumIterations(iteration_limit);
    model.setDualObjectiveLimit(
        std::isfinite(cut_off) ? -cut_off : std::numeric_limits<double>::max());
    method == gr_lp_primal ? model.primal() : model.dual();
    if (model.status() == stopped_by_errors) {
      // From nothing and by the other method it goes where it went round in circles.
      model.allSlackBasis(true);
      method == gr_lp_primal ? model.dual() : model.primal();
    }
    return status_of(model);
  } catch (...) {
    return gr_milp_failed;
  }
}

void gr_lp_get_values(const gr_lp *lp, double *values) {
  const double *found = lp->model.primalColumnSolution();
  std::copy(found, found + lp->model.numberColumns(), values);
}

void gr_lp_get_prices(const gr_lp *lp, double *prices) {
  const double *found = lp->model.dualRowSolution();
  for (int row = 0; row < lp->model.numberRows(); row++) prices[row] = -found[row];
}

double gr_lp_objective(const gr_lp *lp) { return -lp->model.objectiveValue(); }

int64_t gr_lp_iterations(const gr_lp *lp) { return lp->model.numberIterations(); }

int gr_lp_get_ray(const gr_lp *lp, double *prices) {
  try {
    const std::unique_ptr<double[]> ray(lp->model.infeasibilityRay());
    if (!ray) return 0;
    std::memcpy(prices, ray.get(), sizeof(double) * static_cast<size_t>(lp->model.numberRows()));
    return 1;
  } catch (...) {
    return 0;
  }
}

size_t gr_lp_basis_size(const gr_lp *lp) {
  return static_cast<size_t>(lp->model.numberRows() + lp->model.numberColumns());
}

void gr_lp_get_basis(const gr_lp *lp, uint8_t *basis) {
  std::memcpy(basis, lp->model.statusArray(), gr_lp_basis_size(lp));
}

void gr_lp_set_basis(gr_lp *lp, const uint8_t *basis) { lp->model.copyinStatus(basis); }

gr_milp_status gr_mip_solve(
    const gr_program *program, int has_start, const double *start, gr_mip_limits limits,
    double *values, gr_mip_result *result) {
  *result = {0, 0, std::numeric_limits<double>::infinity(), 0};
  try {
    return search(*program, has_start ? start : nullptr, limits, values, result);
  } catch (...) {
    return gr_milp_failed;
  }
}

#else

int gr_milp_is_built(void) { return 0; }

const char *gr_milp_version(void) { return ""; }

gr_program *gr_program_make(
    int32_t, int32_t, const int32_t *, const int32_t *, const double *, const double *,
    const double *, const double *, const double *, const double *, const uint8_t *) {
  return nullptr;
}

void gr_program_free(gr_program *) {}

gr_lp *gr_lp_make(const gr_program *) { return nullptr; }

void gr_lp_free(gr_lp *) {}

void gr_lp_set_bounds(gr_lp *, int32_t, double, double) {}

gr_milp_status gr_lp_solve(gr_lp *, gr_lp_method, int32_t, double) { return gr_milp_not_built; }

void gr_lp_set_brake(gr_lp *, int (*)(void *), void *) {}

void gr_lp_get_values(const gr_lp *, double *) {}

void gr_lp_get_prices(const gr_lp *, double *) {}

double gr_lp_objective(const gr_lp *) { return 0; }

int64_t gr_lp_iterations(const gr_lp *) { return 0; }

int gr_lp_get_ray(const gr_lp *, double *) { return 0; }

size_t gr_lp_basis_size(const gr_lp *) { return 0; }

void gr_lp_get_basis(const gr_lp *, uint8_t *) {}

void gr_lp_set_basis(gr_lp *, const uint8_t *) {}

gr_milp_status gr_mip_solve(
    const gr_program *, int, const double *, gr_mip_limits, double *, gr_mip_result *result) {
  *result = {0, 0, 0, 0};
  return gr_milp_not_built;
}

#endif
