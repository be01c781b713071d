# Each target makes its own .venv, so that a bare machine with Python 3.11+, make and pip suffices.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help demo test test-laws test-browser test-example test-wheel test-hook fuzz coverage check audit lock schema docs docs-links accuracy bench performance \
	screenshots gate clean

help: ## Say what each target does
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

$(READY)-%: pyproject.toml constraints.txt scripts/install_group.py
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python scripts/install_group.py $*
	touch $@

demo: $(READY)-run ## Read the example post; leave its YAML, JSON and HTML page in build/demo
	mkdir -p build/demo
	$(BIN)/meetup-recap show examples/2024-05-14-river-city-python-may-2024.md
	$(BIN)/meetup-recap convert examples/2024-05-14-river-city-python-may-2024.md --to yaml -o build/demo/recap.yaml
	$(BIN)/meetup-recap convert examples/2024-05-14-river-city-python-may-2024.md --to json -o build/demo/recap.json
	$(BIN)/meetup-recap convert examples/2024-05-14-river-city-python-may-2024.md --to html -o build/demo/recap.html

IN_PARALLEL = -n auto --dist loadfile
test: $(READY)-tests ## Run the tests, the laws on a sample
	$(BIN)/python -m pytest $(IN_PARALLEL)

test-laws: $(READY)-tests ## Run the tests, the laws on everything at hand
	LAWS=1 $(BIN)/python -m pytest $(IN_PARALLEL)

test-browser: $(READY)-tests $(READY)-browser build/docs/index.html ## Run the tests that need Chromium, which has to be installed
	$(BIN)/python -m pytest tests/browser

test-example: $(READY)-run ## Run the tests of the package in examples/, against the built wheel
	rm -rf build/example
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir build/example .
	$(PYTHON) -m venv build/example/venv
	build/example/venv/bin/python -m pip install --quiet --disable-pip-version-check --find-links build/example \
		"$$(ls build/example/*.whl)" ./examples/river-look pytest
	build/example/venv/bin/meetup-recap schema > build/example/schema.json
	cd examples/river-look && ../../build/example/venv/bin/python -m pytest -p no:cacheprovider

test-wheel: $(READY)-run ## Run the tests against the built wheel, by PYTHON
	rm -rf build/wheel
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir build/wheel .
	$(BIN)/python scripts/test_wheel.py "$$(ls build/wheel/*.whl)" $(PYTHON) $(IN_PARALLEL)

test-hook: $(READY)-tests $(READY)-hook ## Run the test of pre-commit's hook, as the last commit has it, in a sample blog
	$(BIN)/python -m pytest tests/hook

SECONDS_EACH ?= 1800
SEED ?= 0
fuzz: $(READY)-fuzz ## Fuzz reading and each from_*, guided by coverage, SECONDS_EACH (1800) seconds each; SEED repeats a run
	$(BIN)/python fuzz/run.py all $(SECONDS_EACH) $(SEED)

coverage: $(READY)-tests ## Run the tests and show which branches none of them took
	$(BIN)/coverage run -m pytest -q
	$(BIN)/coverage report

check: $(READY)-tests $(READY)-checks $(READY)-browser ## Lint, format, types, the direction of imports and the schema
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	MYPYPATH=tests $(BIN)/mypy tests/browser/conftest.py
	$(BIN)/pyright
	mkdir -p build
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/pyright --ignoreexternal --verifytypes meetup_recap > build/types.txt \
		|| { cat build/types.txt; exit 1; }
	grep "completeness" build/types.txt
	$(BIN)/lint-imports
	$(BIN)/python scripts/write_schema.py --check

audit: $(READY)-audit ## Look the locked packages up among known vulnerabilities; needs the network
	$(BIN)/pip-audit --requirement constraints.txt --no-deps --disable-pip

lock: ## Resolve the development dependencies anew and write their versions to constraints.txt
	$(PYTHON) scripts/lock.py

schema: $(READY)-run ## Write the JSON Schema anew from the model's classes and docstrings
	$(BIN)/python scripts/write_schema.py

docs: $(READY)-docs ## Build the pages under docs/ to build/docs, a warning being an error
	rm -rf build/docs
	$(BIN)/sphinx-build -W --keep-going -b html docs build/docs

build/docs/index.html: # as last built; make docs builds them anew
	$(MAKE) docs

docs-links: $(READY)-docs ## Ask each address that the docs link to; needs the network
	$(BIN)/sphinx-build -W --keep-going -b linkcheck docs build/docs-links

bench: $(READY)-bench ## Measure importing, reading, writing, growth, an archive by two processes, a site, hostile data
	$(BIN)/python benchmarks/importing.py
	$(BIN)/python benchmarks/reading.py $(POSTS)
	$(BIN)/python benchmarks/writing.py $(POSTS)
	$(BIN)/python benchmarks/archive.py
	$(BIN)/python benchmarks/site.py
	$(BIN)/python benchmarks/hostile_data.py
	$(BIN)/python benchmarks/long_yaml.py
	$(BIN)/python benchmarks/growth.py

performance: $(READY)-bench ## Write docs/reference/performance.md anew from what the benchmarks print; POSTS=FOLDER for other posts
	$(BIN)/python scripts/performance_page.py $(POSTS)

screenshots: $(READY)-browser ## Take the pictures in docs/images anew; needs Chromium
	$(BIN)/python scripts/screenshots.py

accuracy: $(READY)-run ## Score what is read from the labeled posts in evaluation/, field by field
	$(BIN)/meetup-recap score evaluation/unseen/labels evaluation/unseen/posts
	$(BIN)/meetup-recap score evaluation/known/labels evaluation/known/posts

gate: $(READY)-run ## Score the archive under ../shared, where it is there, against accuracy-floors.json
	$(BIN)/python scripts/gate.py ../shared

clean: ## Remove what the other targets made
	rm -rf $(VENV) build
