"""Who housed an event and who paid for it, as labeled lines, the front matter and thanks tell.

- Venue sponsor: [Northwind](https://northwind.example)        hosted_by: [Northwind]
Agradecemos à [Northwind](…) por nos ceder o espaço e o coffee break.       a house that gave food, too, is a sponsor
The **London Chapter** would like to thank [Quayside](…) for helping to make this meetup possible.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

import attrs

from meetup_recap._yaml import Node
from meetup_recap.languages import Language
from meetup_recap.reading.document import Block, Document, List, Paragraph
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.recognizers.addresses import is_event
from meetup_recap.recognizers.found import Found, literal
from meetup_recap.recognizers.header import scalar
from meetup_recap.recognizers.labels import Labeled, kind_of
from meetup_recap.recognizers.names import Range, is_capitalized
from meetup_recap.recognizers.venue import without_room

_ADDRESS_KEYS = ("_url", "-url", "Url", "_link", "-link", "Link", "_website", "-website", "Website")
"""What the key of an address is called behind that of its name: `sponsor` and `sponsor_url`."""
_ROLES = {"venue_sponsor": "venue", "food_sponsor": "food"}
_END_OF_NAME = re.compile(r"[,;(–]|[ ]-[ ]|\.(?=[ ]|\Z)")
_LONGEST_NAME = 6
_SHORT_NAME = 4
_LIST_COMMA = re.compile(r"[,;/][ ]*|[ ]+(?:&|\+)[ ]+")


@attrs.frozen
class Credit:
    """An organization that housed or paid.

    Attributes:
        name: Its name, found.
        url: Its address, found.
        role: The role of a sponsor; None for one that is only the venue.
        is_venue: Whether it housed the event.
    """

    name: Found
    url: Found | None = None
    role: str | None = None
    is_venue: bool = False

    @property
    def key(self) -> str:
        """By which two mentions are told to be of one organization."""
        return str(self.name.value).casefold()


def credit_of(prose: Prose, name: Range, mark: Mark | None, role: str | None, *, is_venue: bool) -> Credit:
    """A mention in running text, with the link that it may be."""
    url = Found((), mark.url, mark.url_start, mark.url_end) if mark and mark.url else None
    return Credit(literal((), prose, *name), url, role, is_venue)


def in_labels(lines: Iterable[Labeled], language: Language) -> Iterator[Credit]:
    """Those that labeled lines name."""
    for line in lines:
        if line.kind not in {"venue", "venue_sponsor", "food_sponsor", "sponsors"}:
            continue
        role = None if line.kind == "venue" else _ROLES.get(line.kind, "general")
        for name, mark in _named_in(line.value, language, several=line.kind != "venue"):
            is_venue = line.kind in {"venue", "venue_sponsor"}
            yield credit_of(line.value, name, mark, role, is_venue=is_venue)


def _named_in(prose: Prose, language: Language, *, several: bool) -> Iterator[tuple[Range, Mark | None]]:
    """The organizations of a label's value, between commas: the link of a part, else its text; the first, or all."""
    if _is_nobody(prose.plain, language):
        return
    links = [mark for mark in prose.links() if mark.kind == "link" and prose.plain[mark.start : mark.end].strip()]
    for part in _parts(prose, links):
        link = next((mark for mark in links if part.start <= mark.start < part.end), None)
        text = part.of(prose.plain)
        is_name = is_capitalized(text) and "://" not in text and not _is_nobody(text, language)
        if link or is_name:
            yield (Range(link.start, link.end), link) if link else (part, None)
            if not several:
                return


def _parts(prose: Prose, links: Sequence[Mark]) -> Iterator[Range]:
    """What commas part, outside links."""
    at = 0
    for match in [*_LIST_COMMA.finditer(prose.plain), None]:
        if match and any(mark.start < match.start() < mark.end for mark in links):
            continue
        stop = match.start() if match else len(prose.plain)
        said = prose.plain[at:stop]
        start = at + len(said) - len(said.lstrip())
        yield Range(start, max(start, at + len(said.rstrip(" .,;"))))
        at = match.end() if match else stop


def in_section(kind: str, blocks: Iterable[Block], language: Language) -> Iterator[Credit]:
    """Those whom a section names whose heading says "Venue" or "Sponsors": by a link, in bold, else up to a comma."""
    for block in blocks:
        paragraphs = [block] if isinstance(block, Paragraph) else []
        if isinstance(block, List):
            paragraphs = [inner for item in block.items for inner in item.blocks[:1] if isinstance(inner, Paragraph)]
        for paragraph in paragraphs:
            prose = paragraph.prose
            if kind == "venue":
                found = _first_named(prose, language)
                if found:
                    yield credit_of(prose, *found, None, is_venue=True)
                    return
            else:
                for name, mark in _paying(prose, language):
                    yield credit_of(prose, name, mark, "general", is_venue=False)


def _paying(prose: Prose, language: Language) -> Iterator[tuple[Range, Mark | None]]:
    """Those whom a paragraph about sponsors names: everyone linked where it thanks, else the first; no event's page."""
    if language.pattern("thanks").search(prose.plain):
        linked = [mark for mark in prose.links() if mark.kind == "link" and not is_event(mark.url)]
        names = [(Range(mark.start, mark.end), mark) for mark in linked if is_capitalized(prose.plain[mark.start :])]
        if names:
            yield from names
            return
    found = _first_named(prose, language)
    if found and not (found[1] and is_event(found[1].url)):
        yield found


