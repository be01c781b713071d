"""The organizations of a label's value, a key of the front matter or a section, where little else is written.

- Venue sponsor: [Northwind](https://northwind.example)        hosted_by: [Northwind]
Sponsors: [Tern](https://tern.example), Lantern & Plumb        sponsor: {name: Tern, url: https://tern.example}
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from meetup_recap._yaml import Node
from meetup_recap.found import Found, literal
from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Block, Heading, List, Paragraph
from meetup_recap.reading.components import components
from meetup_recap.reading.document import Document
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.words.addresses import is_event
from meetup_recap.words.header import scalar
from meetup_recap.words.label_kinds import NESTING, is_event_key, kind_of, kind_of_key
from meetup_recap.words.names import Range, is_capitalized

_ADDRESS_KEYS = tuple(
    f"{before}{word.title() if not before else word}"
    for before in ("_", "-", "")
    for word in ("url", "link", "website", "site")
)
"""What the key of an address is called behind that of its name: `sponsor` and `sponsor_url`."""
_NAME_KEY = re.compile(r"(?<=[a-z])(?:[_-](?:name|nombre|nom|nome|nazwa)|Name)\Z")
"""What a key of a name may end with: `pizzaSponsorName`."""
_END_OF_NAME = re.compile(r"[,;(–—\n]|[ ]-[ ]|(?<!\.\w)\.(?=[ ](?![a-z])|\Z)")
_GIVER = re.compile(r"[ ]*\((?P<who>[^\Wa-z_][^()]*)\)")
"""Who gave what is before it: "pizza (Tern)"."""
_WRITTEN_ADDRESS = re.compile(r"[ ]*[(<][ ]*(?P<url>https?://[^\s()<>]+)[ ]*[)>]")
"""An address behind a name that is no link: "Tern (https://tern.example)"."""
_DOMAIN = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,10}/?")
_LISTS = frozenset({"sponsors", "food_sponsor", "venue_sponsor"})
_LONGEST_NAME = 6
_SHORT_NAME = 4
_SHORT = 60
_ASIDE = re.compile(r"[ ]\([^()]*\)?")
_LIST_COMMA = re.compile(
    r"[,;/][ ]*|[ ]+(?:&|\+|and|und|sowie|et|y|e|i|oraz)[ ]+(?=[^\Wa-z_])"
    r"(?!(?:Fils|Filles|Sons|Söhne|Co|Cie|Hijos|Filhos|Synowie|Partners?|Associés|Asociados|Company)\b)"
)
"""Between names, but for those of companies: "Lantern & Sons"."""


class Keyed(NamedTuple):
    """An organization that a key of the front matter names."""

    key: str
    kind: str
    found: tuple[Found, ...]

    @property
    def name(self) -> str:
        """The organization."""
        return str(self.found[0].value)


def found_of(prose: Prose, name: Range, link: Mark | None = None) -> tuple[Found, ...]:
    """A name, and the address of the link that it is the text of."""
    links = (mark for mark in prose.links(name.start, name.end) if mark.kind == "link" and mark.end >= name.end)
    beside = (mark for mark in prose.links(name.end, name.end + 2) if mark.kind == "address")  # "Tern <https://…>"
    link = link or next(links, None) or next(beside, None)
    url = (Found(("url",), link.url, link.url_start, link.url_end),) if link and link.url else ()
    written = _WRITTEN_ADDRESS.match(prose.plain, name.end) if link is None else None
    url = (literal(("url",), prose, *written.span("url")),) if written else url
    return (literal(("name",), prose, *name), *url)


def in_value(prose: Prose, language: Language, *, in_lower_case: bool = False) -> Iterator[tuple[Range, Mark | None]]:
    """Those of a label's value, between commas: the link of a part, else its text; a short one may be in lower case."""
    if is_nobody(prose.plain, language):
        return
    links = [mark for mark in prose.links() if mark.kind == "link" and prose.plain[mark.start : mark.end].strip()]
    for part in _parts(prose, links):
        link = next((mark for mark in links if part.start <= mark.start < part.end), None)
        text = part.of(prose.plain)
        is_short = in_lower_case and len(text.split()) <= _SHORT_NAME and any(map(str.isupper, text))
        is_name = (is_capitalized(text) or is_short) and "://" not in text and not is_nobody(text, language)
        before = prose.plain[part.start : link.start].rstrip(" –—-(|:") if link else ""
        if link and before and _DOMAIN.fullmatch(prose.plain, link.start, link.end):
            yield Range(part.start, part.start + len(before)), link  # "Tern, [tern.example](…)"
        elif link or is_name:
            yield (Range(link.start, link.end), link) if link else (_behind_colon(prose.plain, part), None)


def _behind_colon(plain: str, part: Range) -> Range:
    """A name behind what it gave: "T-shirts: Tern"."""
    at = part.of(plain).rfind(": ")
    return Range(part.start + at + 2, part.end) if at > 0 else part


