"""What `import meetup_recap` costs beside importing its five dependencies, the interpreter's start taken off both.

python benchmarks/importing.py

The package is compiled to bytecode first, as pip does with whatever it installs, its dependencies among it.
"""

import compileall
import statistics
import subprocess
import sys
import time
from pathlib import Path

import meetup_recap

ROUNDS = 15
DEPENDENCIES = "import attrs, cattrs, frontmatter, yaml, markdown_it"


def main() -> None:
    """Print the medians and the ratio of the medians, taken round by round."""
    compileall.compile_dir(Path(meetup_recap.__file__).parent, quiet=1)
    rounds = [[_seconds(code) for code in ("pass", "import meetup_recap", DEPENDENCIES)] for _ in range(ROUNDS)]
    own = statistics.median(package - start for start, package, _ in rounds)
    all_five = statistics.median(dependencies - start for start, _, dependencies in rounds)
    ratio = statistics.median((package - start) / (dependencies - start) for start, package, dependencies in rounds)
    print(f"import meetup_recap           {own * 1000:.0f} ms, {ROUNDS} rounds, medians")
    print(f"its five dependencies         {all_five * 1000:.0f} ms")
    print(f"ratio                         {ratio:.2f}")


def _seconds(code: str) -> float:
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603  # our own code
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
