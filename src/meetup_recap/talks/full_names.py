"""The full names of speakers of whom a talk's line gives the first name alone.

- Sol: Small Boats                         … and elsewhere in the file: Sol Mbeki
- Hartmut W.: Small Boats                  … Hartmut Wiesner
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

import attrs

from meetup_recap.candidate import TalkDraft
from meetup_recap.found import Found
from meetup_recap.languages import Language
from meetup_recap.words.given_names import is_given
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import person_at

_FIRST = re.compile(r"(?<![\w@/.-])(?P<first>[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)?)[ ](?=[^\W\d_a-z])")
_SHORT = re.compile(r"(?P<first>[^\W\d_]+(?:-[^\W\d_]+)?)(?:[ ](?P<initial>[^\W\d_])\.?)?")
_MOST_WORDS = 4


@attrs.frozen
class FullNames:
    """The full names that a whole file has, the parts about other events included.

    Attributes:
        text: The file.
        language: Whose words to use.
    """

    text: str = attrs.field(repr=False)
    language: Language

    @cached_property
    def _by_first(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        behind = 0
        for match in _FIRST.finditer(self.text):
            if match.start() < behind or not is_given(match["first"]):
                continue
            name = person_at(self.text, match.start(), len(self.text), self.language)
            said = name.of(self.text) if name else ""
            if name and "\n" not in said and 1 < len(said.split()) <= _MOST_WORDS:
                behind = name.end
                if likeness(said, self.language) == STRONG and said.split()[0] == match["first"]:
                    found.setdefault(match["first"], set()).add(said)
        return found

    def full(self, name: str, speakers: Sequence[str] = ()) -> str | None:
        """The one full name that a first name may be short for; None where there are none or several.

        Args:
            name: A first name, with the initial of another or without.
            speakers: The speakers of the same event, who come first.
        """
        short = _SHORT.fullmatch(name)
        if short is None:
            return None
        for names in (speakers, self._by_first.get(short["first"], ())):
            initial = f"{short['first']} {short['initial'] or ''}"
            fitting = {one for one in names if one.startswith(initial) and one != name and one[-2:-1] != " "}
            if fitting:
                return fitting.pop() if len(fitting) == 1 else None
        return None


def with_full_names(drafts: Sequence[TalkDraft], names: FullNames) -> tuple[TalkDraft, ...]:
    """The drafts of talks, with speakers by their full names where the file gives them."""
    speakers = [str(item.value) for draft in drafts for item in draft.of("speakers", "name")]
    full = [name for name in speakers if likeness(name, names.language) == STRONG]
    return tuple(attrs.evolve(draft, found=_fuller(draft.found, names, full)) for draft in drafts)


def _fuller(found: Sequence[Found], names: FullNames, speakers: Sequence[str]) -> Iterator[Found]:
    for item in found:
        is_name = item.path[:1] == ("speakers",) and item.path[-1] == "name" and item.rule is None
        said = str(item.value) if is_name else ""
        full = names.full(said, speakers) if is_name and said == names.text[item.start : item.end] else None
        first = said.partition(" ")[0]
        yield item._replace(value=full, end=item.start + len(first), rule="full-name") if full else item
