"""Layouts, languages and renderers of other packages, found by name.

A package offers them under an entry point group, `meetup_recap.layouts`, `.languages` or `.renderers`. Installing it
changes nothing: an offer is looked up, and its module imported, when its name is asked for. What ships wins a clash;
where two packages claim one name, neither does. Whatever a plugin does runs in `guarded`, which names it when it fails.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import EntryPoint, entry_points
from types import FunctionType
from typing import Any, TypeVar

from meetup_recap.errors import PluginError, RenderError, UnknownNameError, UnsupportedObjectError

T = TypeVar("T")


def find(kind: str, name: str, shipped: Mapping[str, T], cls: type[T]) -> T:
    """What has that name: of those that ship, else of an installed package.

    Args:
        kind: layout, language or renderer.
        name: The name.
        shipped: Those that ship.
        cls: What a plugin has to be: a class, or a protocol that can be checked.

    Raises:
        UnknownNameError: Nothing has that name.
        PluginError: A plugin has it and cannot be loaded, or is something else; or two packages claim it.
    """
    if name in shipped:
        return shipped[name]
    offers = entry_points(group=f"meetup_recap.{kind}s")
    claims = {(offer.value, _package(offer)): offer for offer in offers if offer.name == name}
    if not claims:
        raise UnknownNameError(kind, name, sorted({*shipped, *offers.names}))
    if len(claims) > 1:
        packages = " and ".join(sorted(package for _, package in claims))
        values = ", ".join(sorted(value for value, _ in claims))
        raise PluginError(kind, name, values, f"{packages} both claim the name; pass the object, or uninstall one")
    return _loaded(kind, next(iter(claims.values())), cls)


@contextmanager
def guarded(kind: str, plugin: object, path: str | None = None) -> Iterator[None]:
    """Run what a plugin does. What this package itself ships is no plugin: its faults are raised as they are.

    Args:
        kind: layout, language or renderer.
        plugin: The plugin.
        path: The post.

    Raises:
        PluginError: The plugin raised something else than the errors that a renderer may raise.
    """
    try:
        yield
    except (PluginError, RenderError, UnsupportedObjectError):
        raise
    except Exception as error:  # a plugin may fail in any way
        if is_shipped(plugin):
            raise
        raise failure(kind, plugin, f"{type(error).__name__}: {error}", path) from error


def is_shipped(plugin: object) -> bool:
    """Whether an object, or the class of an object, is of this package."""
    module = getattr(plugin, "__module__", None)
    return isinstance(module, str) and module.startswith("meetup_recap.")


def failure(kind: str, plugin: object, problem: str, path: str | None = None) -> PluginError:
    """The error for a plugin that cannot be used, with its name and where it is defined."""
    definition: Any = plugin if isinstance(plugin, FunctionType) else type(plugin)
    try:
        name = str(getattr(plugin, "name", definition.__name__))
    except Exception:  # noqa: BLE001  # the name itself may be what fails
        name = definition.__name__
    return PluginError(kind, name, f"{definition.__module__}:{definition.__qualname__}", problem, path)


def _package(offer: EntryPoint) -> str:
    """The package that makes an offer."""
    return offer.dist.name if offer.dist else "a package without a name"


def _loaded(kind: str, offer: EntryPoint, cls: type[T]) -> T:
    try:
        found = offer.load()
        if isinstance(found, type):
            found = found()  # a class without arguments is as good as its object
        if isinstance(found, cls):  # Python 3.11 asks a protocol's members for their values
            return found
    except Exception as error:  # a plugin may fail in any way, and the user wants to know which one
        raise PluginError(kind, offer.name, offer.value, f"{type(error).__name__}: {error}") from error
    raise PluginError(kind, offer.name, offer.value, f"it is a {type(found).__name__}, not a {cls.__name__}")
