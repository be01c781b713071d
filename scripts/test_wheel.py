"""Run the tests against the built wheel, as users have it: test_wheel.py WHEEL PYTHON [PYTEST_OPTION…].

The environment is new and holds the wheel, its extras and the packages of the tests; nothing of src/ is on its path.
"""

import subprocess
import sys
import tomllib
from pathlib import Path


def main(wheel: str, python: str, options: list[str]) -> int:
    """Make the environment and run the tests, those in docstrings included."""
    version = subprocess.run([python, "-c", _VERSION], check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603
    folder = Path("build/wheel-tests", version)
    subprocess.run([python, "-m", "venv", "--clear", folder], check=True)  # noqa: S603
    own = str((folder / "bin/python").absolute())
    group = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["dependency-groups"]["tests"]
    packages = [package for package in group if not package.startswith("meetup_recap")]
    pip = [own, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--constraint", "constraints.txt"]
    subprocess.run([*pip, f"{wheel}[all]", *packages], check=True)  # noqa: S603
    where = subprocess.run([own, "-c", _WHERE], check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603
    if "site-packages" not in where:
        print(f"the tests would not run against the wheel, but against {where}")
        return 1
    print(f"Python {version}, {where}", flush=True)
    tests = ["tests", "README.md", "docs", "--pyargs", "meetup_recap"]
    return subprocess.run([own, "-m", "pytest", *options, *tests], check=False).returncode  # noqa: S603


_VERSION = "import platform; print(platform.python_version())"
_WHERE = "import meetup_recap; print(meetup_recap.__file__)"

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
