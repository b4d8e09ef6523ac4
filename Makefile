# `make demo` and `make test` are all that a new machine needs: the first target that needs Python
# packages makes .venv and fills it. On Windows, where there is no make, see README.md.
PYTHON ?= python3
BIN := .venv/bin
RUNTIME := .venv/.runtime
DEV := .venv/.dev
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
PYTEST := $(BIN)/python -m pytest
# Two processes, each with a Neo4j and a browser of its own; what tests of one file share is made once.
SIDE_BY_SIDE := -n 2 --dist loadfile --no-loadscope-reorder

.DEFAULT_GOAL := help
.PHONY: help demo test check lint types docs smoke parity faults bench pictures format clean

help:  ## show this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 12

.venv/bin/python:
	$(PYTHON) -m venv .venv

$(RUNTIME): pyproject.toml | .venv/bin/python
	$(PIP) --editable .
	@touch $@

$(DEV): pyproject.toml | .venv/bin/python
	$(PIP) --editable '.[dev]'
	@touch $@ $(RUNTIME)

demo: $(RUNTIME)  ## load, audit, explore and draw the tree of Dinas Sosial 2024, in the folder demo/
	$(BIN)/pohon demo demo

# On a newer Neo4j what may differ there is tested: the engine, the questions, the rules on real trees.
ON_THE_NEWEST := tests/engines tests/dialect tests/explore tests/rules tests/test_seed_rules.py tests/test_parity.py

test: $(DEV)  ## every test: embedded, on Neo4j LTS, on the newest Neo4j where a JDK 21 is there, in a browser
	@if [ -n "$$POHON_TEST_NEO4J_URI" ]; then \
		$(PYTEST) $(ARGS) && echo "All tests of Neo4j ran on the server that POHON_TEST_NEO4J_URI names."; \
	else \
		$(PYTEST) $(SIDE_BY_SIDE) $(ARGS) && $(MAKE) --no-print-directory test-newest; \
	fi

.PHONY: test-newest
test-newest: $(DEV)
	@if $(BIN)/python -m tests.neo4j.java 21; then \
		POHON_TEST_NEO4J_VERSION=calendar POHON_TEST_EXAMPLES=$${POHON_TEST_EXAMPLES:-5} \
			$(PYTEST) $(SIDE_BY_SIDE) -m neo4j $(ON_THE_NEWEST) $(ARGS); \
	else \
		echo "The tests on the newest Neo4j were left out: it needs a JDK 21 or later."; \
	fi

check: lint types docs-check test smoke  ## everything CI runs

lint: $(DEV)  ## format, lint, and which part may import which
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/lint-imports

types: $(DEV)  ## strict types
	$(BIN)/mypy

.PHONY: docs-check
docs-check: $(DEV)
	$(BIN)/python docs/generate.py --check

docs: $(DEV)  ## write what is made from the program: docs/cli*.md, docs/rules/, columns, fields
	$(BIN)/python docs/generate.py

smoke: $(DEV)  ## build the wheel, install it away from the sources, run it there
	$(BIN)/python tests/smoke/installed_wheel.py

parity: $(DEV)  ## 1,000 generated trees on both engines, and against an oracle in plain Python
	POHON_TEST_EXAMPLES=1000 $(PYTEST) tests/test_parity.py tests/test_oracle.py $(ARGS)

faults: $(DEV)  ## kills, cuts, full disks and crowds by the hundred, on both engines; takes an hour
	POHON_FAULTS=long $(PYTEST) tests/faults $(ARGS)

bench: $(DEV)  ## measure, and write the table in benchmarks/README.md
	$(BIN)/python -m benchmarks.run

pictures: $(DEV)  ## take the screenshots in docs/pictures anew
	$(BIN)/python docs/pictures/take.py

format: $(DEV)  ## format the code
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

clean:  ## remove what can be made anew
	rm -rf .venv .cache build dist demo .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
