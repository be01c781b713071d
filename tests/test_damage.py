"""Posts with random damage: never anything but a recap, a refusal or an error of ours, and the laws hold."""

import os
import random
from pathlib import Path

from targets import reading

from folders import LAWS, SHARED
from meetup_recap.files import POST_SUFFIXES

CASES = Path(__file__).parent / "cases"
EDITS = int(os.environ.get("DAMAGE", "1000" if LAWS else "150"))
"""How many edits are tried; 10,000 are `DAMAGE=10000 make test`."""


def damaged(text: str, chance: random.Random) -> str:
    """The text with a line, a word or a character deleted, doubled or swapped with its neighbor."""
    parts = {"line": text.splitlines(keepends=True), "word": text.split(" "), "character": list(text)}
    unit = chance.choice(sorted(parts))
    pieces, joint = parts[unit], " " if unit == "word" else ""
    if not pieces:
        return text
    at = chance.randrange(len(pieces))
    action = chance.choice(("delete", "double", "swap"))
    if action == "delete":
        del pieces[at]
    elif action == "double":
        pieces.insert(at, pieces[at])
    else:
        other = min(at + 1, len(pieces) - 1)
        pieces[at], pieces[other] = pieces[other], pieces[at]
    return joint.join(pieces)


def test_damaged_posts_keep_the_laws() -> None:
    """One to eight random edits of a post, seeded: places, completeness and checks hold for whatever is read."""
    folders = [CASES, SHARED / "archive/recaps", SHARED / "archives"]
    paths = [path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix in POST_SUFFIXES]
    texts = [path.read_bytes().decode() for path in paths]
    chance = random.Random(20240514)  # noqa: S311  # a seed, no secret
    for _ in range(EDITS):
        text = chance.choice(texts)
        for _ in range(chance.choice((1, 1, 2, 8))):
            text = damaged(text, chance)
        reading(text.encode())
