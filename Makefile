# Two commands serve a fresh machine: `make run` opens the app, `make test` runs every check.
SHELL := /bin/bash
BIN := .venv/bin
UV := $(BIN)/uv
export UV_COMPILE_BYTECODE := 1
export UV_LINK_MODE := copy
# The newest Python on this machine that is at least 3.11.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	command -v $$p >/dev/null && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' && echo $$p && break; done)
WORKERS ?= 2

.PHONY: run test proof setup browser lint format lock samples schema model clean

run: setup
	$(BIN)/comma app

test: setup browser lint
	$(BIN)/pytest -n $(WORKERS) --dist loadfile -m "not proof"

proof: setup browser
	$(BIN)/pytest -n $(WORKERS) --dist loadfile --hypothesis-profile=proof

setup: .venv/.ready

.venv/.ready: requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Comma needs Python 3.11 or newer; install it, or name it: make PYTHON=/path/to/python" >&2; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@test -x $(UV) || $(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip >/dev/null
	@test -x $(UV) || $(BIN)/python -m pip install --quiet --disable-pip-version-check "uv>=0.9,<1"
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock
	$(UV) pip install --quiet --python $(BIN)/python --no-deps --editable .
	@touch $@

# The browser tests fail without a browser, so one is fetched where there is none.
browser: setup
	@$(BIN)/python tests/browser/find_browser.py >/dev/null 2>&1 || $(MAKE) --no-print-directory install-browser

.PHONY: install-browser
install-browser:
	@if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-color-emoji >/dev/null; \
	else $(BIN)/playwright install chromium; fi

lint: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# No index address is written; see the header of requirements.lock for the command itself.
lock: setup
	$(UV) pip compile --universal --all-extras --group dev --generate-hashes --no-emit-index-url \
		--quiet --upgrade pyproject.toml -o requirements.lock

# The sessions that Review offers while there are none of your own.
samples: setup
	$(BIN)/python -m trainer.services.recording

# What editors complete persona files with.
schema: setup
	$(BIN)/python -m trainer.store.schema

# The weights of the built-in grader, from the examples in training/; some ten minutes.
model: setup
	$(BIN)/python -m trainer.services.fitting

clean:
	rm -rf .venv .venv-uv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
