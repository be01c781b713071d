"""Write docs/reference/performance.md anew from what the benchmarks print: performance_page.py [POSTS_DIR].

A section that BENCHMARK names (`BENCHMARK=growth.py make performance`) is made anew alone.
"""

import os
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

PAGE = Path("docs/reference/performance.md")
# fmt: off
SECTIONS: dict[str, tuple[str, ...]] = {
    "Importing": ("importing.py",),
    "Reading": ("reading.py", "POSTS"),
    "Writing and reading data": ("writing.py", "POSTS"),
    "Growth with a post's length": (
        "growth.py", "plain prose", "one huge paragraph", "one huge list", "10,000 links and prose", "nested quotes",
        "nested lists", "runs of [", "runs of *",
    ),
    "Growth with an archive": ("archive.py",),
    "A site": ("site.py",),
    "Hostile data": ("hostile_data.py",),
}
# fmt: on
"""Each section with its benchmark; of the some sixty shapes of post the page has a few, `make bench` all."""
_HEAD = """# Performance

Made by `make performance`, which runs what `make bench` runs. Times are of the machine below, which other work shares;
the ratios are taken within one run and are what to go by. By default the posts are the project's own cases;
`POSTS=FOLDER` takes others.

{machine}
"""


def main() -> None:
    """Run each benchmark and write the page."""
    posts = sys.argv[1:2]
    packages = ("attrs", "cattrs", "markdown-it-py", "python-frontmatter", "pyyaml")
    machine = f"{platform.machine()}, {platform.system()}, Python {platform.python_version()}; " + ", ".join(
        f"{package} {version(package)}" for package in packages
    )
    only = os.environ.get("BENCHMARK")
    parts = [_HEAD.format(machine=machine)]
    for title, (script, *arguments) in SECTIONS.items():
        if only and script != only:
            parts.append(_kept(title))
            continue
        given = posts if arguments == ["POSTS"] else arguments
        command = [sys.executable, f"benchmarks/{script}", *given]
        said = subprocess.run(command, check=False, capture_output=True, text=True).stdout  # noqa: S603  # our own
        folder = f" of {posts[0]}" if posts and given == posts else ""
        told = said.replace(folder, " of other posts") if folder else said
        parts.append(f"## {title}\n\n`benchmarks/{script}`\n\n```text\n{told.rstrip()}\n```\n")
        print(f"{title}: done", flush=True)
    PAGE.write_text("\n".join(parts), "utf-8")


def _kept(title: str) -> str:
    """A section as it stands."""
    return f"## {title}\n" + PAGE.read_text("utf-8").split(f"## {title}\n")[1].split("\n## ")[0]


if __name__ == "__main__":
    main()
