"""How the cost of an archive's site grows with its events: site.py [EVENTS…].

The events are made: each has two talks, by speakers and organizations of whom some come again, as in real archives. The
cost is processor time, the least of several runs; the exponent is the slope of a line through the logarithms.
"""

import math
import statistics
import sys
import tempfile
import time
from datetime import date, timedelta

from meetup_recap import Archive, Event, Recap, Speaker, Sponsor, Takeaway, Talk

SIZES = (75, 150, 300, 600)
ROUNDS = 3


def main() -> None:
    """Time each size, and fit."""
    sizes = [int(argument) for argument in sys.argv[1:]] or list(SIZES)
    costs = [min(_seconds(size) for _ in range(ROUNDS)) for size in sizes]
    for size, cost in zip(sizes, costs, strict=True):
        print(f"a site of {size} events: {cost:.2f} s, {cost / size * 1000:.2f} ms an event")
    slope = statistics.linear_regression([math.log(size) for size in sizes], [math.log(cost) for cost in costs]).slope
    print(f"fitted exponent over {', '.join(map(str, sizes))} events: {slope:.2f}")


def _seconds(size: int) -> float:
    recaps = [_recap(at, size) for at in range(size)]
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        Archive(recaps).to_site(folder)
        return time.process_time() - start


def _recap(at: int, size: int) -> Recap:
    day = date(1990, 1, 1) + timedelta(days=at)
    talks = [
        Talk(
            title=f"Talk {at}.{number}",
            speakers=[Speaker(name=f"Speaker {(at * 7 + number * 3) % size}", organization=f"House {at * 5 % size}")],
            video_start=timedelta(minutes=10 * (number + 1)),
            video_url="https://youtu.be/Ab3dEfGh1Jk",
            takeaways=[Takeaway(text=f"Takeaway *{at}* of {number}"), Takeaway(text="Measure first")],
        )
        for number in range(2)
    ]
    sponsors = [Sponsor(name=f"Sponsor {at % max(size // 10, 1)}", url="https://sponsor.example")]
    return Recap(title=f"Evening {at}", event=Event(series="River City", date=day, talks=talks, sponsors=sponsors))


if __name__ == "__main__":
    main()
