"""Packages that are no requirement: imported when they are needed, with a clear word where one is missing."""

from importlib import import_module
from typing import Any

from meetup_recap.errors import MissingExtraError


def extra(module: str, name: str, action: str) -> Any:  # noqa: ANN401  # a module has no narrower type
    """A module of an optional package.

    Args:
        module: Its dotted name.
        name: The extra of this project that brings it.
        action: What needs it.

    Raises:
        MissingExtraError: It is not installed.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        package = module.partition(".")[0]
        if error.name is None or error.name.partition(".")[0] != package:
            raise  # the package is there, and something in it is broken
        raise MissingExtraError(package, name, action) from error
