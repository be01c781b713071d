"""English cue words. Beside each group stands the kind of sentence in which its words are seen."""

from meetup_recap.languages.base import Language

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

ENGLISH = Language(
    code="en",
    months={
        **{name: number for number, name in enumerate(_MONTHS, 1)},
        **{name[:3]: number for number, name in enumerate(_MONTHS, 1)},
        "sept": 9,
    },
    weekdays={name: number for number, name in enumerate(_WEEKDAYS)},
    ordinal_endings=("st", "nd", "rd", "th"),
    abbreviations=frozenset(
        {"dr", "mr", "mrs", "ms", "prof", "st", "vs", "e.g", "eg", "i.e", "ie", "etc", "inc", "ltd", "co", "corp", "no"}
    ),
    joiners=("and", "&", "plus", "as well as"),
    articles=("the", "a", "an"),
    possessives=("his", "her", "their", "its", "our", "my"),
    third_person=("he", "she", "they", "his", "her", "their", "him", "them", "hers", "theirs"),
    first_person=("i",),
    first_person_plural=("we", "our", "us", "ours"),
    openers=(
        # "Kicking off our evening was …", "Next up we had …", "Following that, …", "Last but not least, …"
        "kicking", "starting", "opening", "joining", "next", "then", "finally", "first", "firstly", "second", "secondly",
        "third", "thirdly", "fourth", "last", "lastly", "following", "after", "afterwards", "also", "and", "our", "the",
        "to", "this", "before", "instead", "wrapping", "closing", "rounding", "ending", "up", "later", "taking",
        "returning", "continuing", "on", "in", "with", "it", "here", "welcome", "starting", "we", "a", "as", "now",
        "another", "meanwhile", "concluding", "presenting", "speaking", "talking", "from", "at", "for", "but", "so",
        "once", "while", "when", "again", "by", "of", "all", "thanks", "thank", "unfortunately", "sadly", "check",
    ),  # fmt: skip
    introducers=(
        # "up was Ada Vega", "we had Ada Vega", "our first speaker, Ada Vega", "returned to Ada Vega"
        "was", "were", "is", "are", "had", "have", "with", "by", "speaker", "speakers", "welcomed", "heard", "from",
        "to", "then", "up", "came", "featuring", "have", "saw", "it's", "invited", "hosted", "brought", "featured",
        "stage", "next", "friend", "own",
    ),  # fmt: skip
    affiliations=("from", "of", "at", "representing"),
    name_particles=(
        "de", "van", "der", "den", "von", "di", "da", "del", "della", "dos", "du", "la", "le", "bin", "al", "el",
        "ten", "ter", "y",
    ),  # fmt: skip
    honorifics=("dr", "dr.", "prof", "prof.", "professor", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "sir"),
    legal_suffixes=("inc", "inc.", "ltd", "ltd.", "llc", "gmbh", "plc", "ag", "corp", "corp.", "co.", "bv", "b.v."),
    organization_particles=("of", "for", "de", "by", "the", "&", "+"),
    talk_verbs=(
        # "… from Northwind discussing X", "who told us all about X", "gave us X", "was talking about X"
        "discuss", "discusses", "discussed", "discussing", "describe", "describes", "described", "describing",
        "explain", "explains", "explained", "explaining", "explore", "explores", "explored", "exploring",
        "present", "presents", "presented", "presenting", "introduce", "introduces", "introduced", "introducing",
        "talk", "talks", "talked", "talking", "speak", "speaks", "spoke", "speaking", "spoken",
        "tell", "tells", "told", "telling", "show", "shows", "showed", "showing", "shown",
        "share", "shares", "shared", "sharing", "give", "gives", "gave", "giving", "given",
        "deliver", "delivers", "delivered", "delivering", "demonstrate", "demonstrates", "demonstrated",
        "demonstrating", "demoed", "demoing", "cover", "covers", "covered", "covering", "ask", "asks", "asked",
        "asking", "say", "says", "said", "saying", "teach", "teaches", "taught", "teaching", "help", "helps",
        "helped", "helping", "invite", "invites", "invited", "inviting", "remind", "reminds", "reminded",
        "reminding", "examine", "examines", "examined", "examining", "outline", "outlines", "outlined", "outlining",
        "address", "addressed", "addressing", "argue", "argues", "argued", "arguing", "reveal", "revealed",
        "revealing", "look at", "looks at", "looked at", "looking at", "dive into", "dived into", "diving into",
        "dove into", "delve into", "delved into", "delving into", "walk us through", "walked us through",
        "walking us through", "take us through", "took us through", "taking us through", "guide us through",
        "guided us through", "guiding us through", "focus", "focused", "focusing", "take the stage", "took the stage",
        "taking the stage", "take to the stage", "took to the stage", "compare", "compared", "comparing", "enlighten",
        "enlightened", "enlightening",
    ),  # fmt: skip
    evening_verbs=(
        # "… kicked off our evening with X", "who wrapped up the night by discussing X", "returned to tell us about X"
        "kick off", "kicks off", "kicked off", "kicking off", "kick us off", "kicked us off", "kicking us off",
        "kicked things off", "kicking things off", "start", "started", "starting", "started off", "starting off",
        "open", "opened", "opening", "wrap up", "wraps up", "wrapped up", "wrapping up", "close", "closed", "closing",
        "close out", "closed out", "closing out", "round off", "rounded off", "rounding off", "round out",
        "rounded out", "rounding out", "finish", "finished", "finishing", "finish off", "finished off",
        "finishing off", "end", "ended", "ending", "conclude", "concluded", "concluding", "return", "returned",
        "returning", "join", "joined", "joining", "continue", "continued", "continuing", "followed", "following",
        "bring", "brought", "bringing",
    ),  # fmt: skip
    talk_nouns=(
        # "with a great talk on X", "giving us an insight into X", "shared her story of X"
        "talk", "talks", "lightning talk", "discussion", "session", "presentation", "demo", "demos", "demonstration",
        "overview", "recap", "introduction", "intro", "insight", "insights", "look", "deep dive", "dive", "story",
        "experience", "experiences", "journey", "keynote", "welcome", "update", "updates", "tour", "view", "thoughts",
        "lessons", "explanation", "walkthrough", "review", "summary", "case study", "speech", "workshop", "tutorial",
        "topic", "perspective", "take", "exploration", "learnings", "run-through", "primer",
    ),  # fmt: skip
    talk_connectors=(
        "about", "on", "of", "by", "with", "to", "into", "in", "for", "through", "over", "around", "from", "at", "us",
        "all", "who", "that", "then", "also", "was", "were", "is", "are", "had", "has", "been", "being", "back", "off",
        "up", "out", "how", "how to", "whether", "and", "as", "together", "entitled", "titled", "called", "named",
        "me", "everyone", "the audience", "attendees", "some", "more", "which", "we", "it", "he", "she", "they",
        "things", "recently", "us all", "why", "when", "what", "along", "returned", "by asking", "regarding",
        "first", "next", "finally",
    ),  # fmt: skip
    subject_prepositions=("of", "about", "on", "into"),
    evening=(
        # "kicked off our evening with …", "rounding off the night by …"
        "evening", "night", "meetup", "event", "talks", "first talk", "second talk", "final talk", "three talks",
        "two talks", "day", "session", "stage", "show", "event", "proceedings", "year", "things",
    ),  # fmt: skip
    subject_openers=("how", "why", "what", "when", "whether"),
    subordinators=("since", "because", "as", "which", "where", "while", "so", "after", "before", "but", "who"),
    starting=("starting", "starts", "start", "started", "begins", "beginning", "from", "at"),
    recording=(
        # "(no video available due to technical issues)", "(unfortunately we had a technical issue with the audio)"
        "video", "videos", "recorded", "recording", "audio", "slides", "livestream", "stream", "microphone", "sound",
        "takeaways",
    ),  # fmt: skip
    slides=("slides", "slide deck", "slide", "deck", "presentation slides"),
    reader=(
        # "See her slides here", "Check out the repository", "You can find …"
        "see", "check", "find", "watch", "read", "download", "view", "you", "have", "visit", "grab", "get",
    ),  # fmt: skip
    nearby=("below", "above", "here"),
    thanks=("thanks", "thank", "grateful", "thankful", "gratitude", "appreciate", "appreciation", "kudos"),
    sponsorship=(
        "sponsor", "sponsors", "sponsorship", "sponsored", "sponsoring", "support", "supporting", "supported",
        "generous", "generosity", "making this all possible", "making this possible", "making it possible",
        "supporters",
    ),  # fmt: skip
    housing=("hosted us", "hosting us", "host us", "venue", "housing us", "letting us use", "having us", "for hosting"),
    more=("more", "many more", "others", "friends", "thank you", "guests"),
    hosted=("hosted by", "host was", "hosts were", "hosted this month by"),
    roles=(
        "engineer", "manager", "director", "head", "lead", "leader", "advocate", "developer", "architect", "founder",
        "cofounder", "co-founder", "cto", "ceo", "ciso", "cio", "coo", "cpo", "vp", "president", "chief", "officer",
        "consultant", "ambassador", "organizer", "organiser", "evangelist", "relations", "devrel", "specialist",
        "analyst", "scientist", "researcher", "professor", "lecturer", "student", "designer", "owner", "partner",
        "principal", "community", "sre", "maintainer", "freelancer", "author", "writer", "tester", "administrator",
    ),  # fmt: skip
    at=("at", "from"),
    rooms=(
        # "at the Northwind offices", "at the fabulous Harbor Cloud event space", "SurrealDB's offices based at …"
        "offices", "office", "hq", "headquarters", "event space", "space", "venue", "building", "campus", "hub",
        "auditorium", "theatre", "rooms", "room",
    ),  # fmt: skip
    via=("via", "on", "over", "through", "using"),
    stream=(
        # bare "stream" is a subject of talks as often as it is a broadcast
        "livestream", "livestreams", "live stream", "live streams", "live-stream", "live-streams", "livestreaming",
        "live streaming", "virtual attendees", "remote attendees", "streamed live", "livestreamed", "live streamed",
    ),  # fmt: skip
    platforms=(
        "Zoom", "YouTube", "Twitch", "Rambly", "LinkedIn", "Microsoft Teams", "Teams", "Hopin", "Discord", "Crowdcast",
        "StreamYard", "Google Meet", "Jitsi", "Webex", "Vimeo", "Facebook", "Gather", "Gather Town", "Remo", "Airmeet",
        "BigBlueButton", "GoToWebinar", "Skype", "Periscope", "Spatial Chat",
    ),  # fmt: skip
    online=("virtual meetup", "virtual event", "virtually", "online meetup", "online event", "went virtual", "fully virtual", "all-virtual evening"),
    together=(
        # "The room was packed out", "delicious food", "pizza and beers", "a lively crowd"
        "room", "venue", "packed", "crowd", "food", "pizza", "beer", "beers", "drinks", "sandwiches", "in person",
        "in-person", "catering", "offices", "refreshments", "snacks", "wine", "full house", "face to face",
        "event space", "inundated",
    ),  # fmt: skip
    failed=(
        "weren't able", "weren’t able", "wasn't able", "wasn’t able", "unable", "couldn't", "couldn’t", "could not",
        "were not able", "was not able", "not available", "no video", "no livestream", "cancelled", "canceled",
        "didn't", "didn’t", "failed to", "pull out", "had to cancel",
    ),  # fmt: skip
    event_nouns=("meetup", "meet-up", "meet up", "event", "edition", "evening", "gathering", "session", "meeting"),
    next_event=(
        "next meetup", "next event", "next meet-up", "next one", "next session", "next meeting", "next month",
        "next edition", "see you in", "see you on", "see you at", "rsvp", "save the date", "next gathering",
    ),  # fmt: skip
    speakers_from=(
        "speakers from", "speaker from", "folks from", "joined by", "talks from", "talk from", "speakers include", "people from", "speakers are from", "hear from", "roundup from", "roundup of talks from",
        "roundup", "joining us from", "talks by",
    ),  # fmt: skip
)  # fmt: skip
