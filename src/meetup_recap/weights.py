"""What each named reason weighs: for a value, for an event, for a layout and for the choice between layouts."""

WEIGHTS: dict[str, float] = {
    # Why a value is proposed.
    "key": 9,
    "label": 8,
    "section": 7,
    "title": 7,
    "description": 6,
    "linked thanks for the room": 6.5,
    "beside the date": 5.2,
    "heading": 5,
    "linked place": 4.5,
    "at sign": 4.2,
    "hosted by": 3.1,
    "let us in": 3,
    "room of": 4,
    "met at": 3.5,
    "thanks for the room": 3.2,
    "place": 3,
    "first paragraph": 3,
    "sentence": 3,
    "location": 2.8,
    "month": 2.5,
    "further on": 2.2,
    "folder": 2,
    "after a time": 2,
    "host": 1.5,
    "sentence before": 1,
    "announced": 0.9,
    "linked name": 0.5,
}
"""What each reason adds to a candidate; one that is not here adds 1."""
EVENT_WEIGHTS = {
    "an event in its title": 0.35,
    "a number or a date of an event in its title": 0.35,
    "a word for an event in its title": 0.2,
    "a layout or a folder of events": 0.2,
    "a part about the speaker or the talk": 0.2,
    "a category of events": 0.1,
    "thanks to sponsors": 0.2,
    "a next event": 0.2,
    "a date of the event": 0.15,
    "the event's page": 0.2,
    "a venue": 0.15,
    "a key or a label of its venue": 0.19,
    "a time of day": 0.1,
    "a key of the front matter for its date": 0.2,
    "a host": 0.1,
}
"""What each part of an event adds, besides its talks."""
LAYOUT_WEIGHTS = {
    "talks in the front matter": 0.6,
    "a talk in the front matter": 0.35,
    "several talks under headings": 0.6,
    "named talks under headings": 0.6,
    "a named talk under a heading": 0.3,
    "talks under headings": 0.2,
    "a heading above the talks": 0.2,
    "talks in an agenda": 0.45,
    "talks in lists with materials": 0.3,
    "talks in lists": 0.25,
    "several talks in lines": 0.3,
    "a talk in a line": 0.15,
    "titles next to people": 0.3,
    "a title next to somebody": 0.1,
    "one talk": 0.6,
    "a talk beside an event in the title": 0.25,
    "a talk and who gives it in the title": -0.04,
    "a talk in the title": -0.04,  # with the one for its talk nothing: the rest of the post has to tell of an event
    "a talk in prose": 0.15,
    "several talks in prose": 0.15,
    "details of a talk in prose": 0.2,
    "lists below sentences": 0.3,
}
"""What each reason of a layout adds, besides the number of its talks."""
CHOICE_WEIGHTS = {"a talk and who gives it in the title": 0.35}
"""What a reason adds where a layout is chosen: it tells well which talk there is, not whether there was an event."""
