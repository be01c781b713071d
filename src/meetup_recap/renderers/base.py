"""What a renderer is: one way, for people and other systems; a base class that visits the model; steps behind one."""

from collections.abc import Callable, Iterable
from typing import Any, Generic, Protocol, TypeVar, runtime_checkable

import attrs

from meetup_recap.errors import UnknownNameError
from meetup_recap.model import (
    Author,
    Event,
    Host,
    Link,
    NextEvent,
    Note,
    Photo,
    Recap,
    Speaker,
    Sponsor,
    Takeaway,
    Talk,
    Venue,
)

API_VERSION = 1
"""Which form of the protocol this version calls; a plugin that says another one is refused by name."""

Output_co = TypeVar("Output_co", covariant=True)
Output = TypeVar("Output")
Other = TypeVar("Other")


@runtime_checkable
class Renderer(Protocol[Output_co]):
    """Turns a model object into text, bytes, a dict or whatever else it says."""

    @property
    def name(self) -> str:
        """What `render(obj, "name")` asks for, in lower case."""
        ...

    @property
    def media_type(self) -> str:
        """What the output is, "text/html"."""
        ...

    @property
    def suffix(self) -> str:
        """What its files end in, ".html"."""
        ...

    @property
    def api_version(self) -> int:
        """The form of this protocol that it was written for: `API_VERSION` as a number, 1."""
        ...

    def render(self, obj: object) -> Output_co:
        """The output for a Recap, or for any part of one, or several, that the renderer knows.

        Raises:
            UnknownNameError: The renderer has nothing for objects of that class.
            RenderError: The format requires what the object does not tell.
        """
        ...


class Visitor(Generic[Output]):
    """A base class for renderers: one method a model class, looked up by the object's class.

    A talk is given to `visit_talk`, the next event to `visit_next_event`. Override one of them for a look of your own;
    the others call each other through `visit`.
    """

    def visit(self, obj: object) -> Output:
        """The output for an object, by the method named after its class.

        Raises:
            UnknownNameError: There is no method for its class.
        """
        name = VISITED.get(type(obj))
        method = getattr(self, f"visit_{name}", None) if name else None
        if method is None:
            raise UnknownNameError("visitor method", type(obj).__name__, [cls.__name__ for cls in VISITED])
        visited: Output = method(obj)
        return visited


VISITED: dict[type, str] = {
    Author: "author",
    Event: "event",
    Host: "host",
    Link: "link",
    NextEvent: "next_event",
    Note: "note",
    Photo: "photo",
    Recap: "recap",
    Speaker: "speaker",
    Sponsor: "sponsor",
    Takeaway: "takeaway",
    Talk: "talk",
    Venue: "venue",
}
"""The classes that a visitor may meet, and what its methods for them are called behind `visit_`."""


@attrs.frozen
class Chain(Generic[Output]):
    """A renderer with steps behind it, each given what the one before gave; itself a renderer.

    Attributes:
        first: The renderer.
        steps: What becomes of its output, in order.
        name: As a renderer's; the first one's by default, and so for the others.
        media_type: As a renderer's.
        suffix: As a renderer's.

    >>> from meetup_recap import Takeaway, render
    >>> from meetup_recap.renderers import HtmlRenderer
    >>> render(Takeaway(text="Quay & Side"), Chain(HtmlRenderer()).then(str.upper).then(str.encode))
    b'<LI>QUAY &AMP; SIDE</LI>'
    """

    first: Renderer[Any]
    steps: tuple[Callable[[Any], Any], ...] = ()
    name: str = attrs.field(default=attrs.Factory(lambda self: self.first.name, takes_self=True))
    media_type: str = attrs.field(default=attrs.Factory(lambda self: self.first.media_type, takes_self=True))
    suffix: str = attrs.field(default=attrs.Factory(lambda self: self.first.suffix, takes_self=True))
    api_version: int = API_VERSION

    def then(self, step: Callable[[Any], Other]) -> "Chain[Other]":
        """The same with one more step at its end."""
        return Chain(self.first, (*self.steps, step), self.name, self.media_type, self.suffix)

    def render(self, obj: object) -> Output:
        """What the last step gives."""
        done = self.first.render(obj)
        for step in self.steps:
            done = step(done)
        output: Output = done
        return output


def several(obj: object, cls: type[Other]) -> tuple[Other, ...]:
    """One object of a class, or several, as a tuple.

    Raises:
        UnknownNameError: It is neither.
    """
    if isinstance(obj, cls):
        return (obj,)
    if isinstance(obj, Iterable) and not isinstance(obj, (str, bytes)):
        members = tuple(obj)
        if all(isinstance(member, cls) for member in members):
            return members
    raise UnknownNameError("form of this format", type(obj).__name__, [cls.__name__, f"several {cls.__name__}s"])
