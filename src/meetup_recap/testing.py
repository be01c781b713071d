"""Contract tests for authors of layouts, languages and renderers, and the laws that every recap read from a text keeps.

    from meetup_recap import testing

    def test_my_style() -> None:
        testing.check_layout(MyStyle(), [Path("post.md").read_text()])

Each raises AssertionError with what was expected, for which text. The library's own tests use the same functions.
"""

from __future__ import annotations

import html
import html.parser
import re
import warnings
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import attrs

from meetup_recap.api import read, to_json
from meetup_recap.errors import MeetupRecapError, RecapWarning
from meetup_recap.languages import BUILTIN, Language
from meetup_recap.layouts import Layout, LayoutResult
from meetup_recap.limits import UNLIMITED
from meetup_recap.model import Coverage, Event, Note, Reading, Recap, Speaker, Sponsor, Takeaway, Talk
from meetup_recap.model.paths import leaves
from meetup_recap.places import RULES, Span, collapse, normalize
from meetup_recap.post import Post
from meetup_recap.reading.document import read_document
from meetup_recap.reading.front_matter import read_front_matter
from meetup_recap.reading.html_blocks import BLOCK_TAG
from meetup_recap.renderers import API_VERSION, Renderer

__all__ = ["ODD_TEXTS", "assert_laws", "check_language", "check_layout", "check_renderer"]

_MARKUP = '<script>alert(1)</script>" onclick="alert(1)'
_MARKED = Recap(
    title=f"A | {_MARKUP}",
    event=Event(
        name=_MARKUP,
        date=date(2024, 5, 14),
        sponsors=[Sponsor(name=_MARKUP, url=f"https://a.example/{_MARKUP}")],
        talks=[
            Talk(
                title=f"Queues & *boats* {_MARKUP}",
                speakers=[Speaker(name=_MARKUP, organization=_MARKUP, url=f"https://a.example/{_MARKUP}")],
                video_url=f"https://a.example/{_MARKUP}",
                takeaways=[Takeaway(text=_MARKUP)],
            )
        ],
    ),
    notes=[Note(text=_MARKUP)],
)
ODD_TEXTS = ("", "\n", "---\n---\n", "# \n", "* \n", "- : :\n", "| | |\n|-|-|\n", "[](): **\n\n> \n", "\ufeff\0\r\r\n")
"""What a layout has to live with: nothing, and next to nothing."""


def check_layout(layout: Layout, texts: Sequence[str]) -> None:
    """A layout keeps its contract: on odd texts, and on posts of its own, which it reads by the laws.

    Args:
        layout: The layout.
        texts: Posts that are its own.
    """
    assert isinstance(layout, Layout), f"{layout!r} lacks `name` or `find`"
    assert layout.name, "the name is empty"
    assert layout.name == layout.name.lower(), f"the name {layout.name!r} is not in lower case"
    for text in (*ODD_TEXTS, *texts):
        result = layout.find(Post(read_document(text), None, BUILTIN[0]))
        assert isinstance(result, LayoutResult), f"`find` gives {result!r} for {text[:40]!r}, not a LayoutResult"
        assert 0 <= (result.weight or 0) <= 1, f"the weight of {text[:40]!r} is {result.weight}, not from 0 to 1"
    assert texts, "give at least one post of the layout's own"
    for text in texts:
        reading = read(text, layout=layout)
        assert reading.recaps, f"{text[:40]!r} is no recap: {reading.reason}"
        assert_laws(reading)


def check_language(language: Language) -> None:
    """A language file says what every one has to: its code, its small words, its months, and no empty phrase."""
    assert re.fullmatch(r"[a-z]{2,3}(?:-[A-Z]{2})?", language.code), f"{language.code!r} is no language code"
    assert len(language.common) >= 10, f"{language.code}: `common` has too few words to tell the language by"  # noqa: PLR2004
    assert set(language.months.values()) == set(range(1, 13)), f"{language.code}: `months` lacks some of the twelve"
    for field in attrs.fields(Language):
        value = getattr(language, field.name)
        phrases = value if isinstance(value, (tuple, frozenset)) else ()
        assert all(phrase.strip() for phrase in phrases), f"{language.code}: `{field.name}` holds an empty phrase"
        cut = [phrase for phrase in phrases if "- " in phrase]
        assert not cut, f"{language.code}: `{field.name}` has a phrase that a line's end cut in two: {', '.join(cut)}"
    assert isinstance(language.labels, Mapping)
    unknown = set(language.labels) - set(BUILTIN[0].labels)
    assert not unknown, f"{language.code}: `labels` has kinds that nothing reads: {', '.join(sorted(unknown))}"


