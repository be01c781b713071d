"""What a notebook shows, and the plots."""

from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser

import matplotlib as mpl
import numpy as np
import pytest
from hypothesis import given
from matplotlib import pyplot as plt

from folders import ROOT
from meetup_recap import Archive, Event, Note, Recap, Speaker, Sponsor, Takeaway, Talk, plots
from meetup_recap.archive.archive import Problem
from meetup_recap.errors import UnreadableError
from strategies import recaps

VOID = {"br", "img", "hr"}


class Page(HTMLParser):
    """Which elements a fragment has, whether they are closed as they were opened, and what it says."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.said: list[str] = []
        self.links: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)  # "<br />": a hard break of Markdown

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.said.append(data)


@pytest.fixture(scope="module")
def river() -> Archive:
    return Archive.load(ROOT / "docs/tutorials/river-city")


@given(recaps)
def test_any_recap_is_shown_escaped_and_whole(recap: Recap) -> None:
    """Whatever a recap holds, its HTML is well formed, holds no element but ours, and fetches nothing."""
    for obj in (recap, recap.event):
        page = Page(obj._repr_html_())  # as Jupyter calls it
        assert page.open == []
        assert set(page.tags) <= {
            "div", "p", "strong", "details", "summary", "ul", "ol", "li", "a", "em", "code", "br", "s", "pre", "hr",
        }  # fmt: skip
        assert all(link.startswith(("http://", "https://", "mailto:", "/")) for link in page.links)
        assert obj._repr_markdown_()


def test_a_recap_is_small_and_folded() -> None:
    """A line says which event it was; talks, takeaways and notes open below it."""
    talk = Talk(
        title="Queues <in> Anger",
        speakers=[Speaker(name="Ada Vega", organization="Northwind")],
        takeaways=[Takeaway(text="set *limits*")],
        video_url="https://youtu.be/x",
    )
    event = Event(name="May", date=date(2024, 5, 14), talks=[talk], sponsors=[Sponsor(name="Quay & Co")])
    html = Recap(event=event, notes=[Note(text="left over")])._repr_html_()
    assert html.startswith("<div><p><strong>May</strong> · 2024-05-14</p><details><summary>1 talk</summary>")
    assert "Queues &lt;in&gt; Anger — Ada Vega (Northwind)" in html
    assert "<em>limits</em>" in html
    assert "Thanks to Quay &amp; Co" in html
    assert "<summary>1 note</summary>" in html


def test_markdown_stands_for_itself() -> None:
    """Marks that a post holds are text in the Markdown, too."""
    talk = Talk(title="[x](javascript:1) *y*", speakers=[Speaker(name="Ada Vega")])
    shown = Event(name="May", talks=[talk])._repr_markdown_()
    assert shown == "**May**\n\n- \\[x\\](javascript:1) \\*y\\* — Ada Vega"


def test_an_archive_shows_what_was_read_and_what_was_not(river: Archive) -> None:
    """The counts, each year, each event, and the reason of each file that gave no recap."""
    page = Page(river._repr_html_())
    said = " ".join(page.said)
    assert page.open == []
    assert "8 recaps, 2020-02-11 to 2024-05-14" in said
    assert "16 talks by 8 speakers" in said
    assert "1 failure" in said
    assert "is not utf-8" in said
    assert page.tags.count("table") == 4
    assert "| 2021 | 2 | 4 | 4 |" in river._repr_markdown_()


def test_an_archive_of_thousands_stays_small_in_a_notebook() -> None:
    """Rows beyond a few hundred are counted, not shown; paths are escaped."""
    failures = [Problem(f"<{number}>.md", UnreadableError(path="x", reason="gone")) for number in range(5000)]
    html = Archive(failures=failures)._repr_html_()
    assert "&lt;0&gt;.md" in html
    assert "and 4800 more" in html
    assert len(html) < 50_000


def test_people_are_shown_as_a_table(river: Archive) -> None:
    """Each name with its dates and spellings."""
    page = Page(river.speakers._repr_html_())
    assert page.tags.count("tr") == len(river.speakers) + 1
    assert "Ines Prado, Inés Prado" in page.said


@pytest.fixture(autouse=True)
def _drawn_nowhere() -> Iterator[None]:
    mpl.use("Agg")
    yield
    plt.close("all")


def test_talks_a_year_are_those_of_the_tables(river: Archive) -> None:
    """A bar for each year's talks and one for its speakers, years without an event included."""
    ax = plots.talks_and_speakers(river)
    talks, speakers = ([int(bar.get_height()) for bar in bars] for bars in ax.containers)
    assert [int(tick) for tick in ax.get_xticks()] == [2020, 2021, 2022, 2023, 2024]
    assert talks == [4, 4, 2, 4, 2]
    assert speakers == [4, 4, 2, 4, 2]


def test_names_over_time_have_a_mark_for_each_event(river: Archive) -> None:
    """A row a name, the first that came on top, a mark a date."""
    ax = plots.sponsors_over_time(river, most=3)
    names = [label.get_text() for label in ax.get_yticklabels()]
    assert len(names) == 3
    assert names[-1] == "Northwind"
    marks = {name: np.shape(dots.get_offsets())[0] for name, dots in zip(names, ax.collections, strict=True)}
    assert marks == {name: len(river.sponsors[name].dates) for name in names}
    assert len(plots.organizations_over_time(river).get_yticklabels()) == 6


def test_topics_are_words_that_tell_and_recur(river: Archive) -> None:
    """Words of several titles, with the talks that speak of them; small words are none."""
    words = dict(plots.recurring_words(river))
    assert words["queues"] == 5
    assert words.keys() >= {"queues", "tracing", "notebooks"}
    assert not words.keys() & {"the", "of", "that", "in", "a", "to"}
    assert len(plots.topics(river, most=5).patches) == 5


def test_plots_draw_on_given_axes(river: Archive) -> None:
    """Several plots of one figure are the caller's to lay out."""
    _, (left, right) = plt.subplots(1, 2)
    assert plots.talks_and_speakers(river, ax=left) is left
    assert plots.topics(river, ax=right) is right


def test_an_empty_archive_can_be_shown_and_plotted() -> None:
    """Nothing to show is no error."""
    empty = Archive()
    assert "0 recaps" in empty._repr_html_()
    for name in plots.__all__:
        getattr(plots, name)(empty)
