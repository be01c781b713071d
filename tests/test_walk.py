"""Folders and globs are walked alike: each post once, no link followed unasked, no circle."""

from pathlib import Path

import pytest

from meetup_recap import Archive, MeetupRecapError, UnreadableError, load_all
from meetup_recap.walk import Walk

POST = "---\ntitle: River City Python, May 2024\n---\nFirst up was Ada Vega from Northwind with a talk on Queues.\n"


@pytest.fixture
def blog(tmp_path: Path) -> Path:
    """Posts in three folders, hidden and foreign ones beside them, and a post outside."""
    for name in ("a.md", "2024/b.md", "2024/deep/c.markdown", "2024/notes.txt", ".trash/d.md", "node_modules/e.md"):
        file = tmp_path / "posts" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(POST, "utf-8")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/secret.md").write_text(POST, "utf-8")
    return tmp_path


def walked(source: str | Path, *, follow_links: bool = False) -> tuple[list[str], list[str]]:
    """The names of the posts of a source, and of what could not be opened."""
    problems: list[str] = []
    walk = Walk(None, lambda path, _: problems.append(path), follow_links)
    return [name for _, name in walk.files(str(source))], problems


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("**/*.md", ["2024/b.md", "a.md"]),
        ("**", ["2024/b.md", "2024/deep/c.markdown", "a.md"]),
        ("**/*", ["2024/b.md", "2024/deep/c.markdown", "a.md"]),
        ("*", ["2024/b.md", "2024/deep/c.markdown", "a.md"]),
        ("*.md", ["a.md"]),
        ("20*", ["2024/b.md", "2024/deep/c.markdown"]),
        ("**/*.txt", ["2024/notes.txt"]),
        ("[12]*/[!a].md", ["2024/b.md"]),
        ("**/deep/*", ["2024/deep/c.markdown"]),
        ("**/**/**/*.markdown", ["2024/deep/c.markdown"]),
        (".tr*/*.md", [".trash/d.md"]),
        ("node_mod*/*.md", ["node_modules/e.md"]),
        ("?.md", ["a.md"]),
    ],
)
def test_a_glob_matches_what_shells_match(pattern: str, names: list[str], blog: Path) -> None:
    """ "**" is any depth, a wildcard matches no leading dot, a folder that matches gives its posts."""
    assert walked(f"{blog}/posts/{pattern}") == (names, [])


@pytest.mark.parametrize("source", ["posts", "posts/**/*.md", "posts/**", "posts/*"])
@pytest.mark.parametrize("follow_links", [False, True])
@pytest.mark.parametrize(
    "links",
    [
        {"posts/x/up": "..", "posts/y": "x"},
        {"posts/one": "two", "posts/two": "one"},
        {"posts/here": ".", "posts/2024/again": "../2024"},
        {"posts/2024/deep/top": "../../.."},
        {"outside/back": "../posts", "posts/out": "../outside"},
    ],
)
def test_links_in_a_circle_end(links: dict[str, str], source: str, blog: Path, *, follow_links: bool) -> None:
    """Two links that lead to each other, or up, neither hang the walk nor give a post twice."""
    for name, target in links.items():
        (blog / name).parent.mkdir(exist_ok=True)
        (blog / name).symlink_to(target)
    names, _ = walked(blog / source, follow_links=follow_links)
    assert {"a.md", "2024/b.md"} <= set(names)
    assert len(names) == len({(blog / "posts" / name).resolve() for name in names}) <= 5


@pytest.mark.parametrize("source", ["posts", "posts/**/*.md", "posts/*/*.md"])
def test_a_glob_follows_links_where_a_folder_does(source: str, blog: Path) -> None:
    """A link that leads out is told of and not followed, unless that is asked."""
    (blog / "posts/out").symlink_to(blog / "outside")
    names, problems = walked(blog / source)
    assert "out/secret.md" not in names
    assert problems == [f"{blog}/posts/out"]
    names, problems = walked(blog / source, follow_links=True)
    assert ("out/secret.md" in names, problems) == (True, [])


def test_a_link_to_the_root_is_not_walked(blog: Path) -> None:
    """One link to "/" in a pull request does not read the disk."""
    (blog / "posts/all").symlink_to("/")
    for source in ("posts", "posts/**/*.md"):
        assert walked(blog / source)[1] == [f"{blog}/posts/all"]


def test_no_folder_is_entered_twice(blog: Path) -> None:
    """With links followed, two that lead to one folder, or into it, show its posts once."""
    (blog / "outside/inner").mkdir()
    (blog / "outside/inner/f.md").write_text(POST, "utf-8")
    (blog / "posts/first").symlink_to(blog / "outside")
    (blog / "posts/second").symlink_to(blog / "outside")
    (blog / "posts/third").symlink_to(blog / "outside/inner")
    for source in ("posts", "posts/**/*.md"):
        names, _ = walked(blog / source, follow_links=True)
        assert [name for name in names if "f.md" in name or "secret" in name] == ["first/inner/f.md", "first/secret.md"]


def test_a_glob_names_the_links_that_it_enters(blog: Path) -> None:
    """A link within the folder that a part of the pattern matches is entered; "**" passes it over, as what it shows."""
    (blog / "posts/current").symlink_to("2024")
    assert walked(f"{blog}/posts/cur*/*.md")[0] == ["current/b.md"]
    assert walked(f"{blog}/posts/**/b.md")[0] == ["2024/b.md"]


@pytest.mark.parametrize("pattern", ["*.mdx", "nothing/*.md", "**/z.md"])
def test_a_glob_that_matches_nothing_is_an_error(pattern: str, blog: Path) -> None:
    """It is named."""
    with pytest.raises(UnreadableError, match="no post matches"):
        walked(f"{blog}/posts/{pattern}")


def test_many_stars_cost_no_more(blog: Path) -> None:
    """A pattern with many "**" is matched name by name, not way by way."""
    deep = blog / "posts" / "/".join(["a"] * 60)
    deep.mkdir(parents=True)
    (deep / "b.md").write_text(POST, "utf-8")
    assert walked(f"{blog}/posts/{'**/a/' * 25}**/b.md")[0] == ["/".join(["a"] * 60) + "/b.md"]


@pytest.mark.parametrize("source", [None, 5, 1.5, "", b"posts", [5], [None], object()])
def test_what_is_no_source_is_refused_by_name(source: object) -> None:
    """A wrong argument is an error of ours, whichever function is called; `""` is not the working folder."""
    for function in (load_all, Archive.load):
        with pytest.raises(MeetupRecapError, match=r"source: expected a file, a folder"):
            function(source)  # type: ignore[arg-type]  # what a caller gets wrong
