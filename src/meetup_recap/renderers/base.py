"""What a renderer is: one way, for people and other systems."""

from typing import Protocol, TypeVar, runtime_checkable

from meetup_recap.errors import UnknownNameError
from meetup_recap.model import (
    Event,
    Host,
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

Output_co = TypeVar("Output_co", covariant=True)
Output = TypeVar("Output")


@runtime_checkable
class Renderer(Protocol[Output_co]):
    """Turns a model object into text, bytes or a tree."""

    @property
    def name(self) -> str:
        """What `render(obj, "name")` asks for."""
        ...

    @property
    def media_type(self) -> str:
        """What the output is, "text/html"."""
        ...

    @property
    def suffix(self) -> str:
        """What its files end in, ".html"."""
        ...

    def render(self, obj: object) -> Output_co:
        """The output for a Recap, or for any part of one that the renderer knows.

        Raises:
            UnknownNameError: The renderer has nothing for objects of that class.
        """
        ...


class Visitor:
    """A base class for renderers to text: one method a model class, looked up by the object's class.

    Override one of them for a look of your own; the others call each other through `visit`.
    """

    def visit(self, obj: object) -> str:
        """The output for an object, by the method named after its class."""
        method = getattr(self, f"visit_{type(obj).__name__.lower()}", None)
        if method is None:
            raise UnknownNameError("visitor method", type(obj).__name__, [cls.__name__ for cls in VISITED])
        rendered: str = method(obj)
        return rendered


VISITED: tuple[type, ...] = (
    Event, Host, NextEvent, Note, Photo, Recap, Speaker, Sponsor, Takeaway, Talk, Venue,
)  # fmt: skip
