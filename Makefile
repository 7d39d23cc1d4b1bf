# make run, make test: the two commands. Everything is set up on the first call and quick from the second on.
.DEFAULT_GOAL := help
.PHONY: help run test quick check bench torture fuzz coverage installers check-repeatable test-installers lock clean
BIN := .venv/bin
READY := .venv/.ready
DESK_ARGS ?=
PART ?= all
WORKERS ?= 2
QUICK := text domain page formats checks/test_gates.py checks/test_sense.py checks/test_spelling.py updates

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' Makefile

$(READY): requirements.lock packaging/bootstrap.lock packaging/setup.sh pyproject.toml
	@PYTHON="$(PYTHON)" sh packaging/setup.sh
	@touch $@

run: $(READY) ## set up and open the window (without a display: the same job, as files)
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no display here. Doing the same job without one: newsdesk demo"; \
		exec $(BIN)/newsdesk demo --output demo; \
	else \
		exec $(BIN)/newsdesk $(DESK_ARGS); \
	fi

check: $(READY) ## lint, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: $(READY) check ## set up and run everything: lint, types, contracts, tests, the wheel
	$(BIN)/pytest -q -n $(WORKERS) --dist loadfile -m "not alone"
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -q -m alone
	$(BIN)/python packaging/try_wheel.py

quick: $(READY) ## lint, and the tests that answer within a minute: no window, no process, no desk file
	$(BIN)/ruff check .
	$(BIN)/pytest -q -n $(WORKERS) --dist loadfile $(addprefix tests/,$(QUICK))

coverage: $(READY) ## the tests of the rooms without Qt, with branch coverage
	$(BIN)/coverage run -m pytest -q --ignore=tests/ui
	$(BIN)/coverage report

SECONDS ?= 600
fuzz: $(READY) ## throw hostile input at every reader, SECONDS=600 each, in parts that add up (READER=name, ANEW=1)
	PYTHONPATH=tests/fuzz $(BIN)/python -m fuzzing --seconds $(SECONDS) $(if $(READER),--reader $(READER)) $(if $(ANEW),--anew)

bench: $(READY) ## measure, beside floors from the same run
	$(BIN)/python benchmarks/run.py

torture: $(READY) ## try whether anything typed is ever lost (hours; PART=kills COUNT=250, results add up in torture/)
	PYTHONPATH=tests $(BIN)/python -m torture --part $(PART) $(if $(COUNT),--count $(COUNT)) $(TORTURE_ARGS)

installers: $(READY) ## make the packages of this system, into dist/ (from a clean tree)
	$(BIN)/python packaging/installers.py

check-repeatable: $(READY) ## build the packages twice, far from each other, and compare their bytes
	$(BIN)/python packaging/repeatable.py

test-installers: $(READY) ## try the packages of dist/ on bare systems (as root; minutes)
	$(BIN)/python packaging/bare/prove.py

lock: $(READY) ## resolve the lock files anew
	$(BIN)/uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
		--group pyproject.toml:dev pyproject.toml -o requirements.lock
	for group in freeze release; do \
		$(BIN)/uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
			--group pyproject.toml:$$group -o packaging/$$group.lock; \
	done
	$(BIN)/python packaging/flatpak/sources.py

clean: ## remove what make made
	rm -rf .venv demo dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
