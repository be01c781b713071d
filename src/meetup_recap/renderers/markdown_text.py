"""Markdown of a post in another Markdown text: its emphasis, code, lists and links, and nothing that reaches further.

It is parsed, and written anew from the parser's tokens: text is escaped, a heading is a paragraph, rules are left out,
images are links, and links lead only where `links.target` lets them, as in HTML. So no tag, fence or definition of one
talk changes what is around it.
"""

import re
from collections.abc import Iterable, Iterator

from meetup_recap._markdown import Token, safe_inline, safe_tokens
from meetup_recap.renderers.links import target, without_site

_SPECIAL = re.compile(r"[\\`*\[\]<|~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_LINE_START = re.compile(
    r"""(?P<number>[0-9]{1,9})(?=[.)](?:\s|\Z))     # "1. FC", no item of a list
    |(?=[-+](?:\s|\Z)|[-=]+\s*\Z|\#{1,6}(?:\s|\Z)|>)""",
    re.VERBOSE,
)
_BREAKS = re.compile(r"[ \t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
"""White space that entities such as `&NewLine;` put into text, where it would begin a line of its own."""
_LEADING, _TRAILING = re.compile(r"\A\s+"), re.compile(r"\s+\Z")
_IN_ADDRESS = str.maketrans({"<": "%3C", ">": "%3E", "\\": "%5C", "\n": "", "\r": ""})
_LISTS = frozenset({"bullet_list_open", "ordered_list_open"})
_TICKS = re.compile(r"`+")
_LANGUAGE = re.compile(r"[\w+#.-]{1,30}")


def inline(markdown: str, base_url: str = "") -> str:
    r"""A line of Markdown that stays one, whatever it holds.

    >>> print(inline("# *Measure* <b>twice</b>, `<b>` and [run](ftp://a.example)"))
    \# *Measure* \<b>twice\</b>, `<b>` and run
    """
    tokens = safe_inline(without_site(" ".join(markdown.split())))
    return at_start(_inline(tokens, base_url).replace("\n", " ").strip(" "))


def blocks(markdown: str, base_url: str = "") -> str:
    """Paragraphs, lists, quotes and code in Markdown that end where they end."""
    return _blocks(iter(safe_tokens(without_site(markdown))), base_url).strip("\n")


def link(label: str, url: str | None, base_url: str = "") -> str:
    """A link around a label that is Markdown already; the label alone where the link may not be followed."""
    address = target(url, base_url)
    return f"[{label}](<{address.translate(_IN_ADDRESS)}>)" if address else label


def at_start(line: str) -> str:
    """A line that begins no heading, list or quote: "1. FC" and "- a" would."""
    match = _LINE_START.match(line)
    return f"{line[: match.end()]}\\{line[match.end() :]}" if match else line


def _blocks(tokens: Iterator[Token], base_url: str) -> str:
    """The blocks up to the end of the one that holds them: an empty line between two, none before a list in a list."""
    written = ""
    for token in tokens:
        if token.nesting < 0:
            break
        block = _block(token, tokens, base_url)
        gap = "\n" if token.type in _LISTS and token.level else "\n\n"
        written += gap * bool(written and block) + block
    return written


def _block(token: Token, tokens: Iterator[Token], base_url: str) -> str:
    """The block that a token is, or opens."""
    if token.type == "inline":
        lines = _inline(token.children or [], base_url).split("\n")
        return "\n".join(at_start(line.strip(" ")) for line in lines)
    if token.type in {"fence", "code_block"}:
        return _fence(token)
    if token.type in _LISTS:
        return _list(tokens, base_url, token)
    inside = _blocks(tokens, base_url) if token.nesting else ""  # a rule is left out
    return _indented(inside, "> ", "> ") if token.type == "blockquote_open" else inside


def _list(tokens: Iterator[Token], base_url: str, opening: Token) -> str:
    number = int(opening.attrGet("start") or 1) if opening.type == "ordered_list_open" else None
    items: list[str] = []
    for token in tokens:
        if token.nesting < 0:
            break
        marker = "- " if number is None else f"{number + len(items)}. "
        items.append(_indented(_blocks(tokens, base_url), marker, " " * len(marker)))
    return "\n".join(items)


def _indented(text: str, first: str, others: str) -> str:
    lines = text.split("\n")
    return "\n".join(f"{others if number else first}{line}".rstrip() for number, line in enumerate(lines))


def _fence(token: Token) -> str:
    longest = max((len(ticks) for ticks in _TICKS.findall(token.content)), default=0)
    mark = "`" * max(3, longest + 1)
    language = _LANGUAGE.match(token.info.strip())
    return f"{mark}{language[0] if language else ''}\n{token.content.rstrip(chr(10))}\n{mark}"


def _inline(tokens: Iterable[Token], base_url: str) -> str:
    """Running text; a link's closing bracket tells where it leads."""
    written: list[str] = []
    closing: list[str] = []
    in_emphasis = False
    for token in tokens:
        if token.type == "link_open":
            address = target(str(token.attrGet("href") or ""), base_url)
            closing.append(f"](<{address.translate(_IN_ADDRESS)}>)" if address else "")
            if address and written and written[-1].endswith("!"):
                written[-1] = f"{written[-1][:-1]}\\!"  # else it would be an image
            written.append("[" if address else "")
        elif token.type == "link_close":
            written.append(closing.pop())
        elif token.nesting < 0:
            written[-1] = _TRAILING.sub(_as_entities, written[-1])
            written.append(token.markup)
        elif token.nesting:
            written.append(token.markup)
        else:
            text = _text(token)
            written.append(_LEADING.sub(_as_entities, text) if in_emphasis else text)
        in_emphasis = token.nesting > 0 and token.type != "link_open"  # where a space would begin an item of a list
    return "".join(written)


def _text(token: Token) -> str:
    if token.type == "code_inline":
        return _code(token.content)
    if token.type in {"softbreak", "hardbreak"}:
        return "\\\n" if token.type == "hardbreak" else "\n"
    return _SPECIAL.sub(r"\\\g<0>", _BREAKS.sub(" ", token.content))


def _as_entities(spaces: re.Match[str]) -> str:
    return "".join(f"&#{ord(space)};" for space in spaces[0])


def _code(text: str) -> str:
    ticks = "`" * (max((len(run) for run in _TICKS.findall(text)), default=0) + 1)
    space = " " if text.startswith(("`", " ")) or text.endswith(("`", " ")) else ""
    return f"{ticks}{space}{text}{space}{ticks}"
