"""Write src/meetup_recap/words/given_names.txt: make_given_names.py, with Faker installed (`pip install faker`).

The names are the first names of people that Faker's providers know, in Latin letters, one word each. Faker is under
the MIT license, whose text is at the head of the file. Names that Icelandic alone has are left out: they are most of
what is rare.
"""

import importlib
import pkgutil
from collections import defaultdict
from pathlib import Path

import faker
from faker.providers import person

OUT = Path(__file__).parent.parent / "src/meetup_recap/words/given_names.txt"
LAST_LATIN = "\u024f"
LEFT_OUT = frozenset({"is_IS"})
HEAD = f"""# First names, made by scripts/make_given_names.py from Faker {faker.VERSION}, under the MIT license:
# Copyright (c) 2012 Daniele Faraglia. Permission is hereby granted, free of charge, to any person obtaining a copy of
# this software and associated documentation files (the "Software"), to deal in the Software without restriction,
# including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
# copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following
# conditions: The above copyright notice and this permission notice shall be included in all copies or substantial
# portions of the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED,
# INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
# NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
# LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
# SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


def main() -> None:
    """Gather the names of every provider."""
    where: dict[str, set[str]] = defaultdict(set)
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for attribute in (name for name in dir(provider) if name.startswith("first_name")):
            names = getattr(provider, attribute)
            for name in names if isinstance(names, (list, tuple, dict, set)) else ():
                for word in str(name).split():
                    if len(word) > 1 and word.isalpha() and word[0].isupper() and max(word) <= LAST_LATIN:
                        where[word.lower()].add(module.name)
    kept = sorted(name for name, providers in where.items() if providers - LEFT_OUT)
    lines = [HEAD.rstrip()]
    initials = sorted({name[0] for name in kept})
    lines += [" ".join(name for name in kept if name[0] == initial) for initial in initials]
    OUT.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(kept)} names, {OUT.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
