"""Who is who in an archive."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from folders import ROOT
from meetup_recap import Archive, DataError, Event, Recap, Speaker, Sponsor, Talk, UnreadableError
from meetup_recap.archive.names import differences, key_of, near_misses

RIVER = ROOT / "docs/tutorials/river-city"


def told(*people: tuple[str, str | None], sponsors: tuple[str, ...] = ()) -> Archive:
    """An archive of an event a year, each with one of these speakers."""
    return Archive(
        Recap(
            event=Event(
                date=date(2020 + number, 5, 14),
                talks=[Talk(title=f"Talk {number}", speakers=[Speaker(name=name, organization=organization)])],
                sponsors=[Sponsor(name=sponsor) for sponsor in sponsors],
            )
        )
        for number, (name, organization) in enumerate(people)
    )


@pytest.mark.parametrize(
    ("first", "second", "evidence"),
    [
        ("Solo.io", "solo.io", ("case",)),
        ("Núria Lima", "Nuria Lima", ("accents",)),
        ("O'Neil", "O’Neil", ("punctuation",)),
        ("Jean-Luc Roy", "Jean Luc Roy", ("punctuation",)),
        ("Harbor Cloud", "Harbor Cloud, Inc.", ("punctuation", "legal suffix")),
        ("Gullwing B.V.", "Gullwing BV", ("legal suffix",)),
        ("Gullwing", "Gullwing L.L.C.", ("legal suffix",)),
        ("Łódź Python", "lodz python", ("case", "accents")),
    ],
)
def test_spellings_of_one_name(first: str, second: str, evidence: tuple[str, ...]) -> None:
    """Case, accents, punctuation and legal suffixes make no other name, and the evidence says which it was."""
    assert key_of(first, legal=True) == key_of(second, legal=True)
    assert differences(first, second, legal=True) == evidence


@given(st.text(max_size=30))
def test_a_key_is_its_own_key(name: str) -> None:
    """Whatever a name holds, its key is stable, and empty for white space alone."""
    key = key_of(name)
    assert key_of(key) == key
    assert bool(key) == bool(name.strip())


@pytest.mark.parametrize(
    ("first", "second", "evidence"),
    [
        ("Sam Perera", "Sam Perara", "one letter differs"),
        ("Sam Perera", "Sam Pereira", "one letter differs"),
        ("JustEat", "Just Eat", "the same letters, other spaces"),
        ("Just Eat", "Just Eat Takeaway", "one begins the other"),
        ("Vega Ada", "Ada Vega", "the same words in another order"),
        ("A. Vega", "Ada Vega", "an initial and a name"),
    ],
)
def test_near_misses_are_proposed(first: str, second: str, evidence: str) -> None:
    """Names that may be one are told with the reason, and stay two."""
    found = near_misses({key_of(name): name for name in (first, second, "Somebody Else")})
    assert [({miss.first, miss.second}, miss.evidence) for miss in found] == [({first, second}, evidence)]
    assert len(told((first, None), (second, None)).speakers) == 2


@pytest.mark.parametrize(("first", "second"), [("IBM", "IBN"), ("Ada Vega", "Sol Mbeki"), ("PyData 1", "PyData 2")])
def test_names_that_differ_are_not_proposed(first: str, second: str) -> None:
    """Short names and numbers differ on purpose."""
    assert near_misses({key_of(name): name for name in (first, second)}) == []


def test_somebody_who_moved_has_both_companies_with_their_dates() -> None:
    """One entry, in whatever spelling, with every talk and each organization's first and last date."""
    archive = told(("Ada Vega", "Northwind"), ("ADA VEGA", "Northwind Ltd"), ("Ada Vega", "Lantern"))
    (entry,) = archive.speakers
    assert (entry.name, len(entry.talks), entry.first, entry.last) == (
        "Ada Vega",
        3,
        date(2020, 5, 14),
        date(2022, 5, 14),
    )
    assert [(stay.name, stay.first, stay.last, stay.talks) for stay in entry.organizations] == [
        ("Northwind", date(2020, 5, 14), date(2021, 5, 14), 2),
        ("Lantern", date(2022, 5, 14), date(2022, 5, 14), 1),
    ]
    assert entry.spellings == {"Ada Vega": 2, "ADA VEGA": 1}
    assert entry.evidence == {"ADA VEGA": ("case",)}


def test_a_directory_is_asked_by_any_spelling() -> None:
    """By number or by name; an unknown name is a KeyError, and None by `get`."""
    speakers = told(("Núria Lima", None), ("Ada Vega", None)).speakers
    assert speakers["nuria LIMA"].name == "Núria Lima"
    assert speakers[0].name == "Ada Vega"
    assert speakers.get("Nobody") is None
    with pytest.raises(KeyError):
        speakers["Nobody"]


