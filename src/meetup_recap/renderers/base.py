"""What a renderer is: one way, for people and other systems; a base class that visits the model; steps behind one."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, Protocol, TypeVar, runtime_checkable

import attrs

from meetup_recap.errors import UnsupportedObjectError, warn
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
from meetup_recap.plugins import guarded

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
        """The form of this protocol that it was written for, 1; `API_VERSION` is this package's."""
        ...

    def render(self, obj: object) -> Output_co:
        """The output for a Recap, or for any part of one, or several, that the renderer knows.

        Raises:
            UnsupportedObjectError: The renderer has nothing for objects of that class.
            RenderError: The format requires what the object does not tell.
        """
        ...


class Visitor(Generic[Output]):
    """A base class for renderers: one method a model class, looked up by the object's class.

    A talk is given to `visit_talk`, the next event to `visit_next_event`. Override one of them for a look of your own;
    the others call each other through `visit`.
    """

    def render(self, obj: object) -> Output:
        """What a renderer gives: that of the object's class, unless a subclass puts something around it."""
        return self.visit(obj)

    def visit(self, obj: object) -> Output:
        """The output for an object, by the method named after its class.

        Raises:
            UnsupportedObjectError: There is no method for its class.
        """
        name = next((VISITED[cls] for cls in type(obj).__mro__ if cls in VISITED), None)
        method = getattr(self, f"visit_{name}", None) if name else None
        if method is None:
            known = [cls.__name__ for cls, other in VISITED.items() if hasattr(self, f"visit_{other}")]
            raise UnsupportedObjectError(type(self).__name__, type(obj).__name__, known)
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


def _of_first(attribute: str) -> Any:  # noqa: ANN401  # attrs gives a field's type as it is annotated
    """A field that is by default what the first renderer of a chain has."""
    return attrs.field(
        kw_only=True, default=attrs.Factory(lambda chain: getattr(chain.first, attribute), takes_self=True)
    )


@attrs.frozen
class Chain(Generic[Output]):
    """A renderer with steps behind it, each given what the one before gave; itself a renderer.

    Attributes:
        first: The renderer.
        steps: What becomes of its output, in order.
        name: As a renderer's; the first one's by default, and so for the others.
        media_type: As a renderer's.
        suffix: As a renderer's.
        api_version: As a renderer's.

    >>> from meetup_recap import Takeaway, render
    >>> from meetup_recap.renderers import HtmlRenderer
    >>> render(Takeaway(text="Quay & Side"), Chain(HtmlRenderer()).then(str.upper).then(str.encode))
    b'<LI>QUAY &AMP; SIDE</LI>'
    """

    first: Renderer[Any]
    steps: tuple[Callable[[Any], Any], ...] = attrs.field(default=(), kw_only=True)
    name: str = _of_first("name")
    media_type: str = _of_first("media_type")
    suffix: str = _of_first("suffix")
    api_version: int = _of_first("api_version")

    def then(self, step: Callable[[Any], Other]) -> "Chain[Other]":
        """The same with one more step at its end."""
        return Chain(
            self.first,
            steps=(*self.steps, step),
            name=self.name,
            media_type=self.media_type,
            suffix=self.suffix,
            api_version=self.api_version,
        )

    def render(self, obj: object) -> Output:
        """What the last step gives.

        Raises:
            PluginError: A renderer or a step of another package failed.
        """
        with guarded("renderer", self.first):
            done = self.first.render(obj)
        for step in self.steps:
            with guarded("renderer", step):
                done = step(done)
        output: Output = done
        return output


def recaps_of(obj: object, renderer: str, *, many: bool = True) -> tuple[Recap, ...]:
    """The recaps that an object is: a Recap, an Event as one that tells nothing else, or several Recaps.

    Args:
        obj: The object.
        renderer: Who asks, for the error.
        many: Whether several are taken, too.

    Raises:
        UnsupportedObjectError: It is none of these.
    """
    if isinstance(obj, Recap):
        return (obj,)
    if isinstance(obj, Event):
        return (Recap(event=obj),)
    if many and isinstance(obj, Iterable) and not isinstance(obj, (str, bytes)):
        members = tuple(obj)
        if all(isinstance(member, Recap) for member in members):
            return members
    raise UnsupportedObjectError(renderer, type(obj).__name__, ["a Recap", "an Event", *["several Recaps"] * many])


def left_out(renderer: str, what: str, why: str) -> None:
    """Warn of a part that a format leaves out, as if the line that called this package had."""
    warn(f"{renderer}: {what} is left out, as {why}")


def without_empty(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Fields without those that nobody tells: None, "", and what holds nothing.

    >>> without_empty({"name": "May", "url": None, "talks": [], "start": 0})
    {'name': 'May', 'start': 0}
    """
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


def as_json(data: object) -> str:
    """Plain data as JSON that people read."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
