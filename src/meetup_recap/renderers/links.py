"""Where a link may lead, and how a recording is opened at a time."""

import re
from datetime import timedelta
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

SCHEMES = frozenset({"http", "https", "mailto"})
_SITE = re.compile(r"\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\}")
_YOUTUBE = re.compile(
    r"""(?:https?:)?//(?:www\.|m\.)?
    (?:youtu\.be/|youtube(?:-nocookie)?\.com/(?:embed/|live/|v/|shorts/|watch\?(?:[^\#\s]*&)?v=))
    (?P<id>[A-Za-z0-9_-]{11})(?![A-Za-z0-9_-])""",
    re.VERBOSE,
)
_VIMEO = re.compile(r"(?:https?:)?//(?:www\.|player\.)?vimeo\.com/(?:video/)?(?P<id>[0-9]+)(?![0-9])")
_EMBED = re.compile(r"(?:https?:)?//(?:www\.)?youtube(?:-nocookie)?\.com/embed/(?P<id>[\w-]+)")
_FIRST_PRINTABLE = 0x21


class Recording(NamedTuple):
    """A video on a site that is known.

    Attributes:
        provider: "youtube" or "vimeo".
        id: Its id there.
    """

    provider: str
    id: str

    @property
    def thumbnail(self) -> str | None:
        """Its picture, by the site's own scheme of addresses; None where that does not follow from the id."""
        return f"https://i.ytimg.com/vi/{self.id}/hqdefault.jpg" if self.provider == "youtube" else None


def recording(url: str | None) -> Recording | None:
    """The video that an address leads to.

    >>> recording("https://youtu.be/Ab3dEfGh1Jk?t=4831")
    Recording(provider='youtube', id='Ab3dEfGh1Jk')
    """
    for provider, pattern in (("youtube", _YOUTUBE), ("vimeo", _VIMEO)):
        match = pattern.match((url or "").strip())
        if match:
            return Recording(provider, match["id"])
    return None


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
    address = _EMBED.sub(r"https://www.youtube.com/watch?v=\g<id>", _SITE.sub("", (url or "").strip()))
    address = f"https:{address}" if address.startswith("//") else address
    if any(ord(character) < _FIRST_PRINTABLE and character != " " for character in address):
        return None  # browsers skip these: "java\tscript:"
    try:
        scheme = urlsplit(address).scheme.lower()
    except ValueError:
        return None
    if scheme:
        return address if scheme in SCHEMES else None
    if not address.startswith("/") or "\\" in address:  # browsers read "/\" as "//"
        return None
    return f"{base_url.rstrip('/')}{address}"


def opened_at(url: str | None, start: timedelta | None) -> str | None:
    """A recording's address at a time: its own `t=` where it has one, else one that is added for players that know it.

    >>> opened_at("https://youtu.be/Ab3dEfGh1Jk", timedelta(minutes=1, seconds=5))
    'https://youtu.be/Ab3dEfGh1Jk?t=65'
    """
    if url is None or start is None:
        return url
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    if "t" in query or "start" in query or not parts.netloc.removeprefix("www.").startswith(("youtu", "vimeo")):
        return url
    return urlunsplit(parts._replace(query=urlencode({**query, "t": int(start.total_seconds())})))


def whole(url: str) -> str:
    """A recording's address without the time that it opens at: what all links into one recording share.

    >>> whole("https://www.youtube.com/watch?v=Ab3dEfGh1Jk&t=65s"), whole("https://videos.example/a?t=65")
    ('https://youtu.be/Ab3dEfGh1Jk', 'https://videos.example/a')
    """
    known = recording(url)
    if known:
        return f"https://youtu.be/{known.id}" if known.provider == "youtube" else f"https://vimeo.com/{known.id}"
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] not in {"t", "start"}]
    fragment = "" if parts.fragment.startswith("t=") else parts.fragment
    return urlunsplit(parts._replace(query=urlencode(query), fragment=fragment))


def clock(start: timedelta) -> str:
    """A time into a recording as people write it.

    >>> clock(timedelta(seconds=65)), clock(timedelta(seconds=4831))
    ('1:05', '1:20:31')
    """
    minutes, seconds = divmod(int(start.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