def test_an_alias_file_joins_and_splits(tmp_path: Path) -> None:
    """What is joined is one entry under the name of the file; who is split is told by the organization."""
    file = tmp_path / "aliases.yaml"
    file.write_text(
        "speakers:\n"
        "  join:\n    Ada Vega: [A. Vega]\n"
        "  split:\n    Sam Lee:\n      - {name: Sam Lee (Northwind), organization: Northwind}\n"
    )
    people = (("A. Vega", "Northwind"), ("Ada Vega", None), ("Sam Lee", "northwind"), ("Sam Lee", "Quayside"))
    archive = Archive(told(*people), aliases=file)
    assert {entry.name: len(entry.talks) for entry in archive.speakers} == {
        "Ada Vega": 2,
        "Sam Lee": 1,
        "Sam Lee (Northwind)": 1,
    }
    assert archive.speakers["A. Vega"].evidence == {"A. Vega": ("alias",)}
    assert {row["speaker_id"] for row in archive.table("talk_speakers")} == {
        row["speaker_id"] for row in archive.table("speakers")
    }


def test_names_that_are_two_are_proposed_no_more(tmp_path: Path) -> None:
    """`apart` silences a near miss."""
    file = tmp_path / "aliases.yaml"
    people = (("Sam Perera", None), ("Sam Perara", None))
    assert told(*people).speakers.near_misses
    file.write_text("speakers:\n  apart:\n    - [Sam Perera, Sam Perara]\n")
    assert Archive(told(*people), aliases=file).speakers.near_misses == ()


def test_organizations_aliases_hold_for_sponsors_and_stays(tmp_path: Path) -> None:
    """A company has one name, whether it pays or sends somebody."""
    file = tmp_path / "aliases.yaml"
    file.write_text("organizations:\n  join:\n    Just Eat: [JustEat]\n")
    archive = Archive(told(("Ada Vega", "JustEat"), sponsors=("JustEat",)), aliases=file)
    assert [entry.name for entry in archive.sponsors] == [entry.name for entry in archive.organizations] == ["Just Eat"]
    assert archive.speakers[0].organizations[0].name == "Just Eat"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("people: {}", r"\$\.people: no key is called 'people'; there are speakers, organizations"),
        ("speakers: {merge: {}}", r"\$\.speakers\.merge: no key is called 'merge'; there are join, split, apart"),
        ("speakers: {join: {Ada: Vega}}", r"\$\.speakers\.join\.Ada: expected a list of names, got 'Vega'"),
        ("speakers: {join: {Ada: [A], Bea: [a]}}", r"\$\.speakers\.join\.Bea: 'a' is joined to 'Ada' already"),
        ("speakers: {join: [Ada]}", r"\$\.speakers\.join: expected a mapping"),
        ("speakers: {split: {Sam: [{name: S}]}}", r"\$\.speakers\.split\.Sam\[0\]: expected organization or paths"),
        ("speakers: {split: {Sam: [{paths: [a]}]}}", r"\$\.speakers\.split\.Sam\[0\]\.name: expected text, got null"),
        ("speakers: {apart: [[A]]}", r"\$\.speakers\.apart\[0\]: expected two names"),
        ("- a", r"\$: expected a mapping"),
        ("a: [", "aliases.yaml: "),
        ("speakers: {}\n---\nspeakers: {}", "expected one YAML document, got 2"),
    ],
)
def test_an_alias_file_is_checked(tmp_path: Path, text: str, problem: str) -> None:
    """A mistake in it is named with its path; it is never passed over."""
    file = tmp_path / "aliases.yaml"
    file.write_text(text)
    with pytest.raises(DataError, match=problem):
        Archive.load(RIVER, aliases=file)


def test_an_alias_file_that_is_not_there_is_an_error() -> None:
    """A mistyped name is no empty file."""
    with pytest.raises(UnreadableError, match=r"no-such\.yaml"):
        Archive.load(RIVER, aliases="no-such.yaml")


def test_people_of_the_real_archive(archive: Path) -> None:
    """Those who came several times are one entry each; those who moved have both companies."""
    speakers = Archive.load(archive / "recaps").speakers
    several = {entry.name: len(entry.talks) for entry in speakers if len(entry.talks) > 2}
    assert list(several.values()) == [3]
    moved = [entry for entry in speakers if len(entry.organizations) > 1]
    assert len(moved) >= 4
    assert all(stay.first and stay.last for entry in moved for stay in entry.organizations)


@pytest.mark.parametrize(
    ("first", "second"), [("मीना शर्मा", "मोना शर्मा"), ("バンダ", "ハンダ"), ("C", "C#"), ("राम", "रोम")]
)
def test_names_of_other_scripts_are_not_merged(first: str, second: str) -> None:
    """Marks that make another letter are no accents."""
    assert key_of(first, legal=True) != key_of(second, legal=True)


