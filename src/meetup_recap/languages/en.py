"""English cue words. Above a group stands the kind of sentence in which its words are seen.

The module is long by its words: it is data.
"""

from meetup_recap.languages.base import Language, words

_MONTHS = words("january, february, march, april, may, june, july, august, september, october, november, december")
_WEEKDAYS = words("monday, tuesday, wednesday, thursday, friday, saturday, sunday")

ENGLISH = Language(
    code="en",
    months={
        **{name: number for number, name in enumerate(_MONTHS, 1)},
        **{name[:3]: number for number, name in enumerate(_MONTHS, 1)},
        "sept": 9,
    },
    weekdays={name: number for number, name in enumerate(_WEEKDAYS)},
    ordinal_endings=words("st, nd, rd, th"),
    days_alone=words("on the #st, on the #nd, on the #rd, on the #th"),
    abbreviations=frozenset(
        words("co, corp, dr, e.g, eg, etc, i.e, ie, inc, ltd, mr, mrs, ms, no, prof, pt, st, vs, vol, dept, approx")
    ),
    joiners=words("and, &, plus, as well as"),
    articles=words("the, a, an"),
    demonstratives=words("some, this, these, another, one"),
    possessives=words("his, her, their, its, our, my, your"),
    # As in "Ada Vega and her colleague Sol Mbeki".
    colleagues=words("colleague, co-worker, coworker, teammate, co-presenter, co-speaker, co-founder, cofounder"),
    third_person=words("he, she, they, his, her, their, him, them, hers, theirs"),
    first_person=words("i"),
    second_person=words("you, your, yours, yourself"),
    first_person_plural=words("we, our, us, ours"),
    # As in "Kicking off our evening was …", "Next up we had …", "Following that, …", "Last but not least, …"
    openers=words(
        """
        kicking, starting, opening, joining, next, then, finally, first, firstly, second, secondly, third,
        thirdly, fourth, last, lastly, following, after, afterwards, also, and, our, the, to, this, before,
        instead, wrapping, closing, rounding, ending, up, later, taking, returning, continuing, on, in, with,
        it, here, welcome, we, a, as, now, another, meanwhile, concluding, presenting, speaking, talking, from,
        at, for, but, so, once, while, when, again, by, of, all, thanks, thank, unfortunately, sadly, check
        """
    ),
    # As in "Ada Vega from Northwind", "Ada Vega, who works for Northwind".
    affiliations=words(
        """
        from, of, at, @, representing, who works at, who works for, who work at, who work for, who both work at,
        who both work for, who is at, who are at, who is with, working at, working for, over from, here from
        """
    ),
    name_particles=words(
        """
        de, van, der, den, von, di, da, del, della, dos, do, das, du, la, le, lo, los, bin, bint, ibn, abu, al,
        el, ten, ter, y, ap, ab, ferch, zu, af, av, de', 't
        """
    ),
    honorifics=words(
        """
        dr, dr., prof, prof., professor, mr, mr., mrs, mrs., ms, ms., sir, miss, mx, a/prof, rev, dame, judge
        """
    ),
    end_keys=words("end, ends, end time, endtime, ended at, end at, finish, finishes, until, time end"),
    legal_suffixes=words("inc, inc., ltd, ltd., llc, gmbh, plc, ag, corp, corp., co., bv, b.v."),
    # As in "Bramble and Co" and "Vega & Sons".
    company_nouns=words("company, firm"),
    company_tails=words("Co, Co., Company, Sons, Daughters, Brothers, Partners, Associates, Friends"),
    organization_particles=words("of, for, de, the"),
    organization_heads=words(
        """
        university, bank, institute, college, school, ministry, department, office, centre, center, friends,
        board, council, house, society, academy, museum, city, port, republic, church, association, federation,
        foundation, union, league, bureau, agency, faculty, lab, laboratory, royal, commission, authority, bar,
        pub, library, hall, hotel, tavern, inn, café, cafe, brewery, club, theatre, theater, garden, gardens,
        cinema, makerspace, hackspace, hackerspace, taproom, brewpub, auditorium
        """
    ),
    organization_joiners=words("by, &, +"),
    # As in "… from Northwind discussing X", "who told us all about X", "gave us X", "was talking about X"
    tells=words(
        """
        talked about, talked, spoke about, spoke on, spoke, told us, told the, gave a talk, gave us a talk, gave a
        presentation, gave an overview, gave a lightning talk, discussed, explained, walked us through, talked us
        through, took us through, shared her, shared his, shared their, talks about, speaks about, will talk about, will
        speak about, will be talking about, will be speaking about, is going to talk about
        """
    ),
    talk_verbs=words(
        """
        discuss, discusses, discussed, discussing, describe, describes, described, describing, explain,
        explains, explained, explaining, explore, explores, explored, exploring, present, presents, presented,
        presenting, introduce, introduces, introduced, introducing, talk, talks, talked, talking, speak, speaks,
        spoke, speaking, spoken, tell, tells, told, telling, show, shows, showed, showing, shown, share, shares,
        shared, sharing, give, gives, gave, giving, given, deliver, delivers, delivered, delivering,
        demonstrate, demonstrates, demonstrated, demonstrating, demoed, demoing, cover, covers, covered,
        covering, ask, asks, asked, asking, say, says, said, saying, teach, teaches, taught, teaching, help,
        helps, helped, helping, invite, invites, invited, inviting, remind, reminds, reminded, reminding,
        examine, examines, examined, examining, outline, outlines, outlined, outlining, address, addressed,
        addressing, argue, argues, argued, arguing, reveal, revealed, revealing, look at, looks at, looked at,
        looking at, dive into, dived into, diving into, dove into, delve into, delved into, delving into, walk
        us through, walked us through, walking us through, take us through, took us through, taking us through,
        guide us through, guided us through, guiding us through, focus, focused, focusing, take the stage, took
        the stage, taking the stage, take to the stage, took to the stage, compare, compared, comparing,
        enlighten, enlightened, enlightening, walked through, walks us through, went through, went over, took us
        on, spoke to us about, heard from, treated us to, took to the floor, took the floor, introduced us to,
        previewed, reviewed, revisited, recapped, did a talk, did his talk, did her talk, did their talk, did a
        lightning talk, did his lightning talk, did her lightning talk, did a demo, did a short talk, did a
        quick talk, did a session
        """
    ),
    # As in "kicked off our evening with X" and "returned to tell us about X".
    evening_verbs=words(
        """
        begin, begins, began, beginning, begun, kick off, kicks off, kicked off, kicking off, kick us off,
        kicked us off, kicking us off, kicked things off, kicking things off, start, started, starting, started
        off, starting off, open, opened, opening, wrap up, wraps up, wrapped up, wrapping up, close, closed,
        closing, close out, closed out, closing out, round off, rounded off, rounding off, round out, rounded
        out, rounding out, finish, finished, finishing, finish off, finished off, finishing off, end, ended,
        ending, conclude, concluded, concluding, return, returned, returning, join, joined, joining, continue,
        continued, continuing, followed, following, bring, brought, bringing
        """
    ),
    # As in "with a great talk on X", "giving us an insight into X", "shared her story of X"
    talk_nouns=words(
        """
        talk, talks, lightning talk, discussion, session, presentation, demo, demos, demonstration, overview,
        recap, introduction, intro, insight, insights, look, deep dive, dive, story, experience, experiences,
        keynote, welcome, update, updates, tour, view, thoughts, lessons, explanation, walkthrough, review,
        summary, case study, speech, workshop, tutorial, topic, perspective, take, exploration, learnings,
        run-through, primer
        """
    ),
    titled=words("about, on, of, entitled, titled, called, named"),
    called=words(
        """
        was called, is called, was titled, was entitled, bore the title, had the title, titled, entitled, called
        """
    ),
    talk_connectors=words(
        """
        myself, ran, run, runs, led, leads, held, hosted, about, on, of, by, with, to, into, in, for, through,
        over, around, from, at, us, all, who, that,
        then, also, was, were, is, are, had, has, been, being, back, off, up, out, how, how to, whether, and,
        as, together, entitled, titled, called, named, me, everyone, the audience, attendees, some, more, which,
        we, it, he, she, they, things, recently, us all, why, when, what, along, returned, by asking, regarding,
        first, next, finally, will, be, will be, came to, come to, going to, come, came, come in, came in, a
        bit, a little, briefly, a bit about, a little about, a talk on
        """
    ),
    subject_prepositions=words("of, about, on, into"),
    # As in "kicked off our evening with …", "rounding off the night by …"
    evening=words(
        """
        evening, night, year, meetup, event, talks, first talk, second talk, final talk, three talks, two talks,
        day, session, stage, show, proceedings, year, things
        """
    ),
    subject_openers=words("how, why, what, when, whether"),
    relatives=words("which, who, whose, that"),
    subordinators=words(
        """
        since, because, as, which, where, while, so, after, before, but, who, that, whose, offering, showing,
        explaining, giving, covering, sharing, demonstrating, providing
        """
    ),
    turns=words("in, with"),
    starting=words("starting, starts, start, started, begins, beginning, from, at"),
    deck_words=words("slide, slides, talk, talks, deck, presentation, presentations, keynote, webslides"),
    # As in an aside "no video available due to technical issues".
    recording=words(
        """
        video, videos, recorded, recording, recordings, audio, slides, microphone, sound, takeaways, playlist,
        stream, livestream
        """
    ),
    slides=words("slides, slide deck, slide, deck, presentation slides"),
    # As in "See her slides here", "Check out the repository", "You can find …"
    reader=words("see, check, find, watch, read, download, view, you, have, visit, grab, get"),
    nearby=words("below, above, here"),
    thanks=words(
        """
        thanks, thank, grateful, thankful, gratitude, appreciate, appreciation, kudos, thx, cheers to,
        shout-out, shoutout, props to, big ups
        """
    ),
    thanks_to=words(
        """
        thanks to, thank you to, thanks also to, thanks again to, thanks once again to, thanks as always to,
        thanks as ever to, grateful to, thankful to, came from, sponsored by, applause for, thanks go to, thanks
        go out to, thank, we owe, thx to, cheers to, shout-out to, shoutout to, props to, kudos to, big ups to,
        thanks very much to, many thanks to,
        thank you
        """
    ),
    thanked=words("to, for, also to, also for"),
    sponsors=words(
        """
        our sponsor, the sponsor, sponsors, sponsorship, sponsored, sponsored by, supporters, backers, paid for by,
        courtesy of, brought to you by, made possible by, sponsor was, sponsor is
        """
    ),
    copulas=words("was, is, were, are"),
    support=words(
        """
        sponsor, sponsoring, support, supporting, supported, generous, generosity, paid for, also paid for,
        making this all possible, making this possible, making it possible, make this meetup possible, make this
        event possible, making it all possible, helping make this happen, courtesy of, made possible by,
        donated, feeding us, feeding everyone, feeding everybody, feeding, fed us
        """
    ),
    housed=words(
        """
        our host is, our host was, our host this, our hosts are, our hosts were, host was, host is, hosted us,
        is hosting us, are hosting us, hosts us, housed us, hosted this time by, kindly hosted by, were hosted by,
        was hosted by, hosted at, venue was provided by, venue is provided by, space was provided by,
        room was provided by, venue provided by, space provided by, provided the venue, provided the space,
        provided the room, provides the venue, provided us with a venue, venue sponsor is, venue sponsor was,
        hosted this month by, hosted by our friends at, hosted tonight by, venue was kindly provided by,
        space was kindly provided by, room was kindly provided by, venue kindly provided by
        """
    ),
    treated=words(
        """
        provided by, came from, comes from, was on, were on, courtesy of, paid for by, brought by, was paid by,
        provided the food, provided the pizza, provided food, provided pizza, bought the pizza, bought us,
        covered by, donated by, was from, were from, supplied by, sponsored by, compliments of, put on by,
        kindly donated by, furnished by
        """
    ),
    housing=words(
        """
        hosted us, hosting us, host us, let us take over, hosts at, their venue, housing us, housed us, letting
        us use, let us use, having us, had us, for hosting, opened their doors, opening their doors, lent us,
        lending us, put us up, putting us up, in whose, giving us a home, gave us a home, for the space, for the
        venue, for the room, for the rooms, their space, their offices, the use of their, opening their, lending
        us the, let us into, providing the venue, provided the venue, for welcoming us, welcomed us, housed and
        fed us, housed and, put a roof over us, provided the space, provided us with, providing the space,
        provided a space, provided a room, for providing, offered us, offered their, let us in to, letting us
        take over, squeezing us in, squeezing us all in, letting us in, are once again letting us, fitting us in
        """
    ),
    attendees=words("attendees, participants, visitors"),
    people=words("people, persons, folks, developers, members, of you, of us"),
    signing_up=words("register, registration, rsvp, sign up, sign-up, signup"),
    posted=words("posted, published, updated, submitted"),
    came=words(
        "attended, came, joined, showed up, turned up, turned out, were there, were present, took part, participated"
    ),
    uncounted=words(
        """
        up to, at most, limit, limited, max, maximum, capacity, room for, space for, expect,
        expecting, expected, rsvps, rsvp, registered, signed up, last time, places, spots, seats,
        more than
        """
    ),
    called_off=words("cancelled, canceled, called off"),
    postponed=words("postponed, rescheduled"),
    hosting=words(
        """
        who hosted, who was hosting, hosted the evening, hosted the meetup, hosted the night, hosted the
        event, who kindly hosted, who ably hosted, hosted on, hosted for me, hosted in my place, as host,
        as our host, stepped in as host, who chaired, was our host, who led us through the evening,
        played host, hosted from, was the host, were the hosts, hosted, was our mc, was the mc, chaired
        """
    ),
    more=words("more, many more, others, friends, thank you, guests"),
    hosted=words(
        """
        hosted by, host was, hosts were, hosted this month by, your host for the night was, your host for
        the evening was, our host for the night was, your host was, your hosts were, your hosts for the
        night were, hosted for us by
        """
    ),
    roles=words(
        """
        engineer, manager, director, head, lead, leader, advocate, developer, architect, founder, cofounder,
        co-founder, cto, ceo, ciso, cio, coo, cpo, vp, president, chief, officer, consultant, ambassador,
        organizer, organiser, evangelist, relations, devrel, specialist, analyst, scientist, researcher,
        professor, lecturer, student, designer, owner, partner, principal, community, sre, maintainer,
        freelancer, author, writer, tester, administrator
        """
    ),
    at=words("at, from"),
    as_a_rule=words("unless, otherwise, usually, normally, as a rule, always, most meetings, most meetups, regularly"),
    places=words(
        """
        at, at the offices of, at the office of, came to, came along to, headed to, moved to, met in, met up in,
        gathered in, back in, in the offices of, squeezed into, squeezed in to, crammed into, packed into, piled
        into
        """
    ),
    # As in "at the Northwind offices", "at the fabulous Harbor Cloud event space", "Harbor Cloud's offices based at …"
    inside=words("in, inside, to"),
    rooms=words(
        """
        offices, office, hq, headquarters, event space, space, venue, building, campus, hub, auditorium,
        theatre, rooms, room
        """
    ),
    halls=words(
        """
        canteen, cafeteria, hall, shed, loft, library, lounge, basement, classroom, atrium, showroom,
        warehouse, reading room, back room, seminar room
        """
    ),
    via=words("via, on, over, through, using, into, used"),
    # bare "stream" is a subject of talks as often as it is a broadcast
    stream=words(
        """
        livestream, livestreams, live stream, live streams, live-stream, live-streams, livestreaming, live
        streaming, virtual attendees, remote attendees, streamed live, livestreamed, live streamed, youtube
        stream, twitch stream, the stream
        """
    ),
    platforms=words(
        """
        Zoom, YouTube, Twitch, Rambly, LinkedIn, Microsoft Teams, Teams, Hopin, Discord, Crowdcast, StreamYard,
        Google Meet, Jitsi, Webex, Vimeo, Facebook, Gather, Gather Town, Remo, Airmeet, BigBlueButton,
        GoToWebinar, Skype, Periscope, Spatial Chat
        """
    ),
    nowhere=words(
        """
        online, zoom, virtual, remote, youtube, discord, the internet, tba, tbd, to be announced, once,
        last, least, home, large, all, first
        """
    ),
    moments=words(
        """
        one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, noon, midday, midnight, dawn, dusk,
        sunset, lunch, dinner, breakfast, work, night
        """
    ),
    online=words(
        """
        virtual meetup, virtual event, virtually, online meetup, online event, went virtual, fully virtual,
        all-virtual evening
        """
    ),
    # As in "The room was packed out", "delicious food", "pizza and beers", "a lively crowd"
    together=words(
        """
        seat, seats, chairs, turned up, in the flesh, under one roof, canteen, came indoors, standing room,
        room, venue, packed, crowd, food, pizza, beer, beers, drinks, sandwiches, in person, in-person,
        catering, offices, refreshments, snacks, wine, full house, face to face, event space, inundated
        """
    ),
    watching=words(
        """
        watch, watched, watching, follow, followed, following, joined, joining, join, dialled, dialed, tuned in,
        tuning in, logged in, chatted
        """
    ),
    failed=words(
        """
        weren't able, weren’t able, wasn't able, wasn’t able, unable, couldn't, couldn’t, could not, were not
        able, was not able, not available, no video, no livestream, gave up on, let us down, broke down,
        cancelled, canceled, didn't, didn’t, not working, failed to, pull out, had to cancel
        """
    ),
    numbers={word: number for number, word in enumerate(words("two, three, four, five, six, seven, eight"), 2)},
    counted=words("speaker, speakers, talk, talks, presentations"),
    returning=words(
        "next, back on, be back, we're back, we’re back, see you, meet again, join us again, coming up, meet on"
    ),
    yesterday=words("last night, yesterday, yesterday evening"),
    last=words("last, this past, past"),
    coming=words("this, this coming, coming"),
    two_days_ago=words("the day before yesterday, two days ago"),
    sponsored=words(
        """
        sponsored, has sponsored, have sponsored, kindly sponsored, very kindly sponsored, generously sponsored,
        paid for, supported us, supported the evening, treated us, was so kind as to sponsor, which sponsored,
        who sponsored, provided food, provided the food, provided the pizza, provided drinks, bought the,
        bought us, picked up the tab, picked up the bill, has our thanks, have our thanks, supplied the,
        brought the pizza, fed us, fed and watered us, donated the, donated a, is sponsoring, are sponsoring,
        sponsored a, sponsored the, bought everyone, stood us, put money behind the bar
        """
    ),
    recaps=words(
        """
        recap, recaps, roundup, round-up, wrap-up, wrapup, write-up, writeup, review, summary, notes, report,
        highlights, social, meetup, meetups
        """
    ),
    gathered=words(
        """
        met, meets, gathered, took place, went virtual, went online, convened, got together, came together,
        had a visitor, was back, returned to, was held, were held, is held, were guests,
        were guests of, welcomed to, found ourselves, squeezed into, assembled
        """
    ),
    whose=words("of, of the"),
    event_nouns=words("meetup, meet-up, meet up, event, edition, evening, gathering, session, meeting, doors"),
    next_event=words(
        """
        next meetup, next event, next time, next meet-up, next one, next session, next meeting, next month, next
        edition, see you in, see you on, see you at, we'll be back on,
        we’ll be back on, we return on, we're back on, we’re back on, rsvp, save the date, next gathering
        """
    ),
    speakers_from=words(
        """
        hear from, heard from, speakers from, speaker from, folks from, joined by, talks from, talk from,
        speakers include, people from, speakers are from, hear from, roundup from, roundup of talks from,
        roundup, joining us from, talks by, with talks from, talks with
        """
    ),
    announced_with=words("with, from"),
    common=words(
        """
        the, and, of, to, in, is, for, with, on, that, this, we, you, it, at, from, will, are, by, our, be
        """
    ),
    # As in "**Speaker:** Ada Vega", "- Venue sponsor: Northwind", or a front matter key `speakers:`.
    room_keys=words("room, floor, hall"),
    labels={
        "organizers": words(
            """
            organizers, organisers, organizer, organiser, organized by, organised by, organizing
            team, organisation team, meetup organizers
            """
        ),
        "map": words("map, maps, google maps, map url, map link, directions"),
        "timezone": words("timezone, time zone, tz"),
        "title": words(
            """
            title, talk, topic, talk title, subject, theme, main talk, what, session, session title, today's topic,
            tonight's topic
            """
        ),
        "talks": words("talks, presentations, sessions, agenda, program, programme, schedule, lineup, line-up"),
        "speakers": words(
            """
            speaker, speakers, presenter, presenters, presented by, by, who, talk by, panelist, panelists,
            participants, with, presenter name, speaker name, speaker names, moderator, moderators, guest, guests,
            guest speaker, guest speakers, featuring, instructor, facilitator, led by, lecturer, invited speaker,
            today's speaker
            """
        ),
        "organization": words("organization, organisation, org, company, employer, affiliation, works at"),
        "role": words("role, job, job title, position"),
        "slides": words("slides, slide, slide deck, slides url, slides link, deck, presentation, slidedeck"),
        "video": words(
            """
            video, videos, recording, video url, video link, youtube, watch, talk video, recorded talk, recordings,
            video recording, watch the recording, recorded video
            """
        ),
        "abstract": words(
            """
            abstract, abstracts, description, summary, about the talk, about, blurb, synopsis, details, what is it
            about, what it is about
            """
        ),
        "takeaways": words("takeaways, takeaway, take-aways, key points, what we learned, lessons learned"),
        "bio": words(
            """
            bio, bios, biography, about the speaker, speaker bio, about the speakers, who is speaking, who's
            speaking, meet the speakers, meet the speaker, about our speaker, about our speakers, about me, about
            the author
            """
        ),
        "kind": words("kind, type, format, talk type"),
        "status": words("status, cancelled, canceled"),
        "duration": words("duration, length, minutes"),
        "start_time": words("time, start, starts, start time, begin, begins, started at, doors"),
        "code": words("code, repository, repo, source, source code, github, demo"),
        "paper": words("paper, papers, article, write-up"),
        "links": words(
            """
            link, links, url, href, www, web, website, homepage, contact, twitter, resources, audio, material,
            materials
            """
        ),
        "handle": words("handle, username, nick"),
        "event": words("event, meetup, meeting"),
        "event_url": words(
            "meetup link, event link, event page, rsvp, meetup url, meetup page, event url, signup, registration"
        ),
        "date": words(
            """
            date, startdate, start date, when, scheduled, scheduled for, event date, meeting date, day, meetup date,
            held on, date and time, starts at, datetime, date time, held, session date, meeting, start datetime,
            date start, dtstart
            """
        ),
        "venue": words(
            """
            venue, where, location, place, hosted by, host, room, venue host, held at, hosts, address name, venue
            name, location name, place name, whereabouts, hosted at
            """
        ),
        "venue_sponsor": words("venue sponsor, venue sponsors, host sponsor, location sponsor, space sponsor"),
        "food_sponsor": words(
            """
            food sponsor, food sponsors, pizza sponsor, drinks sponsor, catering, catering sponsor, food, drinks,
            drink, refreshments, snacks, snacks sponsor, fed by, food by, drinks by, pizza by
            """
        ),
        "sponsors": words(
            """
            sponsor, sponsors, sponsored by, other sponsor, other sponsors, supported by, partners, supporters,
            thanks to, made possible by, with support from
            """
        ),
        "attendees": words(
            """
            attendees, attendees according to meetup.com, participants count, attendance, present, apologies, in
            attendance, attending, attended
            """
        ),
        "author": words("author, authors"),
        "name": words("name, full name"),
        "address": words("address, street"),
    },
    kinds={
        "lightning talk": "lightning",
        "lightning talks": "lightning",
        "lightning": "lightning",
        "mini-talk": "lightning",
        "mini-talks": "lightning",
        "keynote": "keynote",
        "panel": "panel",
        "panel discussion": "panel",
        "fishbowl": "panel",
        "workshop": "workshop",
        "hands-on": "workshop",
        "tutorial": "workshop",
        "demo": "demo",
        "live coding": "demo",
        "live-coding": "demo",
        "talk": "talk",
        "presentation": "talk",
    },
    talk_sections=words(
        """
        talks, the talks, speakers, presentations, lightning talks, mini-talks, talks and speakers, tonight's
        talks, our talks, main talks, talk sessions
        """
    ),
    collections=words(
        """
        changelog, change log, changes, release notes, releases, roadmap, milestones, bibliography,
        references, publications, reading list, further reading, books, bookshelf, book club, library books, articles,
        blog, blog posts, posts, podcast, podcasts, episodes, theses, thesis, members, authors, contributors,
        maintainers, committee, recipes, films, movies, concerts, exams, exam dates, quotes, videos to watch,
        minutes of the board, board meeting, pull requests
        """
    ),
    agendas=words("agenda, program, programme, schedule, lineup, line-up, sessions, what we saw"),
    # As in "18:00 Doors open", "Food and Drinks", "Pub", "Venue & Registration".
    upcoming=words(
        """
        next meetup, next meeting, next event, next time, next month, upcoming, upcoming events, coming up, next, what
        is next, what's next, future, up next, next up, looking ahead, next one, the next one, what comes next,
        save the date
        """
    ),
    breaks=words(
        """
        break, coffee, lunch, dinner, breakfast, food, pizza, drinks, beer, beers, snacks, sandwiches,
        networking, registration, register, check-in, check in, pub, pub quiz, quiz, afterwards, after party,
        after-party, venue, mingle, mingling, time to mingle, doors, door open, doors open, gates open, gates,
        arrive, arrival, raffle, giveaway, book giveaway, sponsors, sponsor, social, socialise, socialize, code
        of conduct, accessibility, directions, getting there, photos, pictures, video, videos, recording,
        slides, links, thanks, thank you, about us, about the group, about this group, organizers, organisers,
        team, contact, jobs, community chats, hang out, hangout, grab some food, short break, bar, prizes,
        format, next meetup, next meeting, next event, next time, upcoming, rsvp, secure your place, location,
        how to get there, end of, goodbye, closing, close, wrap up, wrap-up, home, description, bio, bios,
        abstract, audio, talks, lightning talks, open mic, references, resources, further reading, comments,
        submit a talk, call for, news, discussion, discussions, group discussion, open space, follow up
        discussions, q&a, questions, feedback, gallery, summary, takeaways
        """
    ),
    # As in "Welcome to Northwind", "Introductory words from our host", "Updates from the community".
    greetings=words(
        """
        welcome, hello, a keynote welcome, introductory words, introductionary words, updates from …
        community, update from … community, opening words, opening remarks, closing words, closing remarks,
        updates from the community, community updates, announcements, housekeeping, a word from, a few words
        from, words from, few words, a few words, follow up discussions, closing discussion, goodbye, news of
        the group, group news, news and announcements, networking, coffee, lunch break, pub quiz
        """
    ),
    formalities=words(
        """
        organizational, organisational, introduction, introductions, intro, opening, closing, outro, start,
        end, finish, kick-off, kickoff, break, pause, questions, q&a, networking, social, drinks, food, photo,
        photos, picture, pictures, photo credit, photo credits, photography, text, credits, images, recording,
        old business, new business, business, other business, any other business, aob, treasurer's report,
        call to order, minutes, minutes of last meeting, approval of minutes, adjourned, adjournment, door
        prize, raffle, prize draw, giveaway, round table, roll call, attendance, announcements, reports, next
        meeting
        """
    ),
    self_employed=words("freelance, freelancer, freelancing, self-employed, self employed, independent, unaffiliated"),
    anybody=words(
        """
        various, various speakers, various people, everyone, everybody, all, all of us, all of you, you all, anybody,
        anyone, unknown, unknown speaker, anonymous, several, several speakers, the community, community, the team,
        our team, the organizers, the organisers, organizers, organisers, the crew, the audience, attendees, members,
        all members, n/a, multiple, multiple speakers, many, us, n.n, n. n
        """
    ),
    none=words(
        """
        none, nobody, no sponsor, wanted, looking for, could be you, this could be you, you, your company here,
        needed
        """
    ),
    vacancies=words(
        """
        you, your talk, your talk here, talks needed, space for more talks, more talks, tba, tbd, tbc, tba., to
        be announced, to be confirmed, to be defined, open slot, free slot, speaker wanted, speakers wanted,
        talk title, insert, title goes here, you?, this could be you, looking for speakers, call for speakers
        """
    ),
    cancelled=words(
        """
        cancelled, canceled, postponed, postpone, moved to a later meetup, moved to a later date, had to pull
        out, pulled out, had to cancel, has had to cancel, fell through, will not take place, did not take
        place, is off
        """
    ),
    unreal=words(
        """
        was going to, were going to, was supposed to, were supposed to, should have, was meant to, were meant to,
        was unable to, were unable to, could not, couldn't, wasn't able to
        """
    ),
    no_talks=words("no talks, no talk, without talks, without any talks, no presentations, no speakers this time"),
    media=words(
        """
        book, novel, article, blog post, blogpost, essay, podcast, episode, film, movie, song, album, game,
        newsletter
        """
    ),
    asides=words("raffled, quoted, quotes, mentioned, mentions, recommended, recommends, lent, won, asked about"),
    takeaways=words("takeaways, takeaway, take-aways, key points, what we learned, lessons learned"),
    by=words(
        """
        by, with, presented by, given by, talk by, a talk by, led by, delivered by, hosted by, courtesy of
        speaker, featuring, w/, feat.
        """
    ),
    about=words(
        """
        on, about, talks about, presents, presenting, speaks about, talking about, spoke about,
        introduces, talked about, talked on, spoke on, gave a talk on, gave a talk about, gave a
        talk called, gave a talk titled, told us about, talked us through, walked us through, showed
        us
        """
    ),
    says=words("says, say, writes, write, explains, tells us, said, describes, presents, will"),
    both=words("both, all, all three, each"),
    with_=words("with"),
    role_ties=words("from, of"),
    employed=words("at, for, @"),
    works=words(
        """
        works, work, working, looks after, maintains, teaches, runs, candidate, professor, fellow,
        builds, leads, runs, studies, spends, phd, ph.d, ph.d.
        """
    ),
    nowadays=words("currently, now, presently, these days, at present"),
    formerly=words(
        """
        graduate work, studied, previously, formerly, in a previous life, before that, used to, until recently,
        was, ex, prior to
        """
    ),
    given_by=words("from, by, courtesy of, thanks to, compliments of, care of"),
    reasons=words("for"),
    catering=words(
        """
        food, pizza, pizzas, drinks, beer, beers, snacks, coffee, dinner, lunch, catering, refreshments,
        sandwiches, cake, cakes, cookies, breakfast, bagels, tacos, burritos, wine, nibbles, tea, biscuits,
        donuts, doughnuts, bbq, barbecue, crisps, pie, pies, samosas, chai, curry, burgers, pastries, soft
        drinks, nachos, sushi, chocolate, ice cream, pints, cider, whisky, finger food, canapés, prizes, prize,
        raffle, licences, licenses, t-shirts, giveaways, swag, muffins, fruit, nosh, munchies, booze, bites,
        cheese, popcorn, dumplings, sweets, candy, stickers, books, first round, round of drinks
        """
    ),
    day_first=None,
    date_joiners=words("of, the"),
    minutes=words("min, mins, min., minutes, minute"),
    until=words("to, until, till"),
    clock=words("h, am, pm, hrs, o'clock, a.m, p.m, a.m., p.m., a. m., p. m., a m, p m"),
    groups=words(
        """
        club, group, user group, community, community., inc, ltd, gmbh, labs, lab, team, university, institute,
        foundation, company, startup, start-up, agency, firm, meetup, talks, networking, systems, solutions,
        technologies, software, consulting
        """
    ),
    leads=words(
        """
        cto, ceo, coo, cio, cpo, cfo, founder, co-founder, cofounder, founding member, owner, president, chair,
        chairman, founded, co-founded, cofounded, joined, part of the team at, member of the team at, employed by,
        has been with, now at, now with
        """
    ),
    before_marked=words(
        """
        we're in, we are in, we'll be in, we will be in, will be in, were in, we're at, we'll be at, at the new
        place
        """
    ),
)
