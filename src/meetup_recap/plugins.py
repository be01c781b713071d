"""Styles of post, languages and renderers of other packages, found by name.

A package offers them under an entry point group, `meetup_recap.dialects`, `.languages` or `.renderers`. Installing it
changes nothing: an offer is looked up, and its module imported, when its name is asked for. What ships wins a clash.
"""

from collections.abc import Mapping
from importlib.metadata import EntryPoint, entry_points
from typing import TypeVar

from meetup_recap.errors import PluginError, UnknownNameError

T = TypeVar("T")


def named(kind: str, name: str, shipped: Mapping[str, T], cls: type[T]) -> T:
    """What has that name: of those that ship, else of an installed package.

    Args:
        kind: dialect, language or renderer.
        name: The name.
        shipped: Those that ship.
        cls: What a plugin has to be: a class, or a protocol that can be checked.

    Raises:
        UnknownNameError: Nothing has that name.
        PluginError: A plugin has it and cannot be loaded, or is something else.
    """
    if name in shipped:
        return shipped[name]
    offers = {offer.name: offer for offer in entry_points(group=f"meetup_recap.{kind}s")}
    if name not in offers:
        raise UnknownNameError(kind, name, sorted({*shipped, *offers}))
    return _loaded(kind, offers[name], cls)


def _loaded(kind: str, offer: EntryPoint, cls: type[T]) -> T:
    try:
        found = offer.load()
    except Exception as error:  # a plugin may fail in any way, and the user wants to know which one
        raise PluginError(kind, offer.name, offer.value, f"{type(error).__name__}: {error}") from error
    if isinstance(found, type):
        found = found()  # a class without arguments is as good as its object
    if not isinstance(found, cls):
        raise PluginError(kind, offer.name, offer.value, f"it is a {type(found).__name__}, not a {cls.__name__}")
    return found