def _parts(prose: Prose, links: Sequence[Mark]) -> Iterator[Range]:
    """What commas split, outside links."""
    at = 0
    asides = [match.span() for match in _ASIDE.finditer(prose.plain)]
    for match in [*_LIST_COMMA.finditer(prose.plain), None]:
        if match and any(mark.start < match.start() < mark.end for mark in links):
            continue
        if match and any(start < match.start() < end for start, end in asides):
            continue
        stop = match.start() if match else len(prose.plain)
        said = prose.plain[at:stop]
        aside = _ASIDE.search(said)
        if aside and aside.start() and not any(at <= mark.start < stop for mark in links):
            said = said[: aside.start()]
        start = at + len(said) - len(said.lstrip())
        yield Range(start, max(start, at + len(said.rstrip(" .,;"))))
        at = match.end() if match else stop


def sections(blocks: Sequence[Block], kind: str, language: Language) -> Iterator[list[Block]]:
    """The blocks below each heading such as "Venue", or line such as "Our sponsors:", up to the next heading."""
    below: list[Block] | None = None
    for block in blocks:
        said = _section_kind(block, language)
        if said or isinstance(block, Heading):
            if below is not None:
                yield below
            below = [] if said == kind else None
        elif below is not None:
            below.append(block)
    if below is not None:
        yield below


def section_ranges(blocks: Sequence[Block], kind: str, end: int, language: Language) -> Iterator[Range]:
    """Where the text below each heading such as "Sponsors" stands, up to the next heading or the end of the post."""
    start: int | None = None
    for block in blocks:
        said = _section_kind(block, language)
        if said or isinstance(block, Heading):
            if start is not None:
                yield Range(start, block.start)
            start = block.end if said == kind else None
    if start is not None:
        yield Range(start, end)


def _section_kind(block: Block, language: Language) -> str | None:
    """What the blocks below a heading or a line hold; None where it says neither "Venue" nor "Sponsors"."""
    if not isinstance(block, (Heading, Paragraph)) or block.end - block.start >= _SHORT:
        return None
    if isinstance(block, Paragraph):
        said = block.source[block.start : block.end].strip(" *_\r\n")
        if said.endswith(":") and language.pattern("sponsors").search(said):
            return "sponsors"
        is_line = said.endswith(":") or block.source.startswith(("**", "__"), block.start)
        if not is_line or len(block.lines) > 1:
            return None
    kind = kind_of(block.prose.plain, language)
    is_thanks = isinstance(block, Heading) and language.pattern("thanks").match(block.prose.plain)
    return kind if kind in {"venue", "sponsors", "organizers"} else "thanks" if is_thanks else None


def paragraphs_of(blocks: Sequence[Block]) -> Iterator[Prose]:
    """The paragraphs of a section, and the first one of each item of its lists."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.prose
        elif isinstance(block, List):
            first = (inner for item in block.items for inner in item.blocks[:1])
            yield from (inner.prose for inner in first if isinstance(inner, Paragraph))


def in_thanks(prose: Prose, language: Language) -> Iterator[tuple[Range, Mark | None]]:
    """Those of a paragraph about sponsors: everyone linked where it thanks, all of a list, else the first."""
    if language.pattern("thanks").search(prose.plain):
        linked = [
            mark for mark in prose.links() if mark.kind == "link" and not is_event(mark.url) and not _is_own(mark)
        ]
        names = [(Range(mark.start, mark.end), mark) for mark in linked if is_capitalized(prose.plain[mark.start :])]
        if names:
            yield from names
            return
    listed = _listed(prose, language)
    if listed:
        yield from listed
        return
    found = first_named(prose, language)
    if found and not (found[1] and is_event(found[1].url)):
        yield found


def _listed(prose: Prose, language: Language) -> list[tuple[Range, Mark | None]]:
    """Those of a paragraph that is names and links between commas, and nothing else; none where it says more."""
    links = [mark for mark in prose.links() if mark.kind == "link" and prose.plain[mark.start : mark.end].strip()]
    parts = [part for part in _parts(prose, links) if part.of(prose.plain).strip()]
    named = list(in_value(prose, language)) if len(parts) > 1 else []
    said = [part.of(prose.plain).partition("(")[0] for part in parts]
    is_list = all(is_capitalized(text) and len(text.split()) <= _SHORT_NAME and "://" not in text for text in said)
    is_own = any(mark and (is_event(mark.url) or _is_own(mark)) for _, mark in named)
    return named if is_list and not is_own and len(named) == len(parts) else []


def _is_own(mark: Mark) -> bool:
    """Whether a link within a sentence leads to a page of the post's own site: "Read our [Code of Conduct](/coc)"."""
    return mark.start > 0 and mark.kind == "link" and mark.url.startswith(("/", "#"))


