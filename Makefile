# Set up, run, test and pack netwerk; `make` alone lists the targets
PYTHON ?=
SHARED = $(or $(NETWERK_SHARED),../shared)

# The interpreter is only looked for when a target needs one; each version has its own environment in the clone
ifneq ($(filter-out help clean systeem,$(or $(MAKECMDGOALS),help)),)
PY := $(shell scripts/interpreter.sh "$(PYTHON)" 2>&1)
ifneq ($(findstring netwerk: ,$(PY)),)
$(error $(PY))
endif
VENV := .venv-$(shell "$(PY)" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
endif
BIN = $(VENV)/bin
PIP = PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip --quiet

.DEFAULT_GOAL := help
.PHONY: help demo test systeem lint types layers graaf unit browser lock beeld bouw opmaak clean
.NOTPARALLEL:

help: ## deze lijst
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/make \1|\2/' | \
	    awk -F'|' '{ printf "%-14s %s\n", $$1, $$2 }'
	@echo "Een andere Python: make test PYTHON=python3.13 (een naam of een pad)"

demo: $(VENV)/.netwerk ## maak alle uitvoer en zeg waar kaart, sociale kaart en regierapport staan
	$(BIN)/netwerk bouw --uit exports
	@scripts/wijzer.sh exports/ridderkerk

test: lint types layers graaf unit ## alles wat CI draait

systeem: ## installeer wat de browsertests van het systeem nodig hebben
	@scripts/systeem.sh

lint: $(VENV)/.test ## stijl en opmaak van de code
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/.test ## typen
	$(BIN)/mypy

layers: $(VENV)/.test ## elke laag gebruikt alleen wat eronder staat
	$(BIN)/lint-imports --no-logo --config pyproject.toml

graaf: $(VENV)/.test ## opmaak en inhoud van ontologie en graaf
	$(BIN)/netwerk opmaak --controle
	$(BIN)/netwerk valideer $(if $(wildcard $(SHARED)/bronnen),--bronnen $(SHARED)/bronnen)

unit: $(VENV)/.test ## alle tests, ook de voorbeelden in de code en de browsertests
	$(BIN)/pytest -n 2

browser: $(VENV)/.test ## alleen de tests in een browser
	$(BIN)/pytest -n 2 -m browser

lock: ## leg de versies opnieuw vast in requirements/
	"$(PY)" -m venv --clear $(VENV)-lock
	$(VENV)-lock/bin/python -m pip --quiet install --require-hashes -r requirements/lock.txt
	PATH="$(CURDIR)/$(VENV)-lock/bin:$$PATH" scripts/lock.sh

beeld: $(VENV)/.test ## maak de plaatjes in docs/beeld uit de gebouwde kaart
	$(BIN)/python scripts/beeld.py

bouw: $(VENV)/.test ## pak het wiel en de bronnen in dist/
	$(BIN)/python -m build --no-isolation

opmaak: $(VENV)/.test ## zet code, ontologie en graaf in de vaste opmaak
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(BIN)/netwerk opmaak

clean: ## ruim omgevingen en tussenresultaten op
	rm -rf .venv-* dist build .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find src tests scripts -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/.run: requirements/run.txt requirements/bouw.txt
	"$(PY)" -m venv --clear $(VENV)
	$(PIP) install --require-hashes -r requirements/run.txt -r requirements/bouw.txt
	@touch $@

# Editable, so that an edit in graph/ or src/ shows at once; tests/packaging shows that the wheel works as well
$(VENV)/.netwerk: $(VENV)/.run pyproject.toml
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.netwerk requirements/test.txt
	$(PIP) install --require-hashes -r requirements/test.txt
	@touch $@
