"""A document to a Reading: its language is told, its events are parted, and a style is chosen for each of them."""

from collections.abc import Sequence

import attrs

from meetup_recap import assembly, languages
from meetup_recap.dialects.base import Dialect, Post, Weighed, choose, is_enough
from meetup_recap.languages import Language
from meetup_recap.model import Reading, Recap, Weight
from meetup_recap.reading.document import Document
from meetup_recap.recognizers import events


def read(document: Document, path: str | None, candidates: Sequence[Dialect], known: Sequence[Language]) -> Reading:
    """Every event that a document tells of."""
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


def _whole(post: Post, candidates: Sequence[Dialect]) -> Reading:
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
    return assembly.assemble(post, chosen[0].name, chosen[1].read(), _weights(weighed))


def _weights(weighed: Sequence[Weighed]) -> list[Weight]:
    return [
        Weight(dialect=dialect.name, score=evidence.score, reasons=evidence.reasons) for dialect, evidence in weighed
    ]
