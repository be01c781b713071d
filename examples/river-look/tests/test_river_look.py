"""What the package offers, by name, as its users ask for it."""

from river_look import CARD, LoudHtml, Minutes, Ticker

from meetup_recap import parse, render, testing

POST = """---
title: "Minutes & more"
date: 2024-05-14
---
Talk: Queues in Anger (Ada Vega)

Talk: Small <boats> (Núria Lima)

We went home at ten.
"""


def test_the_style_reads_its_posts() -> None:
    """Talks and speakers have their places, and what is left is a note."""
    recap = parse(POST, layout="river-minutes")
    assert [talk.title for talk in recap.event.talks] == ["Queues in Anger", "Small <boats>"]
    assert recap.notes[-1].text == "We went home at ten."
    testing.check_layout(Minutes(), [POST])


def test_the_renderers_are_found_by_name() -> None:
    """Each keeps the contract."""
    recap = parse(POST, layout="river-minutes")
    assert render(recap, "ticker") == "Ada Vega +++ Núria Lima"
    assert "<h2>SMALL &lt;BOATS&gt;!</h2>" in str(render(recap, "loud"))
    assert "<b>Minutes &amp; more</b> · Queues in Anger · Small &lt;boats&gt;" in str(render(recap, "card"))
    for renderer in (LoudHtml(), Ticker(), CARD):
        testing.check_renderer(renderer, [recap])
