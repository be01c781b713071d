"""Install the package in place with one dependency group of pyproject.toml: install_group.py run|tests|checks|docs.

pip knows `--group` from 25.1 on; the pip that comes with Python 3.11 does not, so the lines that read it stand here.
"""

import subprocess
import sys
import tomllib
from pathlib import Path

OURS = "meetup_recap"
"""In a group it stands for this project with some of its extras."""


def main() -> None:
    """Install the package, and the group's packages beside it."""
    groups = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["dependency-groups"]
    packages = groups.get(sys.argv[1], [])
    extras = "".join(package.removeprefix(OURS) for package in packages if package.startswith(f"{OURS}["))
    others = [package for package in packages if not package.startswith(OURS)]
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    pip += ["--constraint", "constraints.txt"]
    subprocess.run([*pip, "--editable", f".{extras}", *others], check=True)  # noqa: S603  # our own arguments


if __name__ == "__main__":
    main()