def check_renderer(
    renderer: Renderer[Any], recaps: Sequence[Recap] = (), *, output: type | tuple[type, ...] = (str, bytes)
) -> None:
    """A renderer keeps its contract: on a recap that says nothing, one with markup in its values, and on one's own.

    It gives the same output twice, leaves the recap as it is, and raises nothing but a MeetupRecapError: a format may
    refuse what does not tell what it requires. HTML holds no markup from a value.

    Args:
        renderer: The renderer.
        recaps: Recaps that it has to give an output for.
        output: What it gives; text or bytes, where it is to be asked for by name.
    """
    assert isinstance(renderer, Renderer), f"{renderer!r} lacks one of: name, media_type, suffix, api_version, render"
    assert renderer.name, "the name is empty"
    assert renderer.name == renderer.name.lower(), f"the name {renderer.name!r} is not in lower case"
    assert renderer.api_version == API_VERSION, f"{renderer.name}: this is version {API_VERSION} of the renderer API"
    assert "/" in renderer.media_type, f"{renderer.name}: {renderer.media_type!r} is no media type"
    assert renderer.suffix.startswith("."), f"{renderer.name}: the suffix {renderer.suffix!r} has no dot"
    for recap in (Recap(), _MARKED, *recaps):
        before = to_json(recap)
        given = [_output(renderer, recap, is_own=recap in recaps) for _ in range(2)]
        assert given[0] == given[1], f"{renderer.name} gave two outputs for one recap"
        if given[0] is None:
            continue
        assert isinstance(given[0], output), f"{renderer.name} gave a {type(given[0]).__name__}"
        assert to_json(recap) == before, f"{renderer.name} changed the recap"
        if renderer.media_type.partition(";")[0].strip() == "text/html":
            strange = _Tags(str(given[0])).strange
            assert not strange, f"{renderer.name} let markup from a value through: {', '.join(strange)}"


class _Tags(html.parser.HTMLParser):
    """What no value of a recap may become in HTML: a script that is no data, a handler."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.strange: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what is strange."""
        if tag == "script" and dict(attrs).get("type") != "application/ld+json":
            self.strange.append("a script")
        self.strange += [f"the attribute {name}" for name, _ in attrs if name.startswith("on")]


def _output(renderer: Renderer[Any], recap: Recap, *, is_own: bool) -> Any:
    """What a renderer gives; None where it refuses a recap that is not its author's own."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RecapWarning)
        try:
            return renderer.render(recap)
        except MeetupRecapError:
            if is_own:
                raise
            return None


def assert_laws(reading: Reading) -> None:
    """Each value of each recap has its place, and nothing of the text is lost."""
    for recap in reading.recaps:
        assert_places(recap)
    assert_nothing_lost_in(reading)


def assert_places(recap: Recap) -> None:
    """Each value has a place; where no rule is recorded, the text there says the value."""
    assert recap.source is not None
    assert recap.source.text is not None
    for path, value in leaves(recap):
        span = recap.source.of(path)
        assert 0 <= span.start <= span.end <= len(recap.source.text), path
        if span.rule is None:
            assert normalize(span.of(recap.source.text)) == value, path
        else:
            assert_rule(recap, path, span, value)
    assert set(recap.source.spans) == {path for path, _ in leaves(recap)}


def assert_rule(recap: Recap, path: str, span: Span, value: Any) -> None:
    """A derived value comes out of its place by its rule; rules that compute a date or time are tested on their own."""
    assert recap.source is not None
    text = span.of(recap.source.text or "")
    if span.rule == "as-written":
        assert text == value, path
    elif span.rule == "markdown":
        assert collapse(text) == value, path
    elif span.rule == "full-name":
        assert str(value).startswith(f"{text} "), path
        assert _letters(str(value)) in _letters(normalize(recap.source.text or "")), path
    elif span.rule in {"plain-text", "joined-lines", "spaced", "without-aside"}:
        said = html.unescape(str(value))  # an address in it is as it is written, entities and all
        assert _letters(said) == _letters(said, inside=html.unescape(text)), path
    else:
        assert span.rule in RULES, path


def _letters(value: str, inside: str | None = None) -> str:
    """The letters of a value; given a text, those of them that stand there in order."""
    wanted = [character for character in value if character.isalnum()]
    if inside is None:
        return "".join(wanted)
    rest = iter(inside)
    return "".join(character for character in wanted if any(other == character for other in rest))


def assert_nothing_lost(recap: Recap) -> None:
    """Values, cues and notes together are the body, or the part of it that tells of the event."""
    assert recap.source is not None
    text = recap.source.text or ""
    start, end = read_front_matter(text, UNLIMITED).body, len(text)
    if recap.source.section:
        start, end, _ = recap.source.section
    _assert_covered(recap.coverage, text[start:end])


def _assert_covered(coverage: Coverage | None, text: str) -> None:
    assert coverage is not None
    assert coverage.values + coverage.cues + coverage.notes == len("".join(text.split()))
    assert min(coverage.values, coverage.cues, coverage.notes) >= 0


def assert_nothing_lost_in(reading: Reading) -> None:
    """The same for a file of several events: what stands outside their parts is in the reading's notes."""
    for recap in reading.recaps:
        assert_nothing_lost(recap)
    source = reading.recaps[0].source if reading.recaps else None
    if source is None:  # a text that is no recap
        return
    text = source.text or ""
    body = text[read_front_matter(text, UNLIMITED).body :]
    _assert_covered(reading.coverage, body)
    sections = [recap.source.section for recap in reading.recaps if recap.source and recap.source.section]
    if sections:
        outside = body
        for section in sections:
            outside = outside.replace(section.of(text), " ", 1)
        told = " ".join(f"{note.heading or ''} {note.text}" for note in reading.notes)
        assert _words(outside) <= _words(told)


def _words(text: str) -> set[str]:
    """What a text says, entities resolved and emphasis off, as in the heading of a note."""
    return set(re.findall(r"[^\W_]+", re.sub(r"[*_`~\\]", "", html.unescape(BLOCK_TAG.sub(" ", text)))))
