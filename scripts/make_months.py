"""Write src/meetup_recap/languages/months.txt: make_months.py, with Babel installed (`pip install babel`).

The names of the months in the languages of most user groups, from Babel's copy of Unicode's CLDR, as they are written
in dates and alone. Those of the languages that the package reads are all there, whatever they mean elsewhere: a Polish
"listopada" is November, a Croatian one October. Of other languages, names that mean another month somewhere, or that
are short words in Latin letters, are left out.
"""

from collections import defaultdict
from pathlib import Path

from babel import Locale, __version__

OUT = Path(__file__).parent.parent / "src/meetup_recap/languages/months.txt"
HEAD = f"""# Names of months, made by scripts/make_months.py from Unicode's CLDR in Babel {__version__}.
# Unicode License v3 (https://www.unicode.org/license.txt): Copyright (c) 2004-present Unicode, Inc. Permission is
# granted, free of charge, to deal in the data without restriction, provided that this notice appears with all copies.
# THE DATA IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND.
"""
READ = "en de fr es pl pt"
OTHERS = (
    "it nl sv da nb nn fi et lv lt cs sk sl hr sr bs bg mk ru uk be el ro hu tr sq ca gl eu oc is ga "
    "cy id ms vi sw af he ar fa hi ka hy az kk"
)
LEAST, LAST_LATIN = 4, "\u024f"


def main() -> None:
    """Gather the names of every language."""
    own, others = gathered(READ), gathered(OTHERS)
    sure = {name: months for name, months in own.items() if len(months) == 1}
    for name, months in others.items():
        is_short = len(name) < LEAST and max(name) <= LAST_LATIN
        if name not in own and len(months) == 1 and not is_short:
            sure[name] = months
    lines = [HEAD.rstrip()]
    lines += [" ".join(sorted(name for name, months in sure.items() if month in months)) for month in range(1, 13)]
    OUT.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(sure)} names, {OUT.stat().st_size:,} bytes")


def gathered(codes: str) -> dict[str, set[int]]:
    """Which months each name is in some languages."""
    found: dict[str, set[int]] = defaultdict(set)
    for code in codes.split():
        for form in ("format", "stand-alone"):
            for month, name in Locale.parse(code).months[form]["wide"].items():
                word = str(name).lower().strip()
                if word.replace("-", "").replace("'", "").isalpha():
                    found[word].add(month)
    return found


if __name__ == "__main__":
    main()
