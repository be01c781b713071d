"""`meetup-recap show POST`: what was read from a post, for people."""

import argparse
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from meetup_recap.cli import sources
from meetup_recap.cli.output import harmless
from meetup_recap.model import Event, Recap, Talk


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse does not name its class
    """The subcommand's arguments."""
    parser = subparsers.add_parser(
        "show",
        help="print what is read from a post",
        description="Print what is read from a post, for people.",
    )
    parser.add_argument("post", metavar="POST", help="a post, or - for standard input")
    sources.add_arguments(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print each recap of the post."""
    posts = sources.Posts(options, [options.post])
    for recap in posts:
        print(harmless("\n".join(_lines(recap))))
    return 1 if posts.failures else 0


def _lines(recap: Recap) -> Iterator[str]:
    event = recap.event
    yield event.name or recap.title or "(no title)"
    yield from _facts(recap, event)
    for number, talk in enumerate(event.talks, 1):
        yield from ("", *_talk(number, talk))
    yield ""
    if recap.notes:
        yield f"{len(recap.notes)} part{'s' * (len(recap.notes) > 1)} of the post left to notes"
    if recap.coverage:
        share = recap.coverage.share * 100
        yield f"{share:g}% of the body's characters are in fields or led to them (style of post: {_dialect(recap)})"
    for diagnostic in recap.diagnostics:
        yield diagnostic.describe(recap.source.text if recap.source and recap.source.text else "")


def _dialect(recap: Recap) -> str:
    return (recap.source.dialect if recap.source else None) or "unknown"


def _facts(recap: Recap, event: Event) -> Iterator[str]:
    upcoming = recap.next_event
    facts = [
        ("date", event.date.isoformat() if event.date else ""),
        ("series", event.series or ""),
        ("venue", event.venue.name if event.venue else ""),
        ("location", event.location or ""),
        ("attendance", event.attendance or ""),
        ("platforms", ", ".join(event.platforms)),
        ("hosts", ", ".join(_person(host.name, host.role, host.organization) for host in event.hosts)),
        ("organizations", ", ".join(event.organizations)),
        ("sponsors", ", ".join(sponsor.name for sponsor in event.sponsors)),
        ("photos", str(len(recap.photos)) if recap.photos else ""),
        ("next event", upcoming.date.isoformat() if upcoming and upcoming.date else ""),
        ("  with", ", ".join(upcoming.organizations) if upcoming else ""),
        ("author", recap.author.name if recap.author else ""),
    ]
    return (f"  {name:<14}{value}" for name, value in facts if value)


def _talk(number: int, talk: Talk) -> Iterator[str]:
    status = "" if talk.status == "given" else f" [{talk.status}]"
    yield f"  {number}. {talk.title or '(no title)'}{status}"
    yield from (f"     {_person(person.name, person.role, person.organization)}" for person in talk.speakers)
    if talk.start is not None or talk.video_url:
        yield f"     at {_clock(talk.start)} {talk.video_url or ''}".rstrip()
    if talk.slides_url:
        yield f"     slides {talk.slides_url}"
    yield from (f"     * {takeaway.text}" for takeaway in talk.takeaways)


def _person(name: str, role: str | None, organization: str | None) -> str:
    about = ", ".join(part for part in (role, organization) if part)
    return f"{name} ({about})" if about else name


def _clock(start: timedelta | None) -> str:
    return "?" if start is None else str(start)
