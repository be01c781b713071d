"""Meetup recap posts in Jekyll Markdown, read into typed events, talks, speakers and takeaways.

Reading: `parse` and `load` give the one `Recap` of a text or file; `parse_all`, `load_all` and `iter_recaps` all of a
text, a file or a folder; `read` gives a `Reading`, whatever the text is. The model: `Recap` holds an `Event`, which
holds each `Talk` with its `Speaker`s and `Takeaway`s; everything is frozen and compared by value. Writing: `to_json`,
`to_yaml`, `to_jsonl` and `to_dict` lose nothing and have their `from_*`; `to_html` and `render` are for people.
`recap.source.spans` tells where each value stands, `explain` shows it, and `check` finds the slips of authors.
`annotate` writes down what was read, so that it can be corrected, and `learn` makes a layout of a few corrected posts.
Every error is a `MeetupRecapError`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from meetup_recap.api import (
    annotate,
    check,
    edit,
    explain,
    from_dict,
    from_json,
    from_jsonl,
    from_yaml,
    iter_jsonl,
    iter_recaps,
    json_schema,
    load,
    load_all,
    parse,
    parse_all,
    read,
    render,
    replace,
    to_dict,
    to_html,
    to_jekyll,
    to_json,
    to_jsonl,
    to_yaml,
)
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.errors import (
    DataError,
    EditError,
    EncodingError,
    InvalidValueError,
    LimitError,
    ManyRecapsError,
    MeetupRecapError,
    MissingExtraError,
    NotARecapError,
    OutputError,
    PluginError,
    ReadingError,
    RecapWarning,
    RenderError,
    SourceError,
    StrictError,
    UnknownNameError,
    UnknownPathError,
    UnreadableError,
    UnsupportedObjectError,
)
from meetup_recap.limits import Limits
from meetup_recap.mistakes import Mistake
from meetup_recap.model import (
    Author,
    Coverage,
    Event,
    FrozenMapping,
    Host,
    Link,
    NextEvent,
    Note,
    Photo,
    Reading,
    Recap,
    Source,
    Speaker,
    Sponsor,
    Takeaway,
    Talk,
    Venue,
    Weight,
)
from meetup_recap.options import ReadOptions
from meetup_recap.places import Edit, Span, apply_edits, normalize

if TYPE_CHECKING:
    from meetup_recap.archive import Archive
    from meetup_recap.candidate import TalkDraft
    from meetup_recap.found import Found
    from meetup_recap.languages import Language
    from meetup_recap.layouts import DeclaredLayout, Layout, LayoutResult
    from meetup_recap.learning import learn
    from meetup_recap.post import Post
    from meetup_recap.renderers import Renderer

    __version__: str

__all__ = [
    "Archive",
    "Author",
    "Coverage",
    "DataError",
    "DeclaredLayout",
    "Diagnostic",
    "Edit",
    "EditError",
    "EncodingError",
    "Event",
    "Found",
    "FrozenMapping",
    "Host",
    "InvalidValueError",
    "Language",
    "Layout",
    "LayoutResult",
    "LimitError",
    "Limits",
    "Link",
    "ManyRecapsError",
    "MeetupRecapError",
    "MissingExtraError",
    "Mistake",
    "NextEvent",
    "NotARecapError",
    "Note",
    "OutputError",
    "Photo",
    "PluginError",
    "Post",
    "ReadOptions",
    "Reading",
    "ReadingError",
    "Recap",
    "RecapWarning",
    "RenderError",
    "Renderer",
    "Source",
    "SourceError",
    "Span",
    "Speaker",
    "Sponsor",
    "StrictError",
    "Takeaway",
    "Talk",
    "TalkDraft",
    "UnknownNameError",
    "UnknownPathError",
    "UnreadableError",
    "UnsupportedObjectError",
    "Venue",
    "Weight",
    "__version__",
    "annotate",
    "apply_edits",
    "check",
    "edit",
    "explain",
    "from_dict",
    "from_json",
    "from_jsonl",
    "from_yaml",
    "iter_jsonl",
    "iter_recaps",
    "json_schema",
    "learn",
    "load",
    "load_all",
    "normalize",
    "parse",
    "parse_all",
    "read",
    "render",
    "replace",
    "to_dict",
    "to_html",
    "to_jekyll",
    "to_json",
    "to_jsonl",
    "to_yaml",
]


_DEFERRED = {
    "Archive": "meetup_recap.archive",
    "DeclaredLayout": "meetup_recap.layouts",
    "Layout": "meetup_recap.layouts",
    "LayoutResult": "meetup_recap.layouts",
    "TalkDraft": "meetup_recap.candidate",
    "Found": "meetup_recap.found",
    "Language": "meetup_recap.languages",
    "Post": "meetup_recap.post",
    "Renderer": "meetup_recap.renderers",
    "learn": "meetup_recap.learning",
}


def __dir__() -> list[str]:
    """The public names, so that they complete in a notebook, and no other."""
    return list(__all__)


def __getattr__(name: str) -> object:
    """What costs an import that many users never need: archives, what authors of layouts build on, the version."""
    if name in _DEFERRED:
        return getattr(import_module(_DEFERRED[name]), name)
    if name == "__version__":
        from importlib.metadata import version

        return version("meetup_recap")
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
