# GridReach. `make help` lists what there is to make; `make demo` shows what it does.

SWIFT ?= swift
PREFIX ?= /usr/local
DEMO := build/demo

# Traits are switched on where their libraries are found; `make TRAITS= …` builds plain.
TRAITS = $(shell .ci/traits)
BUILD_FLAGS = $(if $(TRAITS),--traits $(TRAITS))
# SwiftPM hands traits to the compiler in the order of a set, which differs from process to process,
# and builds all anew where it does.
BUILD = SWIFT_DETERMINISTIC_HASHING=1 $(SWIFT) build
RELEASE_FOLDER = $(shell $(SWIFT) build -c release $(BUILD_FLAGS) --show-bin-path)

.PHONY: help demo test bench bench-peers format lint check-all sanitize test-asan test-tsan \
  install requirements program deb archive cleanroom notebooks notebooks-check docs determinism \
  faults fuzz leaks sbom spark
.NOTPARALLEL:

help: ## List the targets.
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 14

demo: requirements ## Run the sample county, and say where the results lie.
	$(BUILD) -c release --product gridreach $(BUILD_FLAGS)
	$(RELEASE_FOLDER)/gridreach run data/sample-county/plan.yaml -o $(DEMO) --overwrite
	@echo
	@echo "The results lie in $(CURDIR)/$(DEMO):"
	@ls -1 $(DEMO) | sed 's/^/  /'
	@echo "To see them: start QGIS and drag the .geojson files into it, or type"
	@echo "  qgis $(CURDIR)/$(DEMO)/*.geojson"

# Suites whose names end in `Properties` try thousands of seeded inputs: a few of them in debug,
# all of them in release. So do some others; rooms that take minutes for it are left out.
ENGINES = '^(?!CommandTests|FormatsTests|IntakeTests)'
test: requirements ## Build and run all tests.
	$(BUILD) --build-tests $(BUILD_FLAGS)
	$(SWIFT) test --skip-build $(BUILD_FLAGS)
	$(SWIFT) test -c release $(BUILD_FLAGS) --filter 'Properties/' --filter $(ENGINES)

bench: requirements ## One table of times beside other programs; ours alone without `make bench-peers`.
	@test -x Benchmarks/run || { echo "there is no Benchmarks/run yet" >&2; exit 1; }
	Benchmarks/run

bench-peers: ## Install the other programs into an environment of their own, Benchmarks/peers/.venv.
	Benchmarks/peers/setup

# Figures that differ from those of the notebooks that lie here fail `notebooks-check`.
notebooks: requirements ## Execute the walk-throughs in notebooks-export/ anew.
	$(BUILD) -c release --product gridreach $(BUILD_FLAGS)
	notebooks-export/make.py --program $(RELEASE_FOLDER)/gridreach

notebooks-check: requirements ## See whether the walk-throughs still give the same figures.
	$(BUILD) --product gridreach $(BUILD_FLAGS)
	notebooks-export/make.py --check --program .build/debug/gridreach

# The program that stands in .build/release, or PROGRAM=…, is looked at.
PROGRAM ?= $(RELEASE_FOLDER)/gridreach

determinism: ## Run five counties 20 times each: the same bytes must come out.
	SWIFT="$(SWIFT)" .ci/requirements locales
	$(BUILD) -c release --product gridreach $(BUILD_FLAGS)
	.ci/determinism --program $(PROGRAM)

faults: ## Stage kills, full disks, little memory and the like around runs.
	$(BUILD) -c release --product gridreach $(BUILD_FLAGS)
	.ci/faults --program $(PROGRAM)

PYTHON ?= python3
spark: ## Run counties on two executors of Spark and kill one (PYTHON= one with pyspark).
	$(BUILD) -c release --product gridreach $(BUILD_FLAGS)
	$(PYTHON) integrations/spark/test.py $(PROGRAM)

SECONDS ?= 120
fuzz: requirements ## Feed each door that takes files for SECONDS= (120) each.
	SWIFT="$(SWIFT)" .ci/fuzz/run $(SECONDS) $(DOORS)

leaks: requirements ## Open each door to GEOS and PROJ 10,000 times: memory must stay flat.
	$(SWIFT) run -c release --package-path .ci/fuzz Leaks 10000

sbom: ## Write what a build is made of, as SPDX, to build/.
	$(BUILD) -c release --product gridreach $(BUILD_FLAGS)
	@mkdir -p build
	SWIFT="$(SWIFT)" .ci/sbom --program $(PROGRAM) > build/gridreach.spdx.json
	@echo build/gridreach.spdx.json

docs: requirements ## Make the pages of the library from its doc comments, in build/docs.
	SWIFT="$(SWIFT)" .ci/docs build/docs

format: ## Lay out all Swift files.
	$(SWIFT) format -i -r --parallel Package.swift Sources Tests .ci/client

lint: ## Check layout and house rules.
	.ci/lint

check-all: lint test sanitize ## Everything, the slow checks too.
	@if test -x Benchmarks/run; then Benchmarks/run --smoke; else \
	  echo "benchmarks: none yet"; fi

# Each in a folder of its own, so that the next build does not start from nothing; optimised, or it
# would take hours; with DEBUG, so that suites of properties try as few seeds as in debug.
SANITIZED = -c release -Xswiftc -DDEBUG -Xswiftc -DSANITIZED -Xswiftc -gline-tables-only
test-asan test-tsan: export GRIDREACH_CASE_SECONDS = 900
test-asan test-tsan: export SWIFT_DETERMINISTIC_HASHING = 1
test-asan: export LSAN_OPTIONS = suppressions=$(CURDIR)/.ci/leaks:print_suppressions=0
# Libraries without frame pointers cut short the traces that .ci/leaks goes by.
test-asan: export ASAN_OPTIONS = fast_unwind_on_malloc=0
test-tsan: export TSAN_OPTIONS = suppressions=$(CURDIR)/.ci/races:print_suppressions=0
test-asan: requirements ## Run all tests with the address sanitizer, leaks looked for.
	$(SWIFT) test --sanitize=address --scratch-path .build/address $(SANITIZED) $(BUILD_FLAGS)

test-tsan: requirements ## Run all tests with the thread sanitizer.
	$(SWIFT) test --sanitize=thread --scratch-path .build/thread $(SANITIZED) $(BUILD_FLAGS)

sanitize: test-asan test-tsan

# With Swift's own libraries inside, so that the program runs where no Swift is installed.
program: requirements
	$(BUILD) -c release --product gridreach --static-swift-stdlib $(BUILD_FLAGS)

install: program ## Install program, man pages, completion to PREFIX (/usr/local).
	SWIFT="$(SWIFT)" .ci/stage $(RELEASE_FOLDER)/gridreach $(DESTDIR)$(PREFIX)

deb: program ## Make a Debian package of it, in build/.
	SWIFT="$(SWIFT)" .ci/deb $(RELEASE_FOLDER)/gridreach build

archive: program ## Make a folder with all its libraries for machines without network, in build/.
	SWIFT="$(SWIFT)" .ci/archive $(RELEASE_FOLDER)/gridreach build

cleanroom: deb archive ## Try the package and the archive in a bare Debian (as root, with debootstrap).
	$(BUILD) --build-tests $(BUILD_FLAGS)
	SWIFT="$(SWIFT)" .ci/cleanroom build/gridreach_*.deb
	SWIFT="$(SWIFT)" .ci/cleanroom build/gridreach-*.tar.xz

requirements:
	@SWIFT="$(SWIFT)" .ci/requirements
