"""How the events of one file write their talks, told by all of them together: the rules that read most of them.

- 14 May 2024: Ada Vega, Queues in Anger          ## 14 May 2024
- 11 June 2024: Zorba Quux, Small Boats           Queues in Anger
                                                  Ada Vega

One line alone leaves open which of its sides is somebody, above all where the name is rare; several lines do not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from html import unescape
from typing import NamedTuple

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import LOWER
from meetup_recap.layouts.declared.layout import DeclaredLayout
from meetup_recap.layouts.declared.line import Line, read_line
from meetup_recap.layouts.declared.rules import At, Rules, TalksRule
from meetup_recap.layouts.declared.talk_lines import talks_of, units_at
from meetup_recap.layouts.declared.template import Template
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Paragraph, Table
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.entries import Told
from meetup_recap.words.bylines import is_job
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.towns import TOWNS

NAME = "lines"
"""What the layout of a file's own lines is called: that of lines, whose rules it settles."""
_FEWEST, _MOST_POSTS = 3, 24
"""How many events tell how lines are written, and how many of them are asked."""
_MOST_COVERED, _LEAST_KNOWN, _MOST_DOUBTFUL, _LEAST_DISTINCT = 0.6, 0.5, 0.15, 0.7
"""The share of events with such a line; of its people with known first names, of titles that are names or repeated."""
_LIKE_LABELS = "{speakers}:"
"""In a template whose people may be labels."""
_OFTEN, _MOST_TALKS = 2, 0.34
"""How often a nickname comes back at least, and in what share of the talks at most."""
_MOST_SHAPED, _LEAST_SHAPED = 0.8, 0.25
"""Of people that are written as full names, and of those among them who are known then."""
_LEAST_WORDS = 2
"""How many words most titles have at least."""
_LINE = At("line")
_PLACES = (At("item", 1), At("item", 2), At("paragraph"), _LINE, At("heading"), At("title"))
_JOINERS = (", ", ": ", " - ", "; ", ". ", " / ", " | ", " -> ", " => ", " · ", " @ ")
_MARKED = ("**{}** {}", "*{}* {}", "{} **{}**", "{} *{}*", "[{}]({{_}}) {}", "{} [{}]({{_}})", '"{}" {}', '{} "{}"')
_IN_BRACKETS = ("{title} ({speakers})", "{speakers} ({title})", "{title} ([{speakers}]({_}))")
_OF_THREE = (("{speakers}", "{organization}", "{title}"), ("{title}", "{speakers}", "{organization}"))
_LONGEST_TEXT = 4000
"""How much of each event is asked for the word that joins title and name."""
_NAME_WORD = rf"[^\W\d_{LOWER}][\w'’-]{{1,20}}"
_JOINED = re.compile(
    rf"[ ](?P<word>[{LOWER}]{{1,10}})[ ][*_\[]{{0,3}}{_NAME_WORD}(?:[ ]{_NAME_WORD}){{1,2}}"
    r"(?=[*_ ]{0,3}(?:$|[(\[,<|\]]))"
    rf"|^[^\w\n]{{0,8}}{_NAME_WORD}[ ]{_NAME_WORD}[ ](?P<behind>[{LOWER}]{{1,10}})[ ](?=\S)",
    re.MULTILINE,
)
"""A word before the name that ends a line, or behind the one that opens it, in whatever language it is."""
_BESIDE_NAME = re.compile(
    rf"^\W{{0,6}}{_NAME_WORD}[ ]{_NAME_WORD}\W{{0,3}}[ ]?[-–—:|,(]"
    rf"|[-–—:|,(]\W{{0,4}}{_NAME_WORD}[ ]{_NAME_WORD}\W{{0,3}}$"
)
"""A line that opens or ends with what looks like a name, set apart from the rest."""
_LONGEST_LINE, _LONGEST_TALK = 120, 250
"""In characters: a line that may be another talk, and one that a template is tried on."""
_LEAST_JOINED = 0.5
"""The share of such lines that have the same word."""


class _Vote(NamedTuple):
    """How well a rule reads some events."""

    known: int
    literal: int
    rule: TalksRule


