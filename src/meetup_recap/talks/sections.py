"""The headings of a post, what stands below each, and which of them stand above talks.

## Agenda                     above talks and breaks
### Queues in Anger           may bill a talk
### [Video](https://…)        belongs to the talk before it
**Queues in Anger**           a bold line is a heading, too
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Block, Heading, List, Paragraph
from meetup_recap.talks.billing import bills_talk
from meetup_recap.talks.containers import EDGES, container_of, is_upcoming, said_of
from meetup_recap.talks.counted import counted_kind, is_time
from meetup_recap.talks.entries import Entry
from meetup_recap.talks.gathering import PARTS
from meetup_recap.talks.heading_names import is_name, is_name_at_work, names_people
from meetup_recap.talks.openings import people_by
from meetup_recap.talks.title_lines import cut_at_title
from meetup_recap.words.bylines import is_job
from meetup_recap.words.days import holds_date
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.label_kinds import OF_EVENT, kind_of
from meetup_recap.words.labels import labeled_lines
from meetup_recap.words.likeness import STRONG, likeness

_BOLD_LINE = re.compile(r"\s*(?:\*\*(?:(?!\*\*)[^\n])+\*\*|__(?:(?!__)[^\n])+__)[:.]?\s*")
_LINK_LINE = re.compile(r"\s*\[[^\n]+\](?:\([^()\n]*\)|\[[^\[\]\n]*\])\s*")
BELOW_ALL = 7
"""The level of a line that is a heading by being bold."""
_NO_TITLES = OF_EVENT | {"title", "abstract", "bio", "speakers"}
"""What a heading says that is above a part of the post: "When", "Abstract"."""


@attrs.frozen
class Section:
    """A heading and what stands below it, up to the next one.

    Attributes:
        heading: The heading, or the line that is one by being bold or a link.
        level: 1 to 6, or 7 for such a line.
        blocks: What stands below.
        among: What its siblings are: "talks", "agenda", or None.
        kind: The kind of talk that the heading above names, or its own.
        is_label: Whether the heading says nothing of the talk but when it is, or which of them: "19:10", "Talk 1".
    """

    heading: Heading | Paragraph
    level: int
    blocks: tuple[Block, ...]
    among: str | None = None
    kind: str | None = None
    is_label: bool = False

    def entry(self) -> Entry:
        """The heading as a line that may bill a talk; where it is a label alone, the line below is that."""
        end = self.blocks[-1].end if self.blocks else self.heading.end
        first = self.blocks[0] if self.blocks else None
        if isinstance(first, Paragraph) and self.is_label:
            line = attrs.evolve(first, end=first.lines[0][1], lines=first.lines[:1])
            rest = attrs.evolve(first, start=first.lines[1][0], lines=first.lines[1:]) if first.lines[1:] else None
            below = (*((rest,) if rest else ()), *self.blocks[1:])
            return Entry(line.prose, self.heading.start, end, below, self.among, self.kind)
        return Entry(self.heading.prose, self.heading.start, end, self.blocks, self.among, self.kind)


@attrs.frozen
class Sections:
    """The sections of a post.

    Attributes:
        all: Those that may bill a talk, in order.
        containers: The headings that say that talks follow.
    """

    all: tuple[Section, ...]
    containers: tuple[Section, ...]


def sections(blocks: Sequence[Block], language: Language, *, is_part: bool = False) -> Sections:
    """The sections of a post; headings above talks are none, but tell what their sections are.

    Args:
        blocks: The post's blocks.
        language: Whose words to use.
        is_part: Whether the first heading is that of the event.
    """
    found: list[Section] = []
    container: tuple[int, str, str | None] | None = None
    containers = []
    upcoming = 0
    raw = list(_raw(blocks, language))
    is_titled = is_part or (len(raw) > 1 and raw[0].level == 1 and all(part.level > 1 for part in raw[1:]))
    for section in raw[int(is_titled) :]:
        if upcoming and section.level > upcoming:
            continue
        upcoming = section.level if is_upcoming(section.heading, language) else 0
        if upcoming:
            continue
        above = container_of(section.heading, language)
        if above:
            container = (section.level, *above)
            containers.append(attrs.evolve(section, among=above[0], kind=above[1]))
            continue
        if container and section.level < container[0]:
            container = None
        below = next(iter(section.blocks), None)
        if _is_no_title(section.heading, language) or _is_above_bill(section.heading, below, language):
            continue
        if container:
            section = attrs.evolve(section, among=container[1], kind=container[2])  # noqa: PLW2901  # the same section
        found.append(_labeled(section, language))
    return Sections(tuple(found), tuple(containers))


def _labeled(section: Section, language: Language) -> Section:
    """A section that says so where its heading is a time alone, or a number with a word for talks above a line."""
    kind = "talk" if is_time(section.heading.prose.plain) else counted_kind(said_of(section.heading), language)
    if kind is None:
        return section
    kind = section.kind if kind == "talk" else kind
    return attrs.evolve(section, is_label=True, kind=kind, blocks=_flat(section.blocks, language))


def _flat(blocks: tuple[Block, ...], language: Language) -> tuple[Block, ...]:
    """Blocks whose first is a list of a title and a name, as the paragraphs that its items are."""
    first = blocks[0] if blocks else None
    items = [item.blocks for item in first.items] if isinstance(first, List) else []
    lines = [inner[0] for inner in items if len(inner) == 1 and isinstance(inner[0], Paragraph)]
    are_lines = len(lines) == len(items) > 1 and any(is_name(line.prose, language) for line in lines[:2])
    return (*lines, *blocks[1:]) if are_lines else blocks


def _is_no_title(heading: Heading | Paragraph, language: Language) -> bool:
    """Whether a heading is about the event, or that of a part of the post's one talk: "The topic", "Abstract"."""
    is_part = kind_of(heading.prose.plain.strip(EDGES), language) in _NO_TITLES
    return is_part or _is_dated(heading, language) or is_of_event(heading, language)


