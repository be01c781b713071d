"""A document to a Reading: its language is told, its events are parted, and a layout is chosen for each of them."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

import attrs

from meetup_recap import assembly, bold_lines, dated_items, dated_keys, resolve, several, split
from meetup_recap.dated_titles import in_collections, repeated_titles, titled
from meetup_recap.files import is_data
from meetup_recap.found import Found
from meetup_recap.languages import Language
from meetup_recap.languages.choice import of_post
from meetup_recap.layouts import DeclaredLayout, Layout, LayoutResult
from meetup_recap.layouts.declared.events import parts as declared_parts
from meetup_recap.model import Reading, Recap, Weight
from meetup_recap.plugins import failure, guarded, is_shipped
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Block
from meetup_recap.reading.document import Document, Part
from meetup_recap.reading.listed_lines import itemized
from meetup_recap.reading.numbering import unnumbered
from meetup_recap.resolve import Facts, Weighed
from meetup_recap.talks.combined import with_talks
from meetup_recap.talks.employers import with_biographies
from meetup_recap.talks.full_names import FullNames, with_full_names
from meetup_recap.talks.own_sections import with_own_sections
from meetup_recap.talks.shared_links import with_shared_links
from meetup_recap.words import label_lines
from meetup_recap.words.announcement import apart
from meetup_recap.words.calendar import year_of_path
from meetup_recap.words.own_labels import with_labels, with_own_labels
from meetup_recap.words.shared_places import places_of

_SEVERAL = 2


def read(
    document: Document,
    path: str | None,
    candidates: Sequence[Layout],
    known: Sequence[Language],
    *,
    is_sure: bool = False,
    is_given: bool = False,
    timezone: str | None = None,
) -> Reading:
    """Every event that a document tells of; `is_sure`, `is_given` and `timezone` are what the caller knows of them."""
    if is_data(document.text):
        return Reading(diagnostics=document.diagnostics, reason=DATA)
    declared = [layout for layout in candidates if isinstance(layout, DeclaredLayout)]
    language = _language(document, declared, known)
    is_sure = is_sure or any(layout.rules.events.is_all for layout in declared)
    document = attrs.evolve(document, blocks=_apart(document, language))
    published = assembly.published(document, path)
    recaps = _keyed(document, path, candidates, language, timezone)
    if recaps:
        return assembly.gather(document, recaps, language)
    parts = _parts(document, declared, language, None if published else year_of_path(path))
    collections = in_collections(document, parts, language)
    language = _with_places(document, parts, language)
    names = FullNames(document.text, language)

    def post_of(part: Document, **more: Any) -> Post:  # noqa: ANN401  # what a post knows of the file that it is a part of
        own = with_own_labels(part.blocks, language)
        more["is_collection"] = part.body in collections
        return Post(part, published, own, path, is_sure=is_sure, is_given=is_given, timezone=timezone, **more)

    if not parts:
        return _whole(post_of(document), candidates, names)
    inner = [document.part(part) for part in parts]
    shared = {"head": _head(document, parts), "repeated": repeated_titles(inner, language)}
    posts = [post_of(one, is_part=True, near=part.near, **shared) for one, part in zip(inner, parts, strict=True)]
    recaps = several.events(posts, titled(document, parts, language), partial(_recap, names=names), candidates)
    whole = _whole(post_of(document), candidates, names) if len(recaps) < _SEVERAL else None
    is_whole = whole and (not recaps or _tells_as_much(whole, recaps[0]))
    return whole if whole and is_whole else assembly.gather(document, recaps, language)


def whole_post(document: Document, path: str | None, known: Sequence[Language]) -> Post:
    """A document as one post, before anything is found in it: what tells how the posts of a group are written."""
    language = _language(document, (), known)
    document = attrs.evolve(document, blocks=_apart(document, language))
    return Post(document, assembly.published(document, path), with_own_labels(document.blocks, language), path)


def _head(document: Document, parts: Sequence[Part]) -> tuple[Block, ...]:
    """What stands above the first event of a file."""
    first = min(part.start for part in parts)
    return tuple(block for block in document.blocks if block.end <= first)


def _tells_as_much(whole: Reading, part: Recap) -> bool:
    """Whether a file is about one event, not only a part of it that has a date: its talks are all of the file's.

    # May Meetup            ## When and where            ## Queues in Anger            ## Sponsors
    """
    talks = [talk.title for recap in whole.recaps for talk in recap.event.talks]
    inside = [talk.title for talk in part.event.talks]
    return bool(talks) and inside in ([], talks)


def _apart(document: Document, language: Language) -> tuple[Block, ...]:
    """The blocks of a document, lines that are items, dates or an announcement for who reads them told apart."""
    blocks = label_lines.parted(apart(document.blocks, language), language)
    blocks = dated_items.apart(itemized(unnumbered(blocks)), language)
    return bold_lines.as_headings(blocks, language)


def _keyed(
    document: Document, path: str | None, candidates: Sequence[Layout], language: Language, timezone: str | None
) -> list[Recap]:
    """The events that the front matter lists; none where fewer than two of them are read."""
    posts = [
        Post(one, assembly.published(one, None), language, path, is_sure=True, timezone=timezone)
        for one in dated_keys.events_in(document, language)
    ]
    names = FullNames(document.text, language)
    recaps = [one for post in posts if isinstance(one := _recap(post, candidates, names=names), Recap)]
    return recaps if sum(bool(one.event.talks) for one in recaps) > 1 else []


def _with_places(document: Document, parts: Sequence[Part], language: Language) -> Language:
    """A language that knows the places where several events of a file were."""
    found = places_of((document.text[part.start : part.end] for part in parts), (language,))
    return attrs.evolve(language, usual_places=(*language.usual_places, *found)) if found else language


def _parts(
    document: Document, declared: Sequence[DeclaredLayout], language: Language, near: date | None
) -> Sequence[Part]:
    """The events of a file, where the first layout that says it finds some, else by their dates."""
    said = (declared_parts(layout.rules, document, language) for layout in declared)
    return next(filter(None, said), None) or split.parts(document, language, near)


def _language(document: Document, declared: Sequence[DeclaredLayout], known: Sequence[Language]) -> Language:
    """The language of a document, with the labels that layouts add."""
    language = of_post(document.text, document.body, known)
    for layout in declared:
        language = with_labels(language, layout.rules.labels)
    return language


DATA = "it has a schema_version, so it is data and no post; read it with from_yaml, from_json or from_jsonl"


def _whole(post: Post, candidates: Sequence[Layout], names: FullNames) -> Reading:
    """A text of one event at most."""
    recap = _recap(post, candidates, names=names)
    if isinstance(recap, Reading):
        return recap
    return Reading(recaps=[recap], diagnostics=recap.diagnostics, coverage=recap.coverage)


def _recap(post: Post, candidates: Sequence[Layout], *, names: FullNames) -> Recap | Reading:
    """The recap of a post, or of one part of a file; a reading without one where too little tells of an event."""
    weighed = resolve.layouts(post, candidates)
    best = resolve.best_of(weighed)
    with guarded("layout", best.layout, post.path):
        _check_places(best, post)
        fields = _fields(best, weighed)
        drafts = with_own_sections(with_talks(best.result.drafts, resolve.beside(best, weighed)), post)
        drafts = with_full_names(with_shared_links(drafts, post), names)
        drafts = with_biographies(drafts, post)
        best = best._replace(result=attrs.evolve(best.result, drafts=drafts, fields=fields))
        post = attrs.evolve(post, talks=drafts)
        facts = resolve.facts(post)
        weights = _weights(weighed, facts)
        refusal = resolve.refusal(post, best, facts)
        if refusal:
            return Reading(diagnostics=post.document.diagnostics, reason=refusal, weights=weights)
        return assembly.assemble(post, best.layout.name, best.result, facts, weights)


def _fields(best: Weighed, weighed: Sequence[Weighed]) -> tuple[Found, ...]:
    """The values that layouts give, whichever of them finds the talks; of two for one field the first."""
    found = [*best.result.fields, *(item for one in weighed if one is not best for item in one.result.fields)]
    return tuple({item.path: item for item in reversed(found)}.values())


def _check_places(best: Weighed, post: Post) -> None:
    """Refuse what a layout of another package found outside of the post.

    Raises:
        PluginError: It did.
    """
    found = (*best.result.cues, *best.result.fields, *(item for draft in best.result.drafts for item in draft.found))
    inside = (0 <= item.start <= item.end <= len(post.document.text) for item in found)
    if not is_shipped(best.layout) and not all(inside):
        raise failure("layout", best.layout, "a value that it found has a place outside of the post", post.path)


def _weights(weighed: Sequence[Weighed], facts: Facts) -> list[Weight]:
    """How much each layout and the event weigh together."""
    return [
        Weight(
            layout=layout.name,
            score=min(1.0, round(weight + facts.weight, 2)),
            reasons=(*_counted(result), *facts.reasons),
        )
        for layout, result, weight in weighed
    ]


def _counted(result: LayoutResult) -> tuple[str, ...]:
    """A layout's reasons, with the number of its talks."""
    return (*result.reasons, f"talks: {len(result.drafts)}") if result.drafts else result.reasons
