"""Every example of README.md, CONTRIBUTING.md and docs/ is a test."""

from examples import EVERY_PAGE

pytest_collect_file = EVERY_PAGE.pytest()
