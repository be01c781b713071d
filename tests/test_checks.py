"""Checks: each code has a post that raises it and a twin that does not."""

from pathlib import Path

import pytest

from meetup_recap import Recap, SourceError, apply_edits, check, from_json, load_all, parse, to_json
from meetup_recap.diagnostics import CODES, Diagnostic
from meetup_recap.model.paths import leaves

FOLDER = Path(__file__).parent / "checks"
POSTS = sorted(FOLDER.glob("*.md"))
NAME = "2024-05-14-may.md"


def findings(text: str) -> list[Diagnostic]:
    recap = parse(text, path=NAME)
    return [*recap.diagnostics, *check(recap)]


def mended(text: str) -> str:
    return apply_edits(text, [edit for finding in findings(text) for edit in finding.fix])


def facts(recap: Recap) -> set[str]:
    """What was read, without the numbers of lists; texts of bullets without their emphasis marks."""
    return {f"{path}={value}" for path, value in leaves(recap) if not path.startswith(("notes", "metadata"))}


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_slip_is_found_and_its_twin_is_not(code: str) -> None:
    """A post with the slip raises the code once, at a place in the text; one that only looks like it does not."""
    slip = (FOLDER / f"{code}.slip.md").read_bytes().decode()
    found = [finding for finding in findings(slip) if finding.code == code]
    assert len(found) == 1
    assert 0 <= found[0].span.start <= found[0].span.end <= len(slip)
    assert found[0].message
    twin = (FOLDER / f"{code}.twin.md").read_bytes().decode()
    assert code not in {finding.code for finding in findings(twin)}


@pytest.mark.parametrize("post", POSTS, ids=lambda post: post.stem)
def test_a_twin_raises_nothing_else_and_fixes_settle(post: Path) -> None:
    """Fixing twice changes nothing the second time, and a fixed post reads the same facts or more."""
    text = post.read_bytes().decode()
    once = mended(text)
    assert mended(once) == once
    assert facts(parse(text, path=NAME)) <= facts(parse(once, path=NAME)) or "month" in post.stem
    assert not any(finding.fix for finding in findings(once))


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("broken-link", "[Tern]https://tern.example/)", "[Tern](https://tern.example/)"),
        ("bullet-space", "*Limits need names", "* Limits need names"),
        ("glued-words", "?t=65)(starting", "?t=65) (starting"),
        ("month-mismatch", "our April River", "our May River"),
    ],
)
def test_a_fix_changes_its_place_alone(code: str, before: str, after: str) -> None:
    """Every other character of the post is as it was."""
    text = (FOLDER / f"{code}.slip.md").read_bytes().decode()
    assert text.count(before) == 1
    assert mended(text) == text.replace(before, after)


def test_a_recap_without_its_text_cannot_be_checked() -> None:
    """After JSON the post is gone, and the error says so."""
    recap = from_json(to_json(parse((FOLDER / "start-mismatch.slip.md").read_bytes(), path=NAME)))
    with pytest.raises(SourceError, match="check needs the post's text"):
        check(recap)


def test_real_slips_are_found(archive: Path) -> None:
    """The wrong months, the next events that are not after, and the wrong weekday of the real posts."""
    found = {
        (recap.source.path[:7], finding.code)
        for recap in load_all(archive / "recaps")
        if recap.source and recap.source.path
        for finding in check(recap)
    }
    assert {
        ("2022-01", "month-mismatch"), ("2023-12", "month-mismatch"), ("2024-03", "month-mismatch"),
        ("2025-09", "month-mismatch"), ("2023-05", "next-event-not-after"), ("2025-02", "next-event-not-after"),
        ("2020-08", "weekday-mismatch"),
    } <= found  # fmt: skip


def test_real_posts_settle_and_lose_nothing(archive: Path) -> None:
    """Fixing every real post twice changes nothing the second time; each reads the same talks and takeaways or more."""
    for recap in load_all(archive / "recaps"):
        assert recap.source is not None
        assert recap.source.text is not None
        path = recap.source.path
        once = apply_edits(recap.source.text, [edit for finding in check(recap) for edit in finding.fix])
        again = parse(once, path=path)
        assert apply_edits(once, [edit for finding in check(again) for edit in finding.fix]) == once
        assert again.event.talks == recap.event.talks
        assert again.event.sponsors == recap.event.sponsors
        assert again.photos == recap.photos


def test_a_start_is_compared_with_its_own_link() -> None:
    """Where a talk's title is a link too, the time's own link is the one that has to fit."""
    slip = (FOLDER / "start-mismatch.slip.md").read_bytes().decode()
    told = "[Queues in Anger](https://youtu.be/abc?t=65) (starting at 1:05)"
    assert told in slip
    sound = slip.replace("t=1805", "t=1865")
    for address, found in {"https://youtu.be/abc?t=65": 0, "https://youtu.be/abc?t=70": 1}.items():
        text = sound.replace(told, told.replace("1:05)", f"[1:05]({address}))"))
        assert [finding.code for finding in findings(text)].count("start-mismatch") == found


@pytest.mark.parametrize(
    ("language", "sentence", "mended"),
    [
        ("de", "unser September Treffen", "unser April Treffen"),
        ("en", "our September meetup", "our April meetup"),
        ("pl", "nasze wrzesień spotkanie", None),
    ],
)
def test_a_month_is_mended_in_its_own_language(language: str, sentence: str, mended: str | None) -> None:
    """A German post gets no English month; where a language inflects its months there is no doubtless fix."""
    months = {"de": "April", "en": "April", "pl": "kwiecień"}
    title = f"River City Python {months[language]} 2024"
    post = f"---\ntitle: {title}\n---\nFirst up was Ada Vega from Tern telling us about Queues, at {sentence}.\n"
    recap = parse(post, path="2024-04-09-april.md", language=language)
    fixes = [edit.text for one in check(recap, language=language) if one.code == "month-mismatch" for edit in one.fix]
    assert fixes == ([mended.split()[1]] if mended else [])
