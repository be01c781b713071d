"""Recordings on sites that are known: which video an address leads to, and how it is opened at a time."""

import re
from datetime import timedelta
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_YOUTUBE = re.compile(
    r"""(?:https?:)?//(?:www\.|m\.|music\.)?
    (?:youtu\.be/|youtube(?:-nocookie)?\.com/(?:embed/|live/|v/|shorts/|watch\?(?:[^\#\s]*&)?v=))
    (?!videoseries|live_stream)(?P<id>[A-Za-z0-9_-]{11})(?![A-Za-z0-9_-])""",
    re.VERBOSE,
)
_VIMEO = re.compile(r"(?:https?:)?//(?:www\.|player\.)?vimeo\.com/(?:video/)?(?P<id>[0-9]+)(?![0-9])")
_TIMES = frozenset({"t", "start", "time_continue"})
"""What the parameters for a time are called."""
_PLAYER = re.compile(r"(?:https?:)?//(?:www\.)?youtube(?:-nocookie)?\.com/embed/|(?:https?:)?//player\.vimeo\.com/")
"""Pages that hold a player alone, for other pages to put inside: people want the one for people."""


class Recording(NamedTuple):
    """A video on a site that is known.

    Attributes:
        provider: "youtube" or "vimeo".
        id: Its id there.
    """

    provider: str
    id: str

    @property
    def url(self) -> str:
        """Its page."""
        return f"https://youtu.be/{self.id}" if self.provider == "youtube" else f"https://vimeo.com/{self.id}"

    @property
    def thumbnail(self) -> str | None:
        """Its picture, by the site's own scheme of addresses; None where that does not follow from the id."""
        return f"https://i.ytimg.com/vi/{self.id}/hqdefault.jpg" if self.provider == "youtube" else None


def recording(url: str | None) -> Recording | None:
    """The video that an address leads to; None where it is none of a site that is known.

    >>> recording("https://youtu.be/Ab3dEfGh1Jk?t=4831")
    Recording(provider='youtube', id='Ab3dEfGh1Jk')
    """
    for provider, pattern in (("youtube", _YOUTUBE), ("vimeo", _VIMEO)):
        match = pattern.match((url or "").strip())
        if match:
            return Recording(provider, match["id"])
    return None


def opened_at(url: str | None, start: timedelta | None) -> str | None:
    """A recording's address at a time, for people; one that has a time already, or of an unknown site, is left as is.

    >>> opened_at("https://youtu.be/Ab3dEfGh1Jk", timedelta(minutes=1, seconds=5))
    'https://youtu.be/Ab3dEfGh1Jk?t=65'
    >>> opened_at("https://www.youtube.com/embed/Ab3dEfGh1Jk?start=9&rel=0", None)
    'https://youtu.be/Ab3dEfGh1Jk?t=9'
    """
    known = recording(url)
    if url is None or known is None:
        return url
    parts = urlsplit(url.strip())
    told = dict(pair for pair in parse_qsl(parts.query) if pair[0] in _TIMES)
    time = next(iter(told.values()), None) or (parts.fragment[2:] if parts.fragment.startswith("t=") else None)
    if not _PLAYER.match(url.strip()):
        if time is not None or start is None:
            return url
        parts = parts._replace(query=urlencode(parse_qsl(parts.query, keep_blank_values=True)))
    else:
        parts = urlsplit(known.url)
    time = time or (str(int(start.total_seconds())) if start is not None else None)
    if time is None:
        return urlunsplit(parts)
    if known.provider == "vimeo":
        return urlunsplit(parts._replace(fragment=f"t={time.removesuffix('s')}s"))
    return urlunsplit(parts._replace(query="&".join(part for part in (parts.query, f"t={time}") if part)))


def without_time(url: str) -> str:
    """A recording's address without the time that it opens at: what all links into one recording share.

    >>> without_time("https://www.youtube.com/watch?v=Ab3dEfGh1Jk&t=65s"), without_time("https://videos.example/a?t=65")
    ('https://youtu.be/Ab3dEfGh1Jk', 'https://videos.example/a')
    """
    known = recording(url)
    if known:
        return known.url
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] not in _TIMES]
    fragment = "" if parts.fragment.startswith("t=") else parts.fragment
    return urlunsplit(parts._replace(query=urlencode(query), fragment=fragment))


def hours_minutes_seconds(duration: timedelta) -> tuple[int, int, int]:
    """A duration in whole hours, minutes and seconds.

    >>> hours_minutes_seconds(timedelta(seconds=4831))
    (1, 20, 31)
    """
    minutes, seconds = divmod(int(duration.total_seconds()), 60)
    return minutes // 60, minutes % 60, seconds
