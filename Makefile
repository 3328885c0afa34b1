# MingQian: how it is set up, started and checked. 'make help' lists the targets.
SHELL := /bin/bash
PYTHON := .venv/bin/python
export PYTHONUTF8 := 1
# smsd lies there, outside the path of ordinary users.
export PATH := $(PATH):/usr/sbin

DEMO_OUT ?= build/demo
# In the time of the people whom the walks play: hours before an opening are theirs.
WALK = TZ=Asia/Shanghai QT_QPA_PLATFORM=xcb tools/with_display.sh --virtual $(PYTHON)

.PHONY: help setup setup-tests run demo test lint unit e2e bench statistics soak soak-demo soak-phones mutations kills kills-apart walk walk-rules walk-batch bundle verifiers pictures manual-pictures look clean

help: ## this list
	@sed -n 's/^\([a-z0-9-]*\):.*## /\1\t/p' Makefile | expand -t 14

setup: ## install what the program needs (system packages where allowed, .venv, translations)
	@tools/setup.sh

setup-tests: ## the same, and the foreign programs that the tests talk to
	@tools/setup.sh --tests

run: setup ## start the program
	$(PYTHON) main.py

demo: setup ## let the real program play the whole job by itself; results in DEMO_OUT (build/demo)
	@tools/demo.sh "$(DEMO_OUT)"

test: setup-tests ## everything that checks the program, fast things first
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory unit
	@$(MAKE) --no-print-directory e2e

lint: ## style, types, import contracts, architecture
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports --no-logo
	$(PYTHON) -m pytest -q tests/test_architecture.py tests/test_licences.py

unit: ## unit, contract and page tests, two at a time
	$(PYTHON) -m pytest -q -n 2 --dist loadfile --ignore=tests/e2e --ignore=tests/bench \
	    --ignore=tests/test_architecture.py --ignore=tests/test_licences.py

e2e: ## the whole program in real windows on a virtual screen, the demo among them
	$(PYTHON) -m pytest -q tests/e2e

bench: ## speed as ratios, each against its target (BENCH="draw search" for some, BENCH=million for a million experts)
	tools/with_display.sh --virtual $(PYTHON) -m tests.bench.run $(BENCH)
	$(if $(BENCH),,$(MAKE) statistics)

statistics: ## the statistical suite of the draw with as many draws as draw-protocol.md names (a few minutes; make test draws a tenth)
	MINGQIAN_SOAK=1 $(PYTHON) -m pytest -q --durations=0 --durations-min=1 tests/core/draw/test_draw_statistics.py

soak: soak-phones soak-demo ## both of the next two

soak-demo: ## the demo over and over (SOAK_RUNS, 10): same invariants every time, nothing left behind
	tools/soak.sh

soak-phones: ## key tones by the hour, a million answers racing for seats, a thousand calls on two modems (about an hour)
	$(PYTHON) -m tests.bench.soak_keys
	$(PYTHON) -m tests.bench.soak_seats
	$(PYTHON) -m tests.bench.soak_calls

mutations: ## changed archives against the verifiers, random draws in Python and JavaScript (CHANGES, 100000)
	$(PYTHON) -m tests.bench.soak_mutations $(or $(CHANGES),100000)
	$(PYTHON) -m tests.bench.soak_verifiers

kills: ## kill -9 of the program at every kind of commit of a draw, each in a new life (KILL_ROUNDS, 20)
	$(PYTHON) -m tests.support.kill_chains $(KILLS) $(or $(KILL_ROUNDS),20)

kills-apart: ## the same, each kill in a draw of its own, and at random (KILL_ROUNDS, 20; KILLS="--modems --jobs 4")
	$(PYTHON) -m tests.support.kill_rounds $(KILLS) $(or $(KILL_ROUNDS),20)

walk: ## a ceremony with all that the demo leaves out, in the real window; into build/walk (WALK_LANGUAGE=en)
	$(WALK) -m tests.walk.run build/walk $(WALK_LANGUAGE)

walk-rules: ## a second one: amended project, rule editor, overrides, a draw taken up again; into build/walk-rules
	$(WALK) -m tests.walk.run build/walk-rules $(or $(WALK_LANGUAGE),zh_CN) rules

walk-batch: ## a third one: names under time lock, kill -9 while calling, sign-in at the desk; into build/walk-batch
	$(WALK) -m tests.walk.lives build/walk-batch $(WALK_LANGUAGE)

bundle: setup ## dist/MingQian with PyInstaller, then check that it starts and verifies an archive
	tools/bundle.sh

verifiers: ## the stand-alone verifiers verify.pyz and verify.html; their digests into the manual
	$(PYTHON) tools/build_verifier.py

pictures: ## renew docs/pictures from the last demo
	$(PYTHON) tools/pictures.py "$(DEMO_OUT)"

manual-pictures: ## renew the manual's pictures from the last walk and walk-batch (WALK_LANGUAGE=en for the English ones)
	$(PYTHON) -m tools.manual_pictures $(or $(WALK_LANGUAGE),zh) build

look: ## pictures of every page in every size, language and colour scheme, into build/look
	tools/with_display.sh --virtual $(PYTHON) tools/look.py $(LOOK)

clean: ## remove what was built; .venv stays
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
