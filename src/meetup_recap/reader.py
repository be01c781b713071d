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
_JSON = re.compile(rf'(?:\{{\s*"|\[\s*\{{)(?:.*[{{,])?\s*"?{_DATA_KEY}"\s*:\s*[0-9]+\s*[,}}]', re.DOTALL)
_YAML = re.compile(rf"^(?:- | {{2}})?{_DATA_KEY}:[ \t]*[0-9]+[ \t]*(?:#.*)?\r?$", re.MULTILINE)
_YAML_LINE = re.compile(r"(?:(?:- )?[a-z_]+:(?:\s.*)?|[ \t#].*|-(?:\s.*)?|---|\.\.\.)?\s*")


def is_data(document: Document) -> bool:
    """Whether a text is what `to_yaml`, `to_json` or `to_jsonl` wrote: its top object has a `schema_version`.

    In YAML each line is a key, an item, or indented below one: prose between them makes a post of it.
    """
    text = document.text.removeprefix("\ufeff").strip()
    if _DATA_KEY not in text:
        return False
    is_yaml = all(map(_YAML_LINE.fullmatch, text.split("\n")))
    return bool(_JSON.match(text) or (is_yaml and _YAML.search(text)))


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
