"""What lies behind an address, by its host and path: a recording, slides, code, a group's page."""

import re
from collections.abc import Collection
from functools import lru_cache
from urllib.parse import urlsplit

_SLIDES = (
    "slideshare.net",
    "speakerdeck.com",
    "slides.com",
    "docs.google.com/presentation",
    "noti.st",
    "prezi.com",
    "slid.es",
    "pitch.com",
    "gitpitch.com",
    "canva.com/design",
    "go-talks.appspot.com",
    "talks.golang.org",
    "haikudeck.com",
    "genial.ly",
)
_CODE = ("github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gist.github.com")
_VIDEO = (
    "youtube.com",
    "youtu.be",
    "youtube-nocookie.com",
    "vimeo.com",
    "skillsmatter.com",
    "twitch.tv",
    "infoq.com",
    "dailymotion.com",
    "dai.ly",
    "media.ccc.de",
    "parleys.com",
    "confreaks.tv",
    "confreaks.com",
    "pyvideo.org",
    "fb.watch",
    "odysee.com",
    "bilibili.com",
    "archive.org/details",
)
_CHANNELS = ("/channel/", "/user/", "/playlist")
MATERIAL_HOSTS = (*_SLIDES, *_VIDEO, ".ppt", ".key", ".odp")
"""Parts of the addresses of slides and recordings."""
_EVENTS = ("meetup.com", "lu.ma", "luma.com", "eventbrite.com", "eventbrite.co.uk", "ti.to", "guild.host")
_NETWORKS = {
    "twitter.com": "twitter",
    "x.com": "twitter",
    "github.com": "github",
    "linkedin.com/in": "linkedin",
    "bsky.app/profile": "bluesky",
}
_NAME = re.compile(r"@?[\w.-]+")
_MASTODON_NAME = re.compile(r"@?(?P<name>[\w.-]+)@(?P<host>[\w-]+(?:\.[\w-]+)+)")
_MASTODON = re.compile(r"https?://[^/]+/@[\w.-]+/?\Z")
_PROFILES = ("twitter.com", "x.com", "linkedin.com/in", "github.com", "gitlab.com", "mastodon.social", "ruby.social")
_SITE = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?//(?:[^/?#@]*@)?(?P<host>[^/?#:]+)[^/?#]*(?:/(?P<section>[^/?#]*))?")
_SEPARATORS = re.compile(r"[\W_]+")
_OPEN_SLIDE_FILE = re.compile(r"\.(?:pptx?|key|odp)(?:[?#]|\Z)", re.IGNORECASE)
_HOME = re.compile(r"(?:[a-z]+:)?//[^/?#]*/?")
_OPENED = re.compile(r"[?&#]t=[0-9hms]")
"""A time at which a recording is opened."""
_RECORDED = frozenset({"video", "videos", "watch", "tv", "recording", "recordings", "stream", "peertube"})
"""Whole labels of a host or segments of a path that say what is there."""
_LABELS = re.compile(r"[/.?#]+")
_RECORDING_FILE = re.compile(r"\.(?:mp4|m4v|webm|mp3|ogv)(?:[?#]|\Z)", re.IGNORECASE)
_PLAYLIST = re.compile(r"/playlist\b|[?&]list=(?!.*[?&]v=)")
_SLIDE_FILE = re.compile(r"\.(?:pdf|pptx?|key|odp)(?:[?#]|\Z)", re.IGNORECASE)


_MAP = re.compile(
    r"//(?:www\.)?(?:maps\.(?:google|app\.goo)\.|goo\.gl/maps|maps\.app\.goo\.gl|google\.[a-z.]+/maps|"
    r"(?:www\.)?openstreetmap\.org|osm\.org|maps\.apple\.com)",
)


def is_slides(url: str) -> bool:
    """Whether an address is one of slides.

    >>> is_slides("https://speakerdeck.com/ada/queues"), is_slides("/files/queues.PDF")
    (True, True)
    """
    return _on(url, _SLIDES) or bool(_SLIDE_FILE.search(url))