def own_layout(posts: Sequence[Post]) -> DeclaredLayout | None:
    """The layout of the lines in which the events of a file, or the posts of a group, name their talks.

    Args:
        posts: The events.

    Returns:
        None where there are few of them, or no way of writing is that of most.
    """
    asked = posts[:: max(1, len(posts) // _MOST_POSTS)]
    if len(asked) < _FEWEST:
        return None
    language = posts[0].language
    texts = [post.document.text[post.document.body : post.document.end] for post in asked]
    plain = [unescape(text) for text in texts]
    templates = [one for one in (*_templates(language), *_joined_by(_joining(texts, language))) if _may_fit(one, plain)]
    places = [at for at in _PLACES if at != _LINE or any(map(_has_lines, asked))]
    rules = (rule for at in places for rule in _rules(at, _at_place(at, templates, asked)))
    votes = (vote for rule in rules if (vote := _vote(rule, asked)))
    best = max(votes, key=lambda vote: (vote.known, vote.literal), default=None)
    return DeclaredLayout(NAME, Rules(talks=(best.rule,))) if best else None


def _may_fit(template: Template, texts: Sequence[str]) -> bool:
    """Whether enough texts may hold a line of a template; most of them would be tried in vain, at each place."""
    return sum(map(template.may_match, texts)) >= max(_FEWEST, _MOST_COVERED * len(texts))


def _has_lines(post: Post) -> bool:
    """Whether a post has lines that are no paragraph of their own: several of one, or cells of a table."""
    blocks = post.talk_blocks
    are_lines = any(isinstance(block, Paragraph) and len(block.lines) > 1 for block in blocks)
    return are_lines or any(isinstance(block, Table) for block in blocks)


def _at_place(at: At, templates: Sequence[Template], posts: Sequence[Post]) -> list[Template]:
    """The templates that the short lines at a place may fit, in enough posts."""
    lines = (((unit.whole or unit.line).plain for unit in units_at(post, at)) for post in posts)
    texts = ["\n".join(line for line in said if len(line) <= _LONGEST_TALK) for said in lines]
    return [template for template in templates if _may_fit(template, texts)]


def may_bill(line: str) -> bool:
    """Whether a line is short and has what looks like a name at one of its ends: it may be a title and a speaker."""
    return len(line) <= _LONGEST_LINE and _BESIDE_NAME.search(line) is not None


def _joining(texts: Iterable[str], language: Language) -> tuple[str, ...]:
    """The words in lower case that join most titles and names: a reader of no language at all sees "Queues xyz Ada".

    A word that joins names and organizations alone is none: "Ada Vega from Northwind".
    """
    ties = {*language.affiliations, *language.employed} - {*language.by, *language.with_}
    matches = (match for text in texts for match in _JOINED.finditer(text[:_LONGEST_TEXT]))
    found = Counter(match["word"] or match["behind"] for match in matches)
    found = Counter({word: number for word, number in found.items() if word not in ties})
    return tuple(word for word, number in found.items() if number >= max(_FEWEST, _LEAST_JOINED * found.total()))


@cache
def _joined_by(words: Sequence[str]) -> tuple[Template, ...]:
    """The lines of a title and a name that a word joins, either way round."""
    pairs = (("{title}", "{speakers}"), ("{speakers}", "{title}"))
    return tuple(Template.of(f"{one} {word} {other}") for word in words for one, other in pairs)


def _rules(at: At, templates: Sequence[Template]) -> Iterator[TalksRule]:
    """The ways to write a talk at a place: in one line, in two of which one is a name, or a title above a biography."""
    for template in templates:
        yield TalksRule(at, lines=(template,))
    title, speakers = Template.of("{title}"), Template.of("{speakers}")
    yield TalksRule(at, lines=(title,), below=(speakers,))
    yield TalksRule(at, lines=(speakers,), below=(title,))
    if at.kind in {"title", "heading"}:
        yield TalksRule(at, lines=(title,))


@cache
def _templates(language: Language) -> tuple[Template, ...]:
    """The lines of a title and a name: what joins them, either way round."""
    words = [f" {word} " for word in (*language.by, *language.with_)]
    either = [f"{{}}{joiner}{{}}" for joiner in (*_JOINERS, *words)]
    pairs = (("{title}", "{speakers}"), ("{speakers}", "{title}"))
    texts = [text.format(*pair) for text in (*either, *_MARKED) for pair in pairs]
    texts += [joiner.join(order) for joiner in _JOINERS for order in _OF_THREE]
    texts += [f"{{title}}{joiner}[{{speakers}}]({{_}})" for joiner in (*_JOINERS, *words)]
    texts += [f"{{speakers}} {word} {{title}}" for word in language.about]
    return tuple(Template.of(text) for text in (*texts, *_IN_BRACKETS))


def _vote(rule: TalksRule, posts: Sequence[Post]) -> _Vote | None:
    """How well a rule reads some events; None where it reads few, or what it reads as names may be titles."""
    needed = max(_FEWEST, _MOST_COVERED * len(posts))
    read = list[Told]()
    missed = 0
    for post in posts:
        found = list(talks_of(post, rule, ()))
        missed += not found
        if missed > len(posts) - needed:  # what is left would be read in vain
            return None
        read += found
    talks = [talk for talk in read if talk.people and talk.title]
    told = [(talk.title_text, [person.text for person in talk.people]) for talk in talks]
    are_labels = any(_LIKE_LABELS in template.text for template in rule.lines)
    known = _known(told, posts[0].language, are_labels=are_labels)
    return None if known is None else _Vote(known, _asked(rule), rule)


def _known(talks: Sequence[tuple[str, Sequence[str]]], language: Language, *, are_labels: bool = False) -> int | None:
    """How many talks name people whose first names are known; None where titles and names may be something else.

    Where all of them are written as full names and the titles are not, a few known ones are enough.

    Args:
        talks: Their titles and people.
        language: Whose words no names are.
        are_labels: Whether what is read as people may be labels: "Paper: Out of the Tar Pit".
    """
    number = len(talks)
    often = Counter(person for _, people in talks for person in people)
    most = 0 if are_labels else max(_OFTEN, _MOST_TALKS * number)
    recurring = {one for one, times in often.items() if _OFTEN <= times <= most}
    known = sum(all(_is_known(person, recurring) for person in people) for _, people in talks)
    doubtful = sum(names_somebody(title) for title, _ in talks)
    titles = {title.casefold() for title, _ in talks}
    words = sum(len(title.split()) for title, _ in talks)
    shaped = sum(all(likeness(person, language) == STRONG for person in people) for _, people in talks)
    alike = sum(likeness(title, language) == STRONG for title, _ in talks)
    is_shaped = shaped >= _MOST_SHAPED * number and alike <= (1 - _MOST_SHAPED) * number
    least = _LEAST_SHAPED if is_shaped else _LEAST_KNOWN
    is_told = known >= max(1, least * number) and words >= _LEAST_WORDS * number
    if not is_told or doubtful > max(1, _MOST_DOUBTFUL * number) or len(titles) < _LEAST_DISTINCT * number:
        return None
    return known - 2 * doubtful


def _is_known(name: str, recurring: Collection[str]) -> bool:
    """Whether somebody has a known first name, be it alone, or is one word that comes back in some lines."""
    if " " in name:
        return names_somebody(name)
    return name.casefold() not in TOWNS and (is_given(name) or name in recurring)


def common_lines(proses: Sequence[Prose], language: Language) -> list[Line | None]:
    """What the lines of one list say, each by the one template that most of them fit; nothing where none does.

    Args:
        proses: The lines, without times before them.
        language: Whose words to use.
    """
    best: tuple[int, int, list[Line | None]] = (0, 0, [])
    for template in _templates(language) if len(proses) >= _FEWEST else ():
        lines = [read_line(template, prose, language) for prose in proses]
        found = [line for line in lines if line and "title" in line.places and line.people]
        told = [(_title(line), [person.text for person in line.people]) for line in found]
        are_labels = _LIKE_LABELS in template.text
        jobs = sum(is_job(line.prose.part(*line.places["title"][1]), language) for line in found)
        if len(found) < max(_FEWEST, _MOST_COVERED * len(proses)) or jobs > _MOST_DOUBTFUL * len(found):
            continue
        best = max(
            best,
            (_known(told, language, are_labels=are_labels) or 0, len(template.text), lines),
            key=lambda one: one[:2],
        )
    return best[2] if best[0] else []


def _title(line: Line) -> str:
    prose, place = line.places["title"]
    return place.of(prose.plain)


def _asked(rule: TalksRule) -> int:
    """How much a rule asks of a line."""
    return sum(len(template.text) for template in (*rule.lines, *rule.below))
