"""The renderer API: chains, visitors, plugins, templates, pictures, what a sanitizer lets through."""

import base64
import importlib
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from meetup_recap import (
    Event,
    InvalidValueError,
    MissingExtraError,
    Photo,
    PluginError,
    Recap,
    RecapWarning,
    RenderError,
    Takeaway,
    Talk,
    UnsupportedObjectError,
    load,
    render,
    testing,
)
from meetup_recap.model import Author, Link, NextEvent
from meetup_recap.recordings import opened_at
from meetup_recap.renderers import (
    API_VERSION,
    BUILTIN,
    Chain,
    HtmlRenderer,
    JsonLdData,
    TemplateRenderer,
    Visitor,
    WebVttChapters,
)
from meetup_recap.renderers.base import VISITED

Install = Callable[[str, str], None]


class Shout:
    """A renderer of one's own."""

    name = "shout"
    media_type = "text/plain"
    suffix = ".txt"
    api_version = API_VERSION

    def render(self, obj: object) -> str:
        return str(getattr(obj, "title", "")).upper()


class FromLater(Shout):
    """One that was written for a later version of the API."""

    api_version = API_VERSION + 1


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Installs a package with an entry point for a renderer, as pip would leave it."""
    monkeypatch.syspath_prepend(str(tmp_path))

    def installed(package: str, entry: str) -> None:
        info = tmp_path / f"{package}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(f"[meetup_recap.renderers]\n{entry}\n")
        importlib.invalidate_caches()

    return installed


def test_a_renderer_by_name_is_the_installed_one(install: Install) -> None:
    """A package offers it under a name."""
    install("louder", "shout = test_renderers:Shout")
    assert render(Recap(title="Queues"), "shout") == "QUEUES"
    testing.check_renderer(Shout(), [Recap(title="Queues")])


def test_two_packages_that_claim_one_name_are_refused(install: Install) -> None:
    """The error names both."""
    install("louder", "shout = test_renderers:Shout")
    install("loudest", "shout = elsewhere:Shout")
    with pytest.raises(PluginError, match="louder and loudest both claim the name"):
        render(Recap(), "shout")


def test_a_renderer_for_another_api_is_refused(install: Install) -> None:
    """It says which version it is for, and which this is."""
    install("later", "later = test_renderers:FromLater")
    with pytest.raises(PluginError, match="written for version 2 of the renderer API, and this is 1"):
        render(Recap(), "later")


def test_every_renderer_that_ships_keeps_the_contract(example: Path) -> None:
    """By name, each gives text or bytes, or says what is missing; names are unique."""
    names = [renderer.name for renderer in BUILTIN]
    assert len(set(names)) == len(names)
    for renderer in BUILTIN:
        testing.check_renderer(renderer)
    recap = load(example)
    whole = [known for known in BUILTIN if known.name not in {"youtube-chapters", "webvtt", "rubyevents"}]
    for renderer in whole:
        testing.check_renderer(renderer, [recap])
    testing.check_renderer(JsonLdData(), [recap], output=dict)
    with pytest.raises(AssertionError, match="shout: the suffix 'txt' has no dot"):
        testing.check_renderer(Chain(Shout(), suffix="txt"))


def test_a_chain_gives_what_its_last_step_gives() -> None:
    """Steps come in order, and the chain has a name of its own where it is given one."""
    chain = Chain(Shout(), name="whisper").then(str.lower).then(len)
    assert chain.name == "whisper"
    assert chain.render(Recap(title="Queues")) == 6


def test_a_visitor_has_a_method_for_every_class_of_the_model() -> None:
    """HTML knows each; a class without a method is refused by name."""
    html = HtmlRenderer()
    assert all(hasattr(html, f"visit_{name}") for name in VISITED.values())
    assert html.render(Author(name="Noor")) == '<span class="p-author h-card">Noor</span>'
    assert 'href="https://a.example"' in html.render(Link(url="https://a.example"))
    assert "Next event" in html.render(NextEvent())
    with pytest.raises(UnsupportedObjectError, match="Visitor takes nothing yet, got Talk"):
        Visitor[str]().visit(Talk())


TALK = Talk(title="Queues & <boats>", takeaways=[Takeaway(text="*Measure* <b>now</b> [it](javascript:x)")])


def test_a_template_of_ones_own_is_looked_up_first(tmp_path: Path, example: Path) -> None:
    """One that ships works as it is; one of the same name in a folder takes its place."""
    shipped = render(load(example), TemplateRenderer("newsletter.html"))
    assert "<h2>Queues in Anger: What Backpressure Taught Us</h2>" in shipped
    assert 'href="https://youtu.be/Ab3dEfGh1Jk?t=4831">watch at 1:20:31</a>' in shipped
    (tmp_path / "newsletter.html").write_text("{{ recap.title }}: {{ event.talks | length }}")
    assert render(Recap(title="A & B"), TemplateRenderer("newsletter.html", folder=tmp_path)) == "A &amp; B: 0"


def test_a_template_escapes_and_is_strict(tmp_path: Path) -> None:
    """Values are escaped, Markdown is rendered without raw HTML, and a name that is not there is an error."""
    file = tmp_path / "look.html"
    file.write_text("{% for talk in event.talks %}{{ talk.title }}|{{ talk.takeaways[0].text | inline }}{% endfor %}")
    shown = render(Recap(event=Event(talks=[TALK])), TemplateRenderer("look.html", folder=tmp_path))
    assert shown.startswith("Queues &amp; &lt;boats&gt;|<em>Measure</em> &lt;b&gt;now&lt;/b&gt;")
    assert "<a" not in shown
    file.write_text("{{ recap.titel }}")
    with pytest.raises(RenderError, match=r"cannot be written as look\.html: .*'titel'"):
        render(Recap(), TemplateRenderer("look.html", folder=tmp_path))
    file.write_text("\n{% if %}")
    with pytest.raises(RenderError, match="line 2: "):
        render(Recap(), TemplateRenderer("look.html", folder=tmp_path))
    with pytest.raises(RenderError, match=r"there is no template none\.html"):
        render(Recap(), TemplateRenderer("none.html", folder=tmp_path))


@pytest.mark.parametrize(
    "template",
    [
        "{{ recap.__class__.__mro__ }}",
        "{{ ''.__class__.__base__.__subclasses__() }}",
        "{{ at.__globals__ }}",
        "{{ recap.event.talks.__class__ }}",
    ],
)
def test_a_template_of_a_stranger_stays_in_its_sandbox(tmp_path: Path, template: str) -> None:
    """It reads the recap, and reaches nothing of Python."""
    (tmp_path / "look.html").write_text(template)
    with pytest.raises(RenderError, match="unsafe"):
        render(Recap(title="x"), TemplateRenderer("look.html", folder=tmp_path))


def test_templates_are_found_in_a_zip(tmp_path: Path) -> None:
    """The package works zipped: its templates, styles and scripts are read from there."""
    package = Path(__file__).parent.parent / "src" / "meetup_recap"
    with ZipFile(tmp_path / "zipped.zip", "w") as archive:
        for file in package.rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                archive.write(file, Path("meetup_recap") / file.relative_to(package))
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); import meetup_recap, meetup_recap.renderers as r\n"
        "assert 'zipped.zip' in meetup_recap.__file__\n"
        "print(meetup_recap.render(meetup_recap.Recap(title='T'), r.TemplateRenderer('newsletter.html')))\n"
        "print(len(meetup_recap.Archive([]).to_site(sys.argv[2])))\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "zipped.zip"), str(tmp_path / "site")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # our own script
    assert done.returncode == 0, done.stderr
    assert "<h1>T</h1>" in done.stdout
    assert "search" in (tmp_path / "site" / "search.js").read_text()
    assert "@media" in (tmp_path / "site" / "style.css").read_text()


PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def test_pictures_are_links_unless_asked_for(tmp_path: Path) -> None:
    """A link by default; the file inside the page; or fetched from where the blog has it."""
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "a b.png").write_bytes(PIXEL)
    photo = Photo(url="{{ site.baseurl }}/images/a%20b.png", alt='Everybody "here"')
    assert "<img" not in HtmlRenderer().render(photo)
    embedded = HtmlRenderer(images="embed", assets=tmp_path).render(photo)
    assert f'src="data:image/png;base64,{base64.b64encode(PIXEL).decode()}"' in embedded
    assert 'alt="Everybody &quot;here&quot;"' in embedded
    fetched = HtmlRenderer(images="src", base_url="https://group.example/").render(photo)
    assert 'src="https://group.example/images/a%20b.png"' in fetched


@pytest.mark.parametrize(
    "src", ["/images/none.png", "/../secret.png", "../secret.png", "/images/%2e%2e/%2e%2e/secret.png", "/page.svg",
            "https://evil.example/p.png", "file:///etc/passwd", "/\x00.png", "//evil.example/p.png"],
)  # fmt: skip
def test_only_pictures_of_the_folder_stand_in_a_page(tmp_path: Path, src: str) -> None:
    """What is not there, lies outside or may hold a script stays a link, with a warning."""
    assets = tmp_path / "assets"
    (assets / "images").mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(PIXEL)
    (assets / "page.svg").write_text("<svg/>")
    with pytest.warns(RecapWarning, match="the picture .* is left out, as .*; a link stands for it"):
        shown = HtmlRenderer(images="embed", assets=assets).render(Photo(url=src))
    assert "<img" not in shown


def test_a_symbolic_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    """The folder of assets is a boundary."""
    assets = tmp_path / "assets"
    assets.mkdir()
    (tmp_path / "secret.png").write_bytes(PIXEL)
    (assets / "in.png").symlink_to(tmp_path / "secret.png")
    with pytest.warns(RecapWarning):
        assert "<img" not in HtmlRenderer(images="embed", assets=assets).render(Photo(url="/in.png"))


def test_sanitized_html_keeps_what_is_harmless() -> None:
    """Emphasis passes; scripts, pictures, styles and handlers do not."""
    html = HtmlRenderer(sanitize=True)
    assert html.inline("<b>now</b> *or* H<sub>2</sub>O") == "<b>now</b> <em>or</em> H<sub>2</sub>O"
    hostile = '<img src=x onerror=alert(1)><b onclick="x" style="position:fixed">b</b><script>alert(1)</script>'
    assert html.inline(hostile) == "<b>b</b>"
    assert html.inline('<a href="javascript:alert(1)">x</a>') == '<a rel="noreferrer">x</a>'


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda: HtmlRenderer(images="x"), "HtmlRenderer.images: expected link, embed or src, got 'x'"),  # type: ignore[arg-type]
        (lambda: HtmlRenderer(images="embed"), "HtmlRenderer.assets: expected the folder of the pictures"),
        (lambda: HtmlRenderer(base_url="group.example"), "base_url: expected an address that begins with http"),
        (lambda: WebVttChapters(end="2:00:00"), "WebVttChapters.end: expected a datetime.timedelta"),  # type: ignore[arg-type]
        (lambda: JsonLdData(published_at="2024"), "JsonLdData.published_at: expected a date"),  # type: ignore[arg-type]
        (lambda: render(Recap(), HtmlRenderer), "render.renderer: expected a renderer's name"),  # type: ignore[call-overload]
        (lambda: render(Recap(), object()), "render.renderer: expected a renderer's name"),  # type: ignore[call-overload]
    ],
)
def test_a_setting_that_is_none_is_refused_at_once(make: Callable[[], object], problem: str) -> None:
    """By an error that names it, and what belongs there."""
    with pytest.raises(InvalidValueError, match=problem):
        make()


@pytest.mark.parametrize(
    ("url", "seconds", "opened"),
    [
        ("https://youtu.be/Ab3dEfGh1Jk", 65, "https://youtu.be/Ab3dEfGh1Jk?t=65"),
        ("https://www.youtube.com/watch?v=Ab3dEfGh1Jk", 65, "https://www.youtube.com/watch?v=Ab3dEfGh1Jk&t=65"),
        ("https://m.youtube.com/watch?v=Ab3dEfGh1Jk", 65, "https://m.youtube.com/watch?v=Ab3dEfGh1Jk&t=65"),
        ("https://youtu.be/Ab3dEfGh1Jk?t=9", 65, "https://youtu.be/Ab3dEfGh1Jk?t=9"),
        ("https://www.youtube.com/embed/Ab3dEfGh1Jk?rel=0", 65, "https://youtu.be/Ab3dEfGh1Jk?t=65"),
        ("https://www.youtube.com/embed/Ab3dEfGh1Jk?start=9", 65, "https://youtu.be/Ab3dEfGh1Jk?t=9"),
        ("https://www.youtube.com/embed/Ab3dEfGh1Jk", None, "https://youtu.be/Ab3dEfGh1Jk"),
        ("https://vimeo.com/123456", 65, "https://vimeo.com/123456#t=65s"),
        ("https://player.vimeo.com/video/123456", 65, "https://vimeo.com/123456#t=65s"),
        ("https://youtube-fans.example/x", 65, "https://youtube-fans.example/x"),
        (
            "https://www.youtube.com/embed/videoseries?list=PLx",
            65,
            "https://www.youtube.com/embed/videoseries?list=PLx",
        ),
        ("https://[bad", 65, "https://[bad"),
    ],
)
def test_a_recording_opens_at_a_time(url: str, seconds: int | None, opened: str) -> None:
    """On sites that are known, in their own way; a player for other pages gives way to the page for people."""
    assert opened_at(url, None if seconds is None else timedelta(seconds=seconds)) == opened


def test_summaries_are_paragraphs_and_lists() -> None:
    """Each format keeps the blocks that the post has; headings in them take no part in a page's outline."""
    talk = Talk(title="T", description="We saw *this*:\n\n- one\n- two\n\n# Not a heading")
    html = HtmlRenderer().render(talk)
    assert "<p>We saw <em>this</em>:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>" in html
    assert "<h1>" not in html
    recap = Recap(event=Event(name="E", talks=[talk]))
    assert "- one\n- two" in str(render(recap, "markdown"))
    assert "     - one\n     - two\n" in str(render(recap, "text"))
    assert "<li>one</li>" in render(recap, TemplateRenderer("newsletter.html"))