def _is_dated(heading: Heading | Paragraph, language: Language) -> bool:
    """Whether a heading holds a date, or a month of a year: it is the event's."""
    return holds_date(heading.prose.plain, language)


def is_of_event(line: Heading | Paragraph, language: Language) -> bool:
    """Whether a line has a label that is about the event: "Location: Quayside"."""
    return any(labeled.kind in OF_EVENT for labeled in labeled_lines(line, language))


def _raw(blocks: Sequence[Block], language: Language) -> Iterator[Section]:
    """Headings with the blocks below; a heading such as "Video" is one of those blocks."""
    heading: Heading | Paragraph | None = None
    level, below = 0, list[Block]()
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        titled = cut_at_title(block, language) if isinstance(block, Paragraph) else None
        if titled:
            if heading is not None:
                yield Section(heading, level, tuple(below))
            heading, level, below = titled[0], BELOW_ALL, list[Block]()
            below += [titled[1]] if titled[1] else []
            continue
        own = _level(block, following, language)
        is_inside = heading is not None and own is not None and own > level and bool(below)
        is_inside = is_inside and _is_alone(blocks, index, level)
        is_first = not below or (
            len(below) == 1 and isinstance(below[0], Paragraph) and is_job(below[0].prose, language)
        )
        is_title = (
            own is not None and own > level and is_first and heading is not None and is_name(heading.prose, language)
        )
        is_inside = is_inside or (
            heading is not None and own is not None and _is_below_title(heading, level, own, language)
        )
        is_speaker = heading is not None and not below and own is not None and own > level
        is_speaker = is_speaker and _is_alone(blocks, index, level) and _is_speaker_of(heading, block, language)
        is_billing = isinstance(block, Heading) and _is_above_bill(block, following, language)
        is_detail = heading is not None and not is_billing and _is_detail(block, language, is_inside=is_inside)
        if own is None or is_title or is_speaker or is_detail:
            below.append(block)
            continue
        if heading is not None:
            yield Section(heading, level, tuple(below))
        if isinstance(block, (Heading, Paragraph)):
            heading, level, below = block, own, []
    if heading is not None:
        yield Section(heading, level, tuple(below))


def _is_above_bill(heading: Heading | Paragraph, below: Block | None, language: Language) -> bool:
    """Whether a heading such as "Presentation" is above a title and who gives it: it is no part of another talk."""
    if not isinstance(below, Paragraph) or len(below.lines) != 1 or any(below.prose.links()):
        return False
    if kind_of(heading.prose.plain.strip(EDGES), language) != "slides":
        return False
    return bills_talk(below.prose, language)


def _level(block: Block, following: Block | None, language: Language) -> int | None:
    """The level of a heading, of a bold line, and of a line that is one link above a labeled line."""
    if isinstance(block, Heading):
        return block.level
    if not isinstance(block, Paragraph) or len(block.lines) != 1:
        return None
    line = block.source[slice(*block.lines[0])]
    if line[:1] in "*_" and _BOLD_LINE.fullmatch(line):
        is_label = line.rstrip(" *_").endswith(":") and kind_of(line, language) is not None
        return None if is_label or names_people(block.prose.plain.strip(" *_:."), language) else BELOW_ALL
    is_link = line[:1] == "[" and _LINK_LINE.fullmatch(line) and isinstance(following, Paragraph)
    if is_link and isinstance(following, Paragraph) and _names_speaker(following, language):
        return BELOW_ALL
    return None


def _is_below_title(heading: Heading | Paragraph, level: int, own: int, language: Language) -> bool:
    """Whether a heading right below another one may be who gives it: that is a title, and none above talks."""
    if not own > level > 1 or container_of(heading, language) or is_name(heading.prose, language):
        return False
    return not _is_no_title(heading, language)


def _is_speaker_of(title: Heading | Paragraph | None, block: Block, language: Language) -> bool:
    """Whether a heading alone below another one is who gives that talk: "Ada Vega - Northwind", and no talk's title."""
    if not isinstance(title, Heading) or not isinstance(block, Heading):
        return False
    said = title.prose.plain
    is_other = " " not in said.strip() or container_of(title, language) or _is_no_title(title, language)
    if is_other or is_name(title.prose, language) or language.pattern("event_nouns").search(said):
        return False
    return is_name_at_work(block.prose, language)


def _names_speaker(block: Paragraph, language: Language) -> bool:
    label = block.source[slice(*block.lines[0])].partition(":")
    return bool(label[1]) and kind_of(label[0], language) == "speakers"


def _is_alone(blocks: Sequence[Block], at: int, level: int) -> bool:
    """Whether a heading is the only one below that of a talk; several with names are talks of their own."""
    following = (block for block in blocks[at + 1 :] if isinstance(block, Heading))
    after = next(following, None)
    before = next((block for block in reversed(blocks[:at]) if isinstance(block, Heading)), None)
    is_first = before is None or before.level <= level
    return is_first and (after is None or after.level <= level)


def _is_detail(block: Block, language: Language, *, is_inside: bool) -> bool:
    """Whether a heading is that of a part of a talk: "Video", "Slides", "Bio", "Presented by", or inside one a name."""
    if not isinstance(block, (Heading, Paragraph)):
        return False
    kind = kind_of(block.prose.plain.strip(EDGES), language)
    plain = block.prose.plain.strip()
    return (
        kind in PARTS
        or (is_inside and names_somebody(plain) and likeness(plain.partition(",")[0], language) == STRONG)
        or (kind in {"speakers", "title"} and container_of(block, language) is None)
        or bool(people_by(block.prose, language))
    )