def first_named(prose: Prose, language: Language) -> tuple[Range, Mark | None] | None:
    """The first link with a capital, the first bold words, or what is before the first comma where that is short."""
    for mark in prose.marks:
        text = prose.plain[mark.start : mark.end]
        if mark.kind in {"link", "strong"} and is_capitalized(text) and "://" not in text and not _is_own(mark):
            return Range(mark.start, mark.end), mark if mark.kind == "link" else None
    if any(_is_own(mark) for mark in prose.marks):
        return None
    end = next((match.start() for match in _END_OF_NAME.finditer(prose.plain)), len(prose.plain))
    said = prose.plain[:end].rstrip()
    longest = _LONGEST_NAME if end < len(prose.plain) else _SHORT_NAME
    is_name = said and is_capitalized(said) and len(said.split()) <= longest and not is_nobody(said, language)
    is_name = is_name and not language.pattern("next_event").search(said)
    is_name = is_name and 2 * sum(word[0].islower() for word in said.split()) <= len(said.split())  # "See the album"
    return (Range(0, len(said)), None) if is_name else None


def is_nobody(text: str, language: Language) -> bool:
    """Whether a value says that there is none: "online", "to be announced", "none (we are looking)"."""
    opening = text.partition("(")[0].strip(" ¡!¿?.")
    return any(language.pattern(field).fullmatch(opening) for field in ("vacancies", "nowhere", "none"))


def in_header(document: Document, language: Language) -> Iterator[Keyed]:
    """Those that the front matter names, by what their keys say."""
    named = list(_keys(document.keys, language))
    keys = dict(reversed(named))
    for key, node in named:
        owner = _NAME_KEY.sub("", key)
        kind = kind_of_key(key, language) or (kind_of_key(owner, language) if owner != key else None)
        if kind is None:
            continue
        beside = next((keys[other] for ending in _ADDRESS_KEYS if (other := f"{owner}{ending}") in keys), None)
        for name, own in _members(node, language, by_level=kind in _LISTS):
            url = own or (beside if name is node else None)
            is_list = any(sign in (name.text or "") for sign in (",", " ("))
            if kind in _LISTS and name is node and is_list and url is None:
                yield from _in_list(document, key, kind, name, language)
            elif name.text and name.text.strip() and not is_nobody(name.text, language):
                address = (scalar(document, ("url",), url),) if url is not None and url.text else ()
                where = key if name is node else f"{key}.name"
                linked = _linked(document, name) if "](" in name.text else ()
                yield Keyed(where, kind, linked or (scalar(document, ("name",), name), *address))


def _linked(document: Document, node: Node) -> tuple[Found, ...]:
    """The name and the address of a value that is a link of Markdown: "[Northwind](https://northwind.example)"."""
    prose = document.markdown_prose(node)
    mark = next((mark for mark in prose.links() if mark.kind == "link"), None)
    return found_of(prose, Range(mark.start, mark.end), mark) if mark else ()


def in_components(document: Document, language: Language) -> Iterator[Keyed]:
    """Those that components of MDX name: `<Sponsor name="Tern" url="https://tern.example" />`."""
    for one in components(document):
        kind = kind_of_key(one.name, language)
        name = one.keys.get("name") or one.keys.get("title")
        if kind in {"sponsors", "venue"} and name is not None and name.text and not is_nobody(name.text, language):
            url = next((node for key, node in one.keys.items() if kind_of_key(key, language) == "links"), None)
            address = (scalar(document, ("url",), url),) if url is not None and url.text else ()
            yield Keyed(one.name, kind, (scalar(document, ("name",), name), *address))


def _in_list(document: Document, key: str, kind: str, node: Node, language: Language) -> Iterator[Keyed]:
    """The organizations of one text with commas or brackets: "Tern (pizza), Lantern", "pizza (Tern)"."""
    prose = document.scalar_prose(node)
    for part in _parts(prose, ()):
        aside = None if is_capitalized(part.of(prose.plain)) else _GIVER.match(prose.plain, part.end)
        name = Range(*aside.span("who")) if aside else part
        said = name.of(prose.plain)
        is_food = kind == "food_sponsor" and not is_capitalized(said)
        if said and not is_nobody(said, language) and not is_food:
            yield Keyed(key, kind, (literal(("name",), prose, *name),))


def _keys(keys: dict[str, Node], language: Language) -> Iterator[tuple[str, Node]]:
    """The keys of the front matter, those inside `event:` and the like too."""
    for key, node in keys.items():
        yield key.lstrip(":"), node
        if isinstance(node.value, dict) and (key in NESTING or is_event_key(key.lstrip(":"), language)):
            yield from _keys(node.value, language)


def _members(node: Node, language: Language, *, by_level: bool = False) -> Iterator[tuple[Node, Node | None]]:
    """Names and addresses: of one text, one mapping, or a list of them; lists `by_level`: `gold: […], silver: […]`."""
    values = list(node.value.values()) if isinstance(node.value, dict) and by_level else []
    if isinstance(node.value, list) or any(isinstance(one.value, (list, dict)) for one in values):
        for member in values or node.value:
            yield from _members(member, language)
    elif isinstance(node.value, dict):
        named = {kind_of_key(key.lstrip(":"), language): value for key, value in reversed(node.value.items())}
        name = named.get("name") or named.get("title") or named.get("organization") or named.get("venue")
        if name is not None:
            yield name, named.get("links")
    elif node.text:
        yield node, None
