"""YAML to nodes: libyaml's parser where PyYAML was built with it, and never more than its events."""

from collections.abc import Iterator
from functools import partial
from typing import Any, cast

import yaml
from frontmatter.default_handlers import YAMLHandler

from meetup_recap._yaml.composer import Composer, Node, YamlError
from meetup_recap._yaml.scalars import parse_data, parse_scalar
from meetup_recap.errors import LimitError
from meetup_recap.limits import Limits

_TAGS: dict[str, tuple[type, ...]] = {
    "!": (str,),
    "tag:yaml.org,2002:str": (str,),
    "tag:yaml.org,2002:int": (int,),
    "tag:yaml.org,2002:float": (float, int),
    "tag:yaml.org,2002:bool": (bool,),
    "tag:yaml.org,2002:null": (type(None),),
    "tag:yaml.org,2002:map": (dict,),
    "tag:yaml.org,2002:seq": (list,),
}
"""What a document may say of its values: JSON's types alone."""

_LIBYAML_DEPTH = ("maximum nesting depth", 1000)
"""libyaml looks ahead for the colon of a key, and stops by itself where that takes it so deep."""

_BaseLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # PyYAML may be built without libyaml: same results


class _Loader(_BaseLoader):  # type: ignore[misc]
    """A loader whose values are nodes, made by a composer of the parser's events."""

    def __init__(self, stream: str, composer: Composer) -> None:
        super().__init__(stream)
        self._composer = composer

    def documents(self) -> Iterator[Node]:
        """The node of each document."""
        self.get_event()  # the stream's start
        while not self.check_event(yaml.StreamEndEvent):
            self.get_event()  # the document's start
            yield self._composer.compose(self.get_event)
            self.get_event()  # the document's end

    def get_single_data(self) -> Node | None:
        """The node of the only document; None where there is none."""
        nodes = list(self.documents())
        if len(nodes) > 1:
            raise YamlError("expected one document, and there are several", nodes[1].start - self._composer.base)
        return nodes[0] if nodes else None


def load_header(text: str, limits: Limits, base: int = 0) -> Node | None:
    """Front matter as nodes with the place of each value; None where it is empty.

    Args:
        text: The lines between the two `---`.
        base: Where they begin in the whole text: it is added to the places.
        limits: `header`, `depth` and `values` apply.

    Raises:
        LimitError: It is larger or deeper than allowed, or aliases blow it up.
        YamlError: It is not YAML.
    """
    if len(text) > limits.header:
        raise LimitError(what="the front matter in characters", found=len(text), limit=limits.header, name="header")
    composer = Composer(limits, len(text), base, scalar=parse_scalar)
    try:
        return cast("Node | None", YAMLHandler().load(text, Loader=partial(_Loader, composer=composer)))
    except yaml.YAMLError as error:
        raise _wrapped(error, text, limits) from error


def load(text: str, limits: Limits) -> Iterator[Node]:
    """Each document of a YAML text as nodes.

    Args:
        text: The documents.
        limits: `depth` and `values` apply.

    Raises:
        LimitError: It is deeper than allowed, or aliases blow it up.
        YamlError: It is not YAML, or has tags that JSON has no type for.
    """
    composer = Composer(limits, len(text), scalar=parse_data, tags=_TAGS)
    try:
        loader = _Loader(text, composer)
        try:
            yield from loader.documents()
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        raise _wrapped(error, text, limits) from error
    except UnicodeEncodeError as error:
        raise YamlError("a lone surrogate is no character", error.start) from error


def _wrapped(error: yaml.YAMLError, text: str, limits: Limits) -> YamlError | LimitError:
    if _LIBYAML_DEPTH[0] in str(error):
        if limits.depth >= _LIBYAML_DEPTH[1]:
            return YamlError(f"it is nested over {_LIBYAML_DEPTH[1]} levels deep, and no limit allows that", None)
        found = _LIBYAML_DEPTH[1] + 1
        return LimitError(what="the nesting of the YAML", found=found, limit=limits.depth, name="depth")
    if isinstance(error, yaml.reader.ReaderError):
        character = chr(error.character)
        return YamlError(f"the character {character!r} is not allowed", text.find(character))  # libyaml counts bytes
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error).partition("\n")[0]
    return YamlError(problem, mark.index if mark else None)
