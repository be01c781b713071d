"""Say how files of many shapes are read, in five languages: shapes.py [--show SHAPE LANGUAGE].

Each shape is a way in which groups write: a file of many events, or the line, the sentence or the biography of a post.
It is filled with talks made up here, and what is read is compared to what was put in. Where a figure is low, a whole
class of posts is read badly, whoever wrote them; tests/ways has the place for a case of it.
"""

import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from meetup_recap import Recap, read

SPEAKERS = ("Laura Gomez", "Martin Weber", "Ines Duarte", "Tomasz Nowak", "Petra Lind", "Siewling Quarshie")
HOUSES = ("Quayside Labs", "Tern", "Harbor Cloud", "Lantern Software", "Northwind", "Fathom")
DAYS = tuple(date(2018, 1, 17) + timedelta(days=35 * number) for number in range(12))
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
}
DATES = {
    "en": "{m} {d}, {y}",
    "de": "{d}. {m} {y}",
    "fr": "{d} {m} {y}",
    "es": "{d} de {m} de {y}",
    "pl": "{d} {m} {y}",
}
TITLES = {
    "en": ("Caching without tears", "What parsers taught me", "A tour of event sourcing", "Profiling slow code"),
    "de": ("Caching ohne Tränen", "Abschied vom Monolithen", "Eine Tour durch Event Sourcing", "Langsamen Code messen"),
    "fr": ("Le cache sans larmes", "Quitter le monolithe", "Une visite de l'event sourcing", "Mesurer le code lent"),
    "es": ("Caché sin lágrimas", "Adiós al monolito", "Un paseo por event sourcing", "Midiendo código lento"),
    "pl": ("Cache bez łez", "Pożegnanie z monolitem", "Wycieczka po event sourcingu", "Mierzenie wolnego kodu"),
}
WORDS = {
    "en": {"meetup": "Meetup", "date": "Date", "speaker": "Speaker", "talk": "Talk", "by": "by", "slides": "Slides"},
    "de": {
        "meetup": "Treffen",
        "date": "Datum",
        "speaker": "Referent",
        "talk": "Thema",
        "by": "von",
        "slides": "Folien",
    },
    "fr": {
        "meetup": "Rencontre",
        "date": "Date",
        "speaker": "Intervenant",
        "talk": "Sujet",
        "by": "par",
        "slides": "Diapos",
    },
    "es": {
        "meetup": "Encuentro",
        "date": "Fecha",
        "speaker": "Ponente",
        "talk": "Charla",
        "by": "por",
        "slides": "Slides",
    },
    "pl": {
        "meetup": "Spotkanie",
        "date": "Data",
        "speaker": "Prelegent",
        "talk": "Temat",
        "by": "-",
        "slides": "Slajdy",
    },
}
EVENTS = {
    "heading, list": "## {D}\n\n- {t} - {p}\n\n",
    "heading, person first": "### {meetup} #{n} - {D}\n\n* {p}: {t}\n\n",
    "heading, brackets": "## {D} @ Quayside\n\n- {t} ({p}, {o})\n\n",
    "heading, English by": "## {D}\n\n- {t} by {p}\n\n",
    "heading, heading": "## {D}\n\n### {t}\n\n{p}\n\n",
    "heading, line": "## {D}\n\n{p} - {t}\n\n",
    "heading, picture": "## 🗓 {D}\n\n📍 Quayside\n\n🎤 {p}: {t}\n\n",
    "linked heading": "### [{D}](https://meetup.example/{n})\n\n- [{t}](https://slides.example/{n}) {by} {p}\n\n",
    "underlined": "{meetup} {D}\n----------\n\n* {p} – „{t}“\n\n",
    "bold line": "**{D}**\n\n* {t}, {p}\n\n",
    "bold line of more": "**#{n} | {D} | Quayside**\n\n1. {p}: {t}\n\n",
    "line": "{D}\n\n- {t} - {p}\n\n",
    "one line": "- {D}: {t} ({p})\n",
    "nested": "- {D}\n  - {p}: {t}\n",
    "labels": "## {meetup} #{n}\n\n- **{date}:** {D}\n- **{talk}:** {t}\n- **{speaker}:** {p}\n\n",
    "date further down": "## {t}\n\n{speaker}: {p}\n\n{D}, 19:00, Quayside\n\n",
    "month above": "## {M} {y}\n\n**{date}:** {d}.\n\n- {t} - {p}\n\n",
    "table": "| {D} | {t} | {p} |\n",
}
POSTS = {
    "heading": "### {t}\n\n{p}\n\n",
    "heading, italics": "### {t}\n\n*{p}, {o}*\n\n",
    "heading, label": "### {t}\n\n**{speaker}:** {p} ({o})\n\n",
    "heading, both": "### {p} ({o}): {t}\n\n",
    "bold": "**{t}**\n{p}\n\n",
    "time": "- 18:30 {t} - {p}\n",
    "times": "- 18:30 – 19:00: {p} – {t}\n",
    "links": "- {t} - {p} ([{slides}](https://slides.example/{n}))\n",
    "link below": "- {p}: {t}\n  - {slides}: https://slides.example/{n}\n",
    "labels": "**{talk}:** {t}\n**{speaker}:** {p}\n\n",
    "labels in items": "- **{talk}:** {t}\n  - **{speaker}:** {p}\n",
    "bold name and employer": "**{p}**, {o}: {t}\n\n",
    "two columns": "| {t} | {p} |\n",
}
Shape = Callable[[str], tuple[str, list[tuple[str, str, str]]]]