def _first_named(prose: Prose, language: Language) -> tuple[Range, Mark | None] | None:
    """The first link with a capital, the first bold words, or what stands before the first comma where it is short."""
    for mark in prose.marks:
        text = prose.plain[mark.start : mark.end]
        if mark.kind in {"link", "strong"} and is_capitalized(text) and "://" not in text:
            return Range(mark.start, mark.end), mark if mark.kind == "link" else None
    end = next((match.start() for match in _END_OF_NAME.finditer(prose.plain)), len(prose.plain))
    said = prose.plain[:end].rstrip()
    is_name = said and is_capitalized(said) and len(said.split()) <= _LONGEST_NAME and not _is_nobody(said, language)
    return (
        (Range(0, len(said)), None) if is_name and end < len(prose.plain) + (len(said.split()) <= _SHORT_NAME) else None
    )


def _is_nobody(text: str, language: Language) -> bool:
    """Whether a value stands for nothing: "online", "to be announced", "none (we are looking)"."""
    opening = text.partition("(")[0].strip()
    return any(language.pattern(field).fullmatch(opening) for field in ("vacancies", "nowhere", "none"))


def in_header(document: Document, language: Language) -> Iterator[Credit]:
    """Those that the front matter names, whatever its keys are called; a link of the body tells an address."""
    told = list(_keys(document.keys, language))
    keys = dict(reversed(told))
    for key, node in told:
        kind = kind_of(key, language)
        if kind not in {"venue", "venue_sponsor", "food_sponsor", "sponsors"}:
            continue
        role = None if kind == "venue" else _ROLES.get(kind, "general")
        beside = next((keys[other] for ending in _ADDRESS_KEYS if (other := f"{key}{ending}") in keys), None)
        for name, own in _members(node, language):
            url = own or (beside if name is node else None)
            if name.text and name.text.strip() and not _is_nobody(name.text, language):
                found = scalar(document, (), name)
                place = scalar(document, (), url) if url is not None and url.text else None
                yield Credit(found, place, role, kind in {"venue", "venue_sponsor"})


def _keys(keys: dict[str, Node], language: Language) -> Iterator[tuple[str, Node]]:
    """The keys of the front matter, those inside `event:` and the like too."""
    for key, node in keys.items():
        yield key.lstrip(":"), node
        if isinstance(node.value, dict) and kind_of(key.lstrip(":"), language) == "event":
            yield from _keys(node.value, language)


def _members(node: Node, language: Language) -> Iterator[tuple[Node, Node | None]]:
    """Names and addresses: of one text, one mapping, or a list of them."""
    if isinstance(node.value, list):
        for member in node.value:
            yield from _members(member, language)
    elif isinstance(node.value, dict):
        named = {kind_of(key.lstrip(":"), language): value for key, value in reversed(node.value.items())}
        name = named.get("name") or named.get("title")
        if name is not None:
            yield name, named.get("links")
    elif node.text:
        yield node, None


def find(credits_: Sequence[Credit], paragraphs: Iterable[Paragraph], language: Language) -> Iterator[Found]:
    """The venue, and each sponsor once; an address that one mention lacks is taken from another, or from a link.

    Args:
        credits_: All mentions, the surest first.
        paragraphs: Those of the body: their links tell the address of an organization that the front matter names.
        language: Whose words to use.
    """
    venue = next((credit for credit in credits_ if credit.is_venue), None)
    if venue:
        name = venue.name if venue.url else _without_room(venue.name, language)
        yield name._replace(path=("event", "venue", "name"))
    if venue and venue.url:
        yield venue.url._replace(path=("event", "venue", "url"))
    paying = {credit.key: credit for credit in reversed(credits_) if credit.role}
    addresses = _addresses(credits_, paying.keys(), paragraphs)
    told = dict.fromkeys(credit.key for credit in credits_ if credit.role)
    for index, key in enumerate(told):
        credit = paying[key]
        yield credit.name._replace(path=("event", "sponsors", index, "name"))
        if key in addresses:
            yield addresses[key]._replace(path=("event", "sponsors", index, "url"))
        if credit.role and credit.role != "general":
            start, end = credit.name.start, credit.name.end
            yield Found(("event", "sponsors", index, "role"), credit.role, start, end, "sponsor-role")


def _addresses(
    credits_: Sequence[Credit], paying: AbstractSet[str], paragraphs: Iterable[Paragraph]
) -> dict[str, Found]:
    """The address of each sponsor: told beside a name, else by a link of the body whose text is the name."""
    addresses = {credit.key: credit.url for credit in reversed(credits_) if credit.url}
    missing = paying - addresses.keys()
    for block in paragraphs if missing else ():
        said = block.source[block.start : block.end].casefold()
        for mark in block.prose.links() if any(key in said for key in missing) else ():
            key = block.prose.plain[mark.start : mark.end].strip().casefold()
            if key in missing and mark.url:
                addresses.setdefault(key, Found((), mark.url, mark.url_start, mark.url_end))
    return addresses


def _without_room(name: Found, language: Language) -> Found:
    """ "Northwind Offices" is Northwind, as long as the value stands there as it is written."""
    text = str(name.value)
    shorter = without_room(text, Range(0, len(text)), language)
    if shorter is None or shorter.end == len(text) or name.end - name.start != len(text):
        return name
    return name._replace(value=shorter.of(text), end=name.start + shorter.end)
