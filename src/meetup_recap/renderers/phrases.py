"""How things are called, alike in every output: events, talks, people, days, numbers of things."""

from datetime import date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from meetup_recap.forms import MONTHS
from meetup_recap.model import Event, Host, Recap, Speaker, Talk


def event_title(recap: Recap | Event, default: str = "An event") -> str:
    """What an event is called: its name, else its post's title, else its series.

    >>> event_title(Recap(title="A night at the quay"))
    'A night at the quay'
    """
    event = recap.event if isinstance(recap, Recap) else recap
    title = recap.title if isinstance(recap, Recap) else None
    names = (" ".join(name.split()) for name in (event.name, title, event.series) if name)
    return next(filter(None, names), default)


def talk_title(talk: Talk) -> str:
    """What a talk is called, on one line.

    >>> talk_title(Talk())
    'Untitled talk'
    """
    return " ".join((talk.title or "").split()) or "Untitled talk"


def person_line(person: Speaker | Host, *, role: bool = False) -> str:
    """A name with the organization, and the role where that is asked for.

    >>> person_line(Host(name="Noor Haddad", role="Community Lead", organization="Quayside"), role=True)
    'Noor Haddad (Community Lead, Quayside)'
    """
    about = ", ".join(part for part in (person.role if role else None, person.organization) if part)
    return f"{person.name} ({about})" if about else person.name


def written_date(day: date) -> str:
    """A date as people write it.

    >>> written_date(date(2024, 5, 14))
    '14 May 2024'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def recording_url(event: Event, talk: Talk) -> str | None:
    """Where a talk was recorded: its own recording, else the event's, where it begins in that.

    >>> event = Event(video_url="https://youtu.be/Ab3dEfGh1Jk", talks=[Talk(video_start=timedelta(minutes=9)), Talk()])
    >>> [recording_url(event, talk) for talk in event.talks]
    ['https://youtu.be/Ab3dEfGh1Jk', None]
    """
    return talk.video_url or (event.video_url if talk.video_start is not None else None)


def moments(event: Event) -> tuple[datetime | date | None, datetime | None]:
    """When an event began and ended: the day alone without a time; an end after midnight is on the next day.

    The moments are in the event's time zone, and in none where it tells none or the system does not know its name.

    On the last day that calendars have, 9999-12-31, an end after midnight is left out.

    >>> from datetime import time
    >>> [str(moment) for moment in moments(Event(date=date(2024, 5, 14), start_time=time(22), end_time=time(1)))]
    ['2024-05-14 22:00:00', '2024-05-15 01:00:00']
    """
    if event.date is None:
        return None, None
    if event.start_time is None:
        return event.date, None
    zone = zone_of(event.timezone)
    begin = datetime.combine(event.date, event.start_time, zone)
    if event.end_time is None or event.end_time == event.start_time:
        return begin, None
    end = datetime.combine(event.date, event.end_time, zone)
    if end > begin:
        return begin, end
    return begin, end + timedelta(days=1) if event.date < date.max else None


def zone_of(name: str | None) -> tzinfo | None:
    """The time zone of a name or an offset; None for a name that the system does not know.

    >>> zone_of("-03:30"), zone_of("Europe/Millport")
    (datetime.timezone(datetime.timedelta(days=-1, seconds=73800)), None)
    """
    if name is None:
        return None
    if name[0] in "+-":
        hours, _, rest = name[1:].partition(":")
        offset = timedelta(hours=int(hours), minutes=int(rest))
        return timezone(-offset if name[0] == "-" else offset) if offset < timedelta(days=1) else None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def minutes(duration: timedelta) -> str:
    """A duration as people say it, to the minute.

    >>> minutes(timedelta(minutes=45)), minutes(timedelta(hours=1, minutes=30)), minutes(timedelta(seconds=20))
    ('45 min', '1 h 30 min', '0 min')
    """
    hours, rest = divmod(int(duration.total_seconds()) // 60, 60)
    told = [f"{hours} h"] * bool(hours) + [f"{rest} min"] * bool(rest or not hours)
    return " ".join(told)


def count(number: int, noun: str) -> str:
    """A number of things.

    >>> count(1, "talk"), count(2, "talk")
    ('1 talk', '2 talks')
    """
    return f"{number} {noun}{'s' * (number != 1)}"