def talks(language: str) -> Iterator[dict[str, object]]:
    """What the shapes are filled with, one talk a day."""
    months = MONTHS[language].split()
    for n, day in enumerate(DAYS):
        said = DATES[language].format(d=day.day, m=months[day.month - 1], y=day.year)
        title = TITLES[language][n % len(TITLES[language])]
        told = {"D": said, "M": months[day.month - 1], "d": day.day, "y": day.year, "n": n + 1, "iso": day.isoformat()}
        yield {**WORDS[language], **told, "t": title, "p": SPEAKERS[n % len(SPEAKERS)], "o": HOUSES[n % len(HOUSES)]}


def file_of_events(way: str) -> Shape:
    """A file with an event a talk."""

    def filled(language: str) -> tuple[str, list[tuple[str, str, str]]]:
        told = list(talks(language))
        head = "# River Devs\n\n" + ("| {date} | {talk} | {speaker} |\n|---|---|---|\n" if way.startswith("|") else "")
        text = head.format(**WORDS[language]) + "".join(way.format(**one) for one in told)
        return text, [(str(one["iso"]), str(one["t"]), str(one["p"])) for one in told]

    return filled


def post_of_two(way: str) -> Shape:
    """A post with two talks."""

    def filled(language: str) -> tuple[str, list[tuple[str, str, str]]]:
        told = list(talks(language))[:2]
        head = "---\ntitle: {meetup} 12\ndate: 2018-01-17\n---\n\n"
        head += "| {talk} | {speaker} |\n|---|---|\n" if way.startswith("|") else ""
        text = head.format(**WORDS[language]) + "".join(way.format(**one) for one in told)
        return text, [("2018-01-17", str(one["t"]), str(one["p"])) for one in told]

    return filled


SHAPES: dict[str, Shape] = {
    **{f"file: {name}": file_of_events(way) for name, way in EVENTS.items()},
    **{f"post: {name}": post_of_two(way) for name, way in POSTS.items()},
}


def told_in(recaps: tuple[Recap, ...]) -> list[tuple[str, str | None, str]]:
    """The talks that were read, by their event's date, with the first of their speakers."""
    return [
        (str(recap.event.date), talk.title, talk.speakers[0].name if talk.speakers else "")
        for recap in recaps
        for talk in recap.event.talks
    ]


def main(arguments: list[str]) -> None:
    """Print how many talks of each shape are read, by language."""
    if arguments[:1] == ["--show"]:
        text, wanted = SHAPES[arguments[1]](arguments[2])
        found = told_in(read(text, path="README.md").recaps)
        print(text, *(f"missed: {one}" for one in wanted if one not in found), sep="\n")
        print(*(f"read: {one}" for one in found if one not in wanted), sep="\n")
        return
    print(f"{'':32}" + "".join(f"{language:>8}" for language in MONTHS))
    right = every = 0
    for name, shape in SHAPES.items():
        row = ""
        for language in MONTHS:
            text, wanted = shape(language)
            found = told_in(read(text, path="README.md").recaps)
            good = sum(one in found for one in wanted)
            right, every = right + good, every + len(wanted)
            row += f"{f'{good}/{len(wanted)}':>8}"
        print(f"{name:32}{row}")
    print(f"{right} of {every} talks are read with their title, their speaker and their date")


if __name__ == "__main__":
    main(sys.argv[1:])
