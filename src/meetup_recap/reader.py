"""A document to a Reading: its language is told, its events are parted, and a layout is chosen for each of them."""

import re
from collections.abc import Sequence

import attrs

from meetup_recap import assembly, languages
from meetup_recap.languages import Language
from meetup_recap.layouts.base import Findings, Layout, Post, Weighed, choose, is_enough
from meetup_recap.model import Reading, Recap, Weight
from meetup_recap.plugins import failure, guarded, is_shipped
from meetup_recap.reading.document import Document
from meetup_recap.recognizers import events


def read(document: Document, path: str | None, candidates: Sequence[Layout], known: Sequence[Language]) -> Reading:
    """Every event that a document tells of."""
    if is_data(document):
        return Reading(diagnostics=document.diagnostics, reason=DATA)
    language = languages.with_loans(languages.choose(document.text[document.body :], known))
    published = assembly.published(document, path)
    parts = events.parts(document, language)
    if not parts:
        return _whole(Post(document, published, language, path), candidates)
    posts = [Post(document.part(*part), published, language, path, is_part=True) for part in parts]
    recaps = [recap for post in posts if (recap := _recap(post, *choose(post, candidates)))]
    if recaps:
        return assembly.gather(document, recaps, language)
    return _whole(Post(document, published, language, path), candidates)


DATA = "it has a schema_version, so it is data and no post; read it with from_yaml, from_json or from_jsonl"
_DATA_KEY = "schema_version"
_DATA_BEGINS = re.compile(r"(?:\s|\#.*\n)*+(?:[{\[]|(?:- )?[a-z_]+:(?:\s|\Z))")
_VERSION = re.compile(rf'(?:^(?:- | {{2}})?{_DATA_KEY}|[{{,]\s*"{_DATA_KEY}")\s*:\s*[0-9]', re.MULTILINE)


def is_data(document: Document) -> bool:
    """Whether a text is what `to_yaml`, `to_json` or `to_jsonl` wrote: its top object has a `schema_version`."""
    text = document.text.removeprefix("\ufeff")
    return _DATA_KEY in document.keys or bool(_DATA_KEY in text and _DATA_BEGINS.match(text) and _VERSION.search(text))


def _whole(post: Post, candidates: Sequence[Layout]) -> Reading:
    """A text of one event at most."""
    chosen, weighed = choose(post, candidates)
    recap = _recap(post, chosen, weighed)
    if recap is None:
        refused = assembly.refuse(post, chosen[1].reasons if chosen else ())
        return attrs.evolve(refused, weights=_weights(weighed))
    return Reading(recaps=[recap], diagnostics=recap.diagnostics, coverage=recap.coverage)


def _recap(post: Post, chosen: Weighed | None, weighed: Sequence[Weighed]) -> Recap | None:
    """The recap of a post, or of one part of a file; None where too little tells of an event."""
    if chosen is None or not is_enough(chosen[1]):
        return None
    layout, evidence = chosen
    with guarded("layout", layout, post.path):
        findings = evidence.read()
        if not isinstance(findings, Findings):
            raise failure("layout", layout, f"`read` gives a {type(findings).__name__}, not Findings", post.path)
        inside = (0 <= item.start <= item.end <= len(post.document.text) for item in findings.found)
        if not is_shipped(layout) and not all(inside):
            raise failure("layout", layout, "a value that it found has a place outside of the post", post.path)
        return assembly.assemble(post, layout.name, findings, _weights(weighed))


def _weights(weighed: Sequence[Weighed]) -> list[Weight]:
    return [Weight(layout=layout.name, score=evidence.score, reasons=evidence.reasons) for layout, evidence in weighed]
