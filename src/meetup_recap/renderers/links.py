"""Where a link of a post may lead."""

import re
from typing import Any
from urllib.parse import urlsplit

import attrs

from meetup_recap.errors import InvalidValueError

SCHEMES = frozenset({"http", "https", "mailto"})
_SITE = re.compile(r"\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\}")
_FIRST_PRINTABLE = 0x21


def without_site(text: str) -> str:
    """A text without Jekyll's words for the site's own address, which leaves the paths behind them.

    >>> without_site("[slides]({{ site.baseurl }}/slides.pdf)")
    '[slides](/slides.pdf)'
    """
    return _SITE.sub("", text) if "{{" in text else text


def target(url: str | None, base_url: str = "") -> str | None:
    """Where a link of a post leads: http, https, mailto or a path on the same site; None for anything else.

    Args:
        url: The link as written; `{{ site.baseurl }}` stands for the site.
        base_url: The site's address, which paths are put behind.

    >>> target("{{ site.baseurl }}/images/group.jpg", "https://group.example")
    'https://group.example/images/group.jpg'
    >>> target("javascript:alert(1)") is None
    True
    """
    address = without_site(url or "").strip()
    address = f"https:{address}" if address.startswith("//") else address
    if any(ord(character) < _FIRST_PRINTABLE and character != " " for character in address):
        return None  # browsers skip these: "java\tscript:"
    try:
        scheme = urlsplit(address).scheme.lower()
    except ValueError:
        return None
    if scheme:
        return address if scheme in SCHEMES else None
    if not address or "\\" in address:  # browsers read "/\" as "//"
        return None
    if base_url:
        return f"{base_url.rstrip('/')}/{address.removeprefix('/')}"
    return address if address.startswith("/") else None


def is_site(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what is no site's address; "" is none.

    Raises:
        InvalidValueError: It does not begin with http:// or https://.
    """
    if not isinstance(value, str) or (value and not _begins_as_site(value)):
        expected = "an address that begins with http:// or https://"
        raise InvalidValueError(type(instance).__name__, attribute.name, value, expected)


def _begins_as_site(value: str) -> bool:
    try:
        return value.startswith(("http://", "https://")) and bool(urlsplit(value).hostname)
    except ValueError:
        return False


def web(url: str | None, base_url: str = "") -> str | None:
    """Where a link leads on the web; None for a path without a site, a mail address, or anything else.

    >>> web("https://a.example/x"), web("/x"), web("mailto:ada@a.example")
    ('https://a.example/x', None, None)
    """
    address = target(url, base_url)
    return address if address and urlsplit(address).scheme.lower() in {"http", "https"} else None
