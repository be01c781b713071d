"""Write constraints.txt anew: the version of each package that the development groups of pyproject.toml bring.

    python scripts/lock.py            resolve all groups together in a new environment, and freeze it

Every make target installs by these versions; users of the library get whatever its own ranges allow.
"""

import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

LOCK = Path("constraints.txt")
NOT_LOCKED = {"fuzz"}
"""atheris has each of its versions built for a few Pythons only."""
_HEADER = "# Made by `make lock`: what development and CI install. Users of the library are not bound by it.\n"


def main() -> None:
    """Resolve, freeze, write."""
    groups = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["dependency-groups"]
    LOCK.write_text(_HEADER)
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = f"{folder}/bin/python"
        for group in sorted(groups.keys() - NOT_LOCKED):
            subprocess.run([python, "scripts/install_group.py", group], check=True)  # noqa: S603  # our own
        freeze = [python, "-m", "pip", "freeze", "--exclude-editable"]
        frozen = subprocess.run(freeze, check=True, capture_output=True, text=True).stdout  # noqa: S603
    lines = [line for line in frozen.splitlines() if "==" in line]
    LOCK.write_text(_HEADER + "\n".join(lines) + "\n")
    print(f"{len(lines)} packages, resolved by Python {sys.version.split()[0]}")


if __name__ == "__main__":
    main()
