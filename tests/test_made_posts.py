"""Posts that Hypothesis makes of blocks and phrases, and damages: read by the laws, whatever they are."""

from hypothesis import given, settings
from hypothesis import strategies as st
from targets import reading

NAMES = st.sampled_from(["Ada Vega", "Sol Mbeki", "Dr. Noor van 't Hoff", "Łucja Żak", "J. R. Okoro", "Ada"])
HOUSES = st.sampled_from(["Northwind", "Harbor Cloud, Inc.", "the University of Fife", "eBay", "Plumb & Level"])
TITLES = st.sampled_from(["Queues in Anger", "“Why boats?”", "what C\\# says &amp; means", "*Why* 12:05 matters", "a"])
ADDRESSES = st.sampled_from(
    [
        "https://youtu.be/Ab3dEfGh1Jk?t=725",
        "https://slides.example/q",
        "/a b",
        "",
        "<https://a.example>",
        "javascript:x",
    ]
)
DAYS = st.sampled_from(["14 May 2024", "May 14th", "2024-05-14", "31st February", "the 12th", "le 3 juin", "14. Mai"])
CLOCKS = st.sampled_from(["12:05", "1:02:03", "99:99", "7pm", "19.00 Uhr"])


def filled(form: str, **parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """A phrase with its parts."""
    return st.fixed_dictionaries(parts).map(lambda values: form.format(**values))


LINKS = filled("[{text}]({url})", text=st.one_of(TITLES, HOUSES, NAMES), url=ADDRESSES)
SUBJECTS = st.one_of(TITLES, LINKS)
PHRASES = st.one_of(
    filled("First up was {name} from {house} with a talk on {title}.", name=NAMES, house=HOUSES, title=SUBJECTS),
    filled("Next, {name} told us about {title} (starting at {clock}).", name=NAMES, title=SUBJECTS, clock=CLOCKS),
    filled("{name} ({house}): {title}", name=NAMES, house=HOUSES, title=SUBJECTS),
    filled("**{title}** by {name}", title=SUBJECTS, name=st.one_of(NAMES, LINKS)),
    filled("{clock} - {title} - {name}, {house}", clock=CLOCKS, title=SUBJECTS, name=NAMES, house=HOUSES),
    filled("Thanks to {house} and {other} for the pizza!", house=st.one_of(LINKS, HOUSES), other=LINKS),
    filled("Our next meetup is on {day} at {house}.", day=DAYS, house=HOUSES),
    filled("Speaker: {name}", name=NAMES),
    filled("Her takeaways were:"),
    filled("![{text}]({url})", text=NAMES, url=ADDRESSES),
    filled("<a href='{url}'>{text}</a> {{% include a.html %}} `code`", url=ADDRESSES, text=TITLES),
    st.text(max_size=30),
)
LINES = st.lists(PHRASES, min_size=1, max_size=3).map(" ".join)
BLOCKS = st.recursive(
    st.one_of(
        LINES,
        st.builds(lambda rank, line: f"{'#' * rank} {line}", st.integers(1, 6), LINES),
        st.lists(LINES, min_size=1, max_size=4).map(lambda lines: "\n".join(f"* {line}" for line in lines)),
        st.lists(LINES, min_size=1, max_size=3).map(lambda lines: "\n".join(f"1. {line}" for line in lines)),
        st.lists(st.tuples(PHRASES, PHRASES), min_size=1, max_size=3).map(
            lambda rows: "| Speaker | Title |\n|-|-|\n" + "\n".join(f"| {left} | {right} |" for left, right in rows)
        ),
        LINES.map(lambda line: f"{line}\n==="),
        LINES.map(lambda line: f"```\n{line}\n```"),
        st.sampled_from(["---", "[a]: https://a.example", "{:.note}", "<!-- a -->", "<div>\n\n</div>"]),
    ),
    lambda inner: st.one_of(
        inner.map(lambda block: "\n".join(f"> {line}" for line in block.split("\n"))),
        inner.map(lambda block: "* " + block.replace("\n", "\n  ")),
    ),
    max_leaves=3,
)
HEADERS = st.one_of(
    st.just(""),
    filled("---\ntitle: {title}\ndate: {day}\n---\n", title=st.one_of(TITLES, LINES), day=DAYS),
    filled("---\nspeakers:\n  - name: {name}\n    talk: '{title}'\n---\n", name=NAMES, title=TITLES),
    filled("---\ntitle: Riverside Python, May 2024\nsponsor: {house}\n", house=HOUSES),
)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


@st.composite
def posts(draw: st.DrawFn) -> str:
    """A post of some blocks, with a few places cut, doubled or moved."""
    text = draw(HEADERS) + "\n\n".join(draw(st.lists(BLOCKS, max_size=7)))
    for _ in range(draw(st.sampled_from((0, 0, 1, 3)))):
        start = draw(st.integers(0, len(text)))
        piece = text[start : start + draw(st.integers(0, 40))]
        rest = text[:start] + text[start + len(piece) :]
        at = draw(st.integers(0, len(rest)))
        text = rest[:at] + piece * draw(st.integers(0, 2)) + rest[at:]
    return text.replace("\n", draw(ENDS))


@settings(max_examples=300, deadline=None)
@given(posts())
def test_any_post_is_read_by_the_laws_or_refused(text: str) -> None:
    """Nothing lost, nothing made up, nothing but our errors; whatever is read can be checked, shown and written."""
    reading(text.encode())
