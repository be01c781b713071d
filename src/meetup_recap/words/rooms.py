"""Words for rooms at the end of a name: "Northwind Offices" is Northwind."""

from meetup_recap.languages import Language
from meetup_recap.words.names import Range


def is_room_behind(plain: str, name: Range, language: Language) -> bool:
    """Whether a word for a room follows a name."""
    return bool(language.pattern("rooms").match(plain, name.end + 1))


def without_room(plain: str, name: Range, language: Language) -> Range | None:
    """A name without the word for a room at its end; None where it is nothing else.

    A word with a capital is a part of the name, "Kestrel Hub", but for the one for offices, which comes first.
    """
    text = name.of(plain)
    for room in language.rooms:
        if text.endswith(f" {room}") or (room in language.rooms[:2] and text.lower().endswith(f" {room}")):
            shorter = Range(name.start, name.end - len(room) - 1)
            return name if shorter.of(plain).rpartition(" ")[2].islower() else shorter  # "Quayside conference room"
    return None if text.lower() in language.rooms else name