def is_deck(url: str, words: Collection[str]) -> bool:
    """Whether an address is one of slides by its host or one of some words in it.

    A PDF elsewhere may be a paper; one beside the post is what was shown, unless it says otherwise.

    >>> is_deck("https://ada.example/talks/queues/", ("talks",)), is_deck("https://ada.example/queues.pdf", ())
    (True, False)
    >>> is_deck("/files/queues.pdf", ())
    True
    """
    if _on(url, _SLIDES) or _OPEN_SLIDE_FILE.search(url):
        return True
    if _SLIDE_FILE.search(url) and "//" not in url and "paper" not in url.lower():
        return True
    said = _SEPARATORS.split(url.lower())
    return any(word in said for word in words) and not (is_video(url) or is_event(url))


def is_profile(url: str) -> bool:
    """Whether an address is somebody's page on a site where people have one.

    >>> is_profile("https://github.com/ada"), is_profile("https://github.com/ada/queues")
    (True, False)
    """
    return _on(url, _PROFILES) and len(urlsplit(url).path.strip("/").split("/")) <= 1 + ("linkedin" in url)


def network_of(url: str) -> str | None:
    """The network that somebody's page is on; None where it is none that is known.

    >>> network_of("https://x.com/ada"), network_of("https://toot.example/@ada"), network_of("https://ada.example")
    ('twitter', 'mastodon', None)
    """
    known = next((_NETWORKS[place] for place in sorted(_places(url)) if place in _NETWORKS), None)
    return known or ("mastodon" if _MASTODON.match(url) else None)


def profile(network: str, name: str) -> str | None:
    """Somebody's page on a network, by their name there; None where the name does not tell it.

    >>> profile("github", "@ada"), profile("mastodon", "@ada@toot.example"), profile("mastodon", "ada")
    ('https://github.com/ada', 'https://toot.example/@ada', None)
    """
    if network == "mastodon":
        match = _MASTODON_NAME.fullmatch(name)
        return f"https://{match['host']}/@{match['name']}" if match else None
    place = next((place for place, known in _NETWORKS.items() if known == network), None)
    return f"https://{place}/{name.removeprefix('@')}" if place and _NAME.fullmatch(name) else None


def is_code(url: str) -> bool:
    """Whether an address is one of code."""
    return _on(url, _CODE)


def is_video(url: str) -> bool:
    """Whether an address is one of a single recording."""
    return _on(url, _VIDEO) and not _PLAYLIST.search(url) and not _HOME.fullmatch(url)


def is_home(url: str) -> bool:
    """Whether an address is that of a whole site: somebody's or a company's, and no talk's.

    >>> is_home("https://tern.example/"), is_home("https://tern.example/queues")
    (True, False)
    """
    return _HOME.fullmatch(url) is not None


def is_map(url: str) -> bool:
    """Whether an address is that of a map."""
    return _MAP.search(url) is not None


def is_event(url: str) -> bool:
    """Whether an address is one of an event's page."""
    return _on(url, _EVENTS)


def may_be_recording(url: str) -> bool:
    """Whether the target of a linked title is its recording: by its site, a time in it, or what it is called.

    >>> may_be_recording("https://tv.example/ada"), may_be_recording("https://ada.example/queues?t=90")
    (True, True)
    >>> may_be_recording("https://ada.example/queues")
    False
    """
    if is_slides(url) or is_code(url) or is_event(url) or _PLAYLIST.search(url):
        return False
    is_file = _OPENED.search(url) is not None or _RECORDING_FILE.search(url) is not None
    return is_video(url) or is_file or not _RECORDED.isdisjoint(_LABELS.split(url.lower()))


def _on(url: str, sites: tuple[str, ...]) -> bool:
    """Whether an address is on one of some hosts, on one below it, or in a named section of it."""
    return not _places(url).isdisjoint(sites)


@lru_cache(maxsize=32)
def _places(url: str) -> frozenset[str]:
    """The host of an address and those above it, each with the first section of the path, too.

    Each address is looked at for slides, recordings, code and more, one right after the other.
    """
    match = _SITE.match(url)
    host, section = (match["host"].lower(), (match["section"] or "").lower()) if match else ("", "")
    places = set[str]()
    while "." in host:
        places |= {host, f"{host}/{section}"}
        host = host.partition(".")[2]
    return frozenset(places)


def is_channel(url: str) -> bool:
    """Whether an address is that of all recordings of somebody, or of a list of some."""
    return any(part in url for part in _CHANNELS)