def test_a_talk_without_a_recording_stands_in_the_events() -> None:
    """Where it has a start."""
    talks = [Talk(title="A", video_start=timedelta(seconds=65)), Talk(title="B")]
    recap = Recap(event=Event(video_url="https://youtu.be/Ab3dEfGh1Jk", talks=talks))
    page = str(render(recap, "html"))
    assert 'href="https://youtu.be/Ab3dEfGh1Jk?t=65"' in page
    assert page.count("watch") == 2  # the whole event, and A
    assert "[watch at 1:05](<https://youtu.be/Ab3dEfGh1Jk?t=65>)" in str(render(recap, "markdown"))


def test_links_in_markdown_get_their_site() -> None:
    """Paths in takeaways are put behind the blog's address, as the links of fields are."""
    html = HtmlRenderer(base_url="https://group.example")
    assert 'href="https://group.example/s.pdf"' in html.inline("[slides]({{ site.baseurl }}/s.pdf)")


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """What needs an optional package says which, and how it comes."""
    for package in ("nh3", "jinja2", "icalendar"):
        monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtraError, match=r"sanitize=True needs nh3.*meetup_recap\[sanitize\]"):
        HtmlRenderer(sanitize=True).inline("x")
    with pytest.raises(MissingExtraError, match=r"a template needs jinja2.*meetup_recap\[templates\]"):
        render(Recap(), TemplateRenderer("newsletter.html"))
    with pytest.raises(MissingExtraError, match=r"iCalendar needs icalendar.*meetup_recap\[ical\]"):
        render(Recap(), "ical")
