"""Pictures that stand for a label, as characters or shortcodes, and whether what follows is what they stand for.

📅 14 May · 📍 Quayside        :material-account: Ada Vega        📺 <https://…>
"""

import re

from meetup_recap.languages import Language
from meetup_recap.words.likeness import STRONG, likeness

_SIGNS = {
    "📍": "venue",
    "🏢": "venue",
    "📅": "date",
    "🗓": "date",
    "📆": "date",
    **dict.fromkeys("🎤🎙🗣👤👥👩👨🧑", "speakers"),
    **dict.fromkeys("🖥📊📑📄📽", "slides"),
    **dict.fromkeys("📹🎥🎬📺🎞📼▶", "video"),
    **dict.fromkeys("🍕🍻🍺🍷🥤🍽🍴🥪🥨🥐🌮🍩🧀", "food_sponsor"),
}
"""Pictures that stand for a label in any language."""
_NAMES = re.compile(
    r"""[*_\[]*+(?:[^\Wa-z_][\w.&'’-]*+[ *_\])]*+
    (?:\([^()\s]*+\)[ ]*+|<[^<>\s]*+>[ ]*+)?
    (?:(?:,|&|\+|\w{1,3})[ ]++(?=[^\Wa-z_]))?+){1,8}\s*\Z""",
    re.VERBOSE,
)
"""Names and nothing else, with their addresses: what a picture of food stands before is often a sentence."""
_CODE_WORDS = {
    **dict.fromkeys(
        ("account", "user", "person", "speaker", "microphone", "bust", "busts", "technologist"), "speakers"
    ),
    **dict.fromkeys(("calendar", "date", "spiral"), "date"),
    **dict.fromkeys(("map", "marker", "pushpin", "location", "office", "building", "place", "house"), "venue"),
    **dict.fromkeys(("presentation", "slides", "page", "file", "chart", "bookmark"), "slides"),
    **dict.fromkeys(("video", "movie", "tv", "youtube", "camera", "film", "vhs"), "video"),
    **dict.fromkeys(("pizza", "food", "beer", "beers"), "food_sponsor"),
}
"""The words in names of pictures: ":round_pushpin:", ":material-account:"."""
_CODE_WORD = re.compile(r"[a-z]+")
_PICTURE = (
    rf"(?:(?P<sign>[{''.join(_SIGNS)}])\ufe0f?(?:\u200d[\u2600-\u27bf\U0001F300-\U0001FAFF]\ufe0f?)*"
    r"|:(?P<code>[a-z][a-z0-9_+-]{2,40}):)"
)
PICTURE = re.compile(rf"[\s>]*(?:[*+-][ ]+)?{_PICTURE}[ ]+(?![^\n:]{{0,20}}:[ *])")
ANY_PICTURE = r"[\u2600-\u27bf\U0001F300-\U0001FAFF]\ufe0f?[ ]|:[a-z][a-z0-9_+-]{2,40}:[ ]"
_BEFORE_PICTURE = re.compile(rf"(?:(?<![ ])[ ]+[·|•–—-][ ]+|(?<![ ])[ ]{{2,}})(?={ANY_PICTURE})")
"""Before a picture within a line: "📅 14 May · 📍 Quayside"."""
_BULLETS = ("- ", "* ", "+ ")
_BEFORE_WORK = re.compile(r"[*_\[]*(?P<name>[^\n,()|@\[\]*_–—]+?)[*_\]]*(?:\([^()\s]*\))?[ ]*(?:[,(|@–—*_]|[ ]-[ ]|\Z)")
"""Somebody's name, before what says where they work."""


ADDRESS = re.compile(r"[ *_]*(?:<?https?://[^\s<>]+>?|\[[^\[\]\s]{1,20}\]\([^()\s]+\))[ ]*\Z")
"""An address and no more, or a link on one word, "[here](…)"."""


def stands_for(sign: re.Match[str]) -> str | None:
    """What the picture before a line stands for, by itself or by its name."""
    if sign["sign"]:
        return _SIGNS[sign["sign"]]
    kinds = {_CODE_WORDS[word] for word in _CODE_WORD.findall(sign["code"]) if word in _CODE_WORDS}
    return kinds.pop() if len(kinds) == 1 else None


def fits(kind: str, source: str, start: int, end: int, language: Language) -> bool:
    """Whether what follows a picture is what it stands for: names behind food, somebody, an address of slides."""
    inner = _BEFORE_PICTURE.search(source, start, end)
    end = inner.start() if inner else end
    if kind == "food_sponsor":
        return _NAMES.match(source, start, end) is not None
    if kind in {"slides", "video"}:
        return ADDRESS.match(source, start, end) is not None
    if kind != "speakers":
        return True
    named = _BEFORE_WORK.match(source, start, end)
    said = named["name"].strip() if named else ""
    line = source[source.rfind("\n", 0, start) + 1 : start]
    if line.lstrip(" >\t").startswith(_BULLETS) and named and named[0].rstrip().endswith(("–", "—", "-")):
        return False  # "- 🎤 Ada Vega - Queues in Anger"
    return likeness(said, language) == STRONG and not any(sign in source[start:end] for sign in '"“„«')
