"""The talks that the sentences of a paragraph introduce."""

from itertools import zip_longest

from meetup_recap.index import Index
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.talks import marked_titles
from meetup_recap.talks.leads import Lead
from meetup_recap.talks.sentence import Sentence


def every_lead(prose: Prose, index: Index) -> list[Lead]:
    """All talks that the sentences of a paragraph introduce, several in one sentence, too."""
    spans = list(sentences(prose, index.language.abbreviations))
    leads: list[Lead] = []
    for (start, end), following in zip_longest(spans, spans[1:]):
        at = max(start, leads[-1].end) if leads else start
        while at < end and (lead := Sentence(prose, (at, end), following, index, followed=False, is_short=True).lead()):
            leads.append(lead)
            at = max(lead.end, at + 1)
    return leads


def find_leads(prose: Prose, index: Index, *, followed: bool) -> list[Lead]:
    """The sentences of a paragraph that introduce talks, mostly one.

    Args:
        prose: The paragraph.
        index: What the rest of the post knows.
        followed: Whether a list stands right below it, which speaks for a talk where no verb does.
    """
    spans = list(sentences(prose, index.language.abbreviations))
    leads: list[Lead] = []
    for number, sentence in enumerate(spans):
        if leads and sentence[0] < leads[-1].end:
            continue
        following = spans[number + 1] if number + 1 < len(spans) else None
        lead = Sentence(prose, sentence, following, index, followed=followed).lead()
        if lead and (not leads or lead.opens):
            leads.append(lead)
    if followed and len(leads) <= 1:
        shown = marked_titles.read(prose, leads[0] if leads else None, index)
        return [shown] if shown else leads
    return leads