def test_a_middle_initial_is_a_near_miss() -> None:
    """Ada M. Vega may be Ada Vega."""
    found = near_misses({key_of(name): name for name in ("Ada M. Vega", "Ada Vega")})
    assert [miss.evidence for miss in found] == ["a middle initial"]


def test_an_organization_counts_people_not_spellings() -> None:
    """Who is spelled in two ways is one of its people."""
    archive = told(("Ines Prado", "Tidepool"), ("Inés Prado", "Tidepool"), ("Sol Mbeki", "Tidepool"))
    assert archive.organizations["Tidepool"].speakers == ("Ines Prado", "Sol Mbeki")
    assert [row["speakers"] for row in archive.table("organizations")] == [2]


def test_objects_may_be_shared_by_events(tmp_path: Path) -> None:
    """The very same talk at two events is two talks, and an alias file may split its speaker by event."""
    talk = Talk(title="Queues", speakers=[Speaker(name="Sam Lee")])
    archive = Archive(Recap(event=Event(date=date(year, 5, 14), talks=[talk])) for year in (2020, 2021))
    (entry,) = archive.speakers
    assert len(entry.talks) == 2
    assert [row["talks"] for row in archive.table("speakers")] == [2]
    assert archive.to_sqlite(tmp_path / "a.sqlite").exists()


def test_talks_that_fell_through_are_not_counted_as_given() -> None:
    """They are in the archive, and not among what somebody gave."""
    speaker = Speaker(name="Ada Vega")
    talks = [Talk(title="Queues", speakers=[speaker]), Talk(title="Caches", speakers=[speaker], status="cancelled")]
    archive = Archive([Recap(event=Event(date=date(2024, 5, 14), talks=talks))])
    assert len(archive.speakers[0].talks) == 2
    assert [row["talks"] for row in archive.table("speakers")] == [1]
    assert "| 2024 | 1 | 1 | 1 |" in archive._repr_markdown_()  # as Jupyter calls it


def test_joins_and_splits_go_together(tmp_path: Path) -> None:
    """What is joined is split, by the organization in any of its joined spellings, and proposed no more."""
    file = tmp_path / "aliases.yaml"
    file.write_text(
        "speakers:\n  join:\n    Sam Lee: [S. Lee]\n"
        "  split:\n    Sam Lee:\n      - {name: Sam Lee (Fennel), organization: Fennel}\n"
        "organizations:\n  join:\n    Fennel: [Fennel Data]\n"
    )
    people = (("S. Lee", "Fennel Data"), ("Sam Lee", "Fennel"), ("Sam Lee", "Quayside"))
    archive = Archive(told(*people), aliases=file)
    assert {entry.name: len(entry.talks) for entry in archive.speakers} == {"Sam Lee": 1, "Sam Lee (Fennel)": 2}
    assert archive.speakers.near_misses == ()
    assert archive.unused_aliases == ()


def test_what_an_alias_file_says_in_vain_is_told(tmp_path: Path) -> None:
    """A mistyped name or path matches nothing, and is not passed over in silence."""
    file = tmp_path / "aliases.yaml"
    file.write_text(
        "speakers:\n  join:\n    Ada Vega: [Ada Vaga]\n"
        "  split:\n    Sam Lee:\n      - {name: Sam Lee (2019), paths: [no-such.md]}\n"
    )
    archive = Archive(told(("Ada Vega", None), ("Sam Lee", None)), aliases=file)
    assert archive.unused_aliases == ("speakers: join: 'ada vaga'", "speakers: split: 'sam lee': 'no-such.md'")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("speakers: {join: {Ada: ['']}}", "expected a list of names"),
        ("speakers: {split: {Sam: []}}", "expected a list of mappings"),
        ("speakers: {split: {Sam: [{name: '', organization: A}]}}", r"\.name: expected text"),
        ("speakers: {split: {Sam: [{name: S, organization: A}], sam: [{name: T, organization: B}]}}", "split as 'Sam'"),
        ("speakers: {split: {Sam: [{name: S, organization: A}, {name: T, organization: a}]}}", "tells another"),
        ("organizations: {split: {Acme: [{name: A, organization: B}]}}", "no key is called 'organization'"),
        ("speakers: {apart: [[A, a]]}", "are one name"),
        ("speakers: {join: {Ada: [Aida]}, apart: [[Ada, Aida]]}", "are one name"),
    ],
)
def test_contradictions_in_an_alias_file_are_told(tmp_path: Path, text: str, problem: str) -> None:
    """What cannot be meant is an error, not the first of two."""
    file = tmp_path / "aliases.yaml"
    file.write_text(text)
    with pytest.raises(DataError, match=problem):
        Archive.load(RIVER, aliases=file)
