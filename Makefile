# Handrail. `make help` lists the targets.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
HANDRAIL := .build/release/handrail
PYTHON := .build/venv/bin/python
BENCH_PYTHON := .build/bench-venv/bin/python
PRINT_ENGINE := Sources/Printing/Engine

.PHONY: help
help: ## Show this list.
	@echo "make TARGET, where TARGET is one of"
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: site
site: release ## Build Handrail and with it the website in Site/public.
	@$(HANDRAIL) build
	@echo "The website is in $(CURDIR)/Site/public: upload that folder, or look at it with: python3 -m http.server -d Site/public"

.PHONY: dev
dev: release ## Show the website while it is being written (PORT=4000, HOST=127.0.0.1).
	@$(HANDRAIL) dev $(if $(PORT),--port $(PORT)) $(if $(HOST),--host $(HOST))

.PHONY: test
test: release printer $(PYTHON) ## Run every test: Swift's own, the program end to end, prints, the website in a browser.
	@.ci/packages test
	@$(PYTHON) .ci/suites.py $(SUITES)

.PHONY: test-all
test-all: release printer $(PYTHON) ## Run the long variants of the tests too, which takes much longer.
	@.ci/packages test
	@$(PYTHON) .ci/suites.py --exhaustive $(SUITES)

# What was tried before is not tried again: the state file tells how far it has come.
.PHONY: fuzz
fuzz: ## Try mutated documents until COUNT (1000000) of them are done; SEED=1, MINUTES=60 to stop earlier.
	@.ci/packages site
	@swift build -c release --static-swift-stdlib --product handrail-fuzz
	@mkdir -p .build/tests
	@nice python3 Tests/Fuzz/fuzz.py --seed $(or $(SEED),1) --count $(or $(COUNT),1000000) \
	  --state .build/tests/fuzz-$(or $(SEED),1).json $(if $(MINUTES),--minutes $(MINUTES))

.PHONY: bench
bench: release printer $(BENCH_PYTHON) ## Measure against Hugo, Pagefind, plain C and Chromium (BIG=1: 100,000 modules too).
	@.ci/packages bench
	@swift build -c release --static-swift-stdlib --product print-bench
	@swift build -c release --static-swift-stdlib --product search-bench
	@$(BENCH_PYTHON) Tests/Benchmarks/bench.py $(if $(BIG),--big)
	@echo
	@$(BENCH_PYTHON) Tests/Benchmarks/print_bench.py
	@echo
	@$(BENCH_PYTHON) Tests/Benchmarks/preview_bench.py
	@echo
	@$(BENCH_PYTHON) Tests/Benchmarks/growth.py

.PHONY: printer
printer: .build/print-venv/pyvenv.cfg ## Install what prints handouts as PDF files.

.PHONY: lint
lint: ## Check the style of the Swift sources.
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

.PHONY: format
format: ## Put the Swift sources into that style.
	swift format --in-place --parallel --recursive Package.swift Sources Tests

# The copies are committed, so that a build needs no more than the files; a test tells when one is out of date.
.PHONY: rules
rules: release ## Write the reference of the rules anew, after a change to what one says.
	@.build/release/handrail explain --all --format markdown > .github/RULES.md

.PHONY: minified
minified: ## Make the shortened copies of the theme's scripts again, after a change to one.
	@.ci/packages minify
	@export LC_ALL=C; \
	shorten() { \
	  local name=$$1; shift; \
	  { echo "// Made by 'make minified' of $$name.js, SHA-256 $$(cat "$$@" | sha256sum | cut -c 1-64)"; \
	    cat "$$@" | esbuild --minify --charset=utf8 --target=es2021 $$format; } > Templates/assets/$$name.min.js; \
	}; \
	format= shorten site Templates/assets/site.js; \
	format=--format=iife shorten search Templates/assets/search/*.js

# Paths reach the shell as they are, blanks and all.
.PHONY: install
install: export DESTDIR := $(DESTDIR)
install: export PREFIX := $(PREFIX)
install: release ## Install the program, the theme and the starter content (PREFIX=/usr/local).
	@Packaging/install $(HANDRAIL) "$$DESTDIR$$PREFIX"

.PHONY: uninstall
uninstall: export DESTDIR := $(DESTDIR)
uninstall: export PREFIX := $(PREFIX)
uninstall: ## Remove what 'make install' has installed (PREFIX=/usr/local).
	@Packaging/install --remove "$$DESTDIR$$PREFIX"

.PHONY: tarball
tarball: ## Build the tarball for any Linux with glibc 2.36 or newer, in .build-package/packages.
	@.ci/packages package
	@Packaging/build tarball

.PHONY: package
package: ## Build the Debian package, the tarball, their SBOM and checksums, in .build-package/packages.
	@.ci/packages package
	@Packaging/build all

.PHONY: clean
clean: ## Remove everything that was built.
	rm -rf .build .build-package Site/public Site/handouts Site/report Site/.cache Site/.public.*

# With Swift's own libraries inside, the program runs on machines without Swift, and a sixth faster.
.PHONY: release
release:
	@.ci/packages site
	@swift build -c release --static-swift-stdlib --product handrail

.build/venv/bin/python: Tests/requirements.txt
	@.ci/packages test
	@python3 -m venv --clear .build/venv
	@.build/venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

.build/bench-venv/bin/python: Tests/Benchmarks/requirements.txt
	@.ci/packages bench
	@python3 -m venv --clear .build/bench-venv
	@.build/bench-venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

.build/print-venv/pyvenv.cfg: $(wildcard $(PRINT_ENGINE)/*)
	@$(PRINT_ENGINE)/install .build/print-venv
	@touch $@
