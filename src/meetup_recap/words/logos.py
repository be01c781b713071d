"""The names of companies whose logos a section shows, linked or not.

[![Northwind](/img/northwind.png)](https://northwind.example)
<a href="https://northwind.example"><img src="/img/northwind.png" alt="Northwind"></a>

A scan of our own over the text: raw HTML holds no marks, and an image without text is no paragraph.
"""

import html
import re
from collections.abc import Iterator

from meetup_recap.found import Found
from meetup_recap.words.names import is_capitalized

_IMAGE = re.compile(
    r"""(?:<a\b[^<>]{0,300}\bhref="(?P<html_url>[^"<>]{1,300})"[^<>]{0,300}>\s{0,50})?
        <img\b[^<>]{0,300}\balt="(?P<html_alt>[^"<>]{1,100})"
      | (?P<linked>\[)?!\[(?P<alt>[^\[\]\n]{1,100})\]\([^()\n]{0,300}\)(?(linked)\]\((?P<url>[^()\s]{1,300})\))""",
    re.VERBOSE | re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:logo(?:tipo|typ)?s?\b(?:[ ]?:)?[ ]*(?:(?:of|von|vom|de|du|der|des|del|firmy|do|da)[ ])?)?"
    r"(?P<name>[^\s(][^(]*?)(?:[ -]+logo(?:tipo|typ)?)?[ ]*(?:\([^()]*\))?[ ]*",
    re.IGNORECASE,
)
_LONGEST = 6


def logos(text: str, start: int, end: int) -> Iterator[tuple[Found, ...]]:
    """The name and the address of each logo in a range of a text."""
    for match in _IMAGE.finditer(text, start, end):
        group = "html_alt" if match["html_alt"] else "alt"
        name = _NAME.fullmatch(text, *match.span(group))
        is_hidden = text.rfind("<!--", start, match.start()) > text.rfind("-->", start, match.start())
        if is_hidden or name is None or not is_capitalized(name["name"]) or len(name["name"].split()) > _LONGEST:
            continue
        link = "html_url" if match["html_url"] else "url"
        url = (Found(("url",), match[link], *match.span(link)),) if match[link] else ()
        said = html.unescape(name["name"])
        yield (Found(("name",), said, *name.span("name"), None if said == name["name"] else "plain-text"), *url)
