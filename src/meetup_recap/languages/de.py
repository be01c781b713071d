"""German cue words, as far as talks need them."""

from meetup_recap.languages.base import Language, months_of, weekdays_of, words

GERMAN = Language(
    code="de",
    weekdays=weekdays_of("montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag", also={"sonnabend": 5}),
    months=months_of(
        "januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember",
        "jan, feb, mär, apr, mai, jun, jul, aug, sep, okt, nov, dez",
        also={"jänner": 1, "jän": 1, "maerz": 3, "mrz": 3, "sept": 9},
    ),
    ordinal_endings=words("."),
    days_alone=words("am #."),
    abbreviations=frozenset(
        words("co, dr, prof, z.b, d.h, u.a, usw, bzw, ca, nr, str, inkl, fa, e, evtl, ggf, vgl, dipl, ing, hr, fr")
    ),
    end_keys=words("ende, endet, bis, ende um"),
    legal_suffixes=words("gmbh, gmbh & co. kg, ag, kg, ohg, e.v., e.k., ug, se"),
    joiners=words("und, sowie, &"),
    joined_articles=words("im, beim, ins, zum, zur"),
    capital_nouns=True,
    articles=words("der, die, das, dem, den, ein, eine, einen, einem, einer"),
    second_person=words("du, dich, dein, deine, deinen, ihr, euer, eure"),
    first_person_plural=words("wir, uns, unser, unsere, unserem, unseren"),
    name_particles=words("von, van, der, zu, de, den"),
    honorifics=words(
        """
        dr, dr., prof, prof., herr, frau, fr., hr., mag, mag., dipl.-ing., di, di., ing, ing., dipl.-inf., iur.,
        rer., ra, rain, nat., med., mag.ª, prof.in, dr.in
        """
    ),
    deck_words=words("folien, vortrag, praesentation"),
    common=words(
        """
        der, die, und, das, den, von, mit, ist, im, für, auf, ein, eine, wir, zu, nicht, sich, es, am, bei, uns,
        wie
        """
    ),
    # As in "**Referentin:** Ada Vega", "Ort: Northwind".
    attendees=words(
        "teilnehmer, teilnehmende, teilnehmenden, teilnehmern, teilnehmerinnen und teilnehmer, besucher, besuchern"
    ),
    people=words("leute, leuten, personen, menschen, interessierte"),
    signing_up=words("anmelden, anmeldung, angemeldet, registrieren"),
    posted=words("veröffentlicht, geschrieben, aktualisiert"),
    came=words("kamen, waren da, waren dabei, nahmen teil, haben teilgenommen, erschienen, sind gekommen"),
    uncounted=words("bis zu, maximal, höchstens, platz für, begrenzt, angemeldet, erwarten, plätze"),
    called_off=words("abgesagt, ausgefallen, entfällt"),
    postponed=words("verschoben, vertagt"),
    room_keys=words("raum, saal, etage, stockwerk"),
    labels={
        "organizers": words(
            """
            organisatoren, organisation, organisiert von, orga, orga-team, organisator,
            organisatorin, veranstaltet von
            """
        ),
        "map": words("karte, anfahrt, lageplan, stadtplan"),
        "timezone": words("zeitzone"),
        "title": words(
            """
            titel, thema, vortrag, vortragstitel, was, inhalt, das thema, vortragsthema, talk, thema des abends,
            hauptvortrag
            """
        ),
        "talks": words("vorträge, programm, agenda, ablauf, talks, themen, beiträge, sessions, tagesordnung"),
        "speakers": words(
            """
            sprecher, sprecherin, sprecherinnen, referent, referentin, referenten, referentinnen, vortragender,
            vortragende, von, wer, speaker, speakerin, redner, rednerin, mit, speakers, referierende, gast, gäste,
            moderation, es spricht, es sprechen, sprecher und sprecherinnen, gastredner, gastrednerin, dozent,
            dozentin, leitung
            """
        ),
        "organization": words(
            "firma, unternehmen, organisation, arbeitgeber, institution, arbeitet bei, woher, einrichtung"
        ),
        "role": words("rolle, position, beruf"),
        "status": words("abgesagt, entfällt"),
        "slides": words(
            """
            folien, präsentation, slides, folien zum vortrag, vortragsfolien, die folien, foliensatz, pdf, download
            """
        ),
        "video": words(
            """
            video, aufzeichnung, aufnahme, mitschnitt, videos, video zum vortrag, youtube, stream,
            videoaufzeichnung, videomitschnitt, video-mitschnitt
            """
        ),
        "abstract": words(
            """
            beschreibung, zusammenfassung, inhalt, zum vortrag, über den vortrag, worum es geht, abstract,
            kurzbeschreibung, inhalt des vortrags, zum inhalt, darum geht es, worum geht es, worum geht's,
            vortragsbeschreibung, ankündigungstext
            """
        ),
        "takeaways": words("erkenntnisse, mitgenommen"),
        "bio": words(
            """
            bio, über den sprecher, über die sprecherin, zur person, vita, über den referenten, über die referentin,
            zum referenten, zur referentin, kurzvita, über den vortragenden, über die vortragende, zum sprecher, wer
            spricht, wer spricht da, die vortragenden, die referenten, unsere speaker, kurzbiografie, biografie,
            lebenslauf, kurzbiographie, biographie
            """
        ),
        "kind": words("art, format, typ"),
        "duration": words("dauer, länge"),
        "start_time": words("beginn, uhrzeit, start, einlass, zeit"),
        "code": words("code, quelltext, repository, projekt"),
        "links": words("links, weiterführende links, material, webseite, website, unterlagen, materialien"),
        "author": words("autor, autorin, autoren"),
        "name": words("name, vollständiger name"),
        "address": words("adresse, anschrift"),
        "attendees": words(
            """
            anwesend, anwesende, teilnehmer, teilnehmende, entschuldigt, teilnehmerinnen, protokoll,
            protokollführer, protokollant
            """
        ),
        "date": words("datum, wann, termin, tag, datum und uhrzeit, datum uhrzeit, veranstaltungsdatum, am, zeitpunkt"),
        "venue": words(
            """
            ort, wo, veranstaltungsort, gastgeber, gastgeberin, location, treffpunkt, adresse und ort, raum und ort,
            lokal, örtlichkeit, bei, treffort, gehostet von, räumlichkeiten, veranstaltungsraum, austragungsort
            """
        ),
        "venue_sponsor": words("raumsponsor, location-sponsor"),
        "food_sponsor": words(
            """
            essen, verpflegung, pizza-sponsor, pizzasponsor, getränke, getränkesponsor, pizza, getränke und snacks,
            snacks, apéro, getränke von, essen von
            """
        ),
        "sponsors": words(
            """
            sponsor, sponsoren, sponsorin, buchsponsor, unterstützer, unterstützt von, gesponsert von, förderer,
            partner, sponsoring, sponsored by, mit freundlicher unterstützung von, dank an, hauptsponsor, sponsor
            des abends, mit unterstützung von, unterstützung
            """
        ),
    },
    kinds={
        "lightning talk": "lightning",
        "lightning talks": "lightning",
        "lightning": "lightning",
        "blitzlicht": "lightning",
        "kurzbeitrag": "lightning",
        "kurzbeiträge": "lightning",
        "keynote": "keynote",
        "panel": "panel",
        "podium": "panel",
        "podiumsgespräch": "panel",
        "workshop": "workshop",
        "impulsvortrag": "talk",
        "blitzvortrag": "lightning",
        "blitzvorträge": "lightning",
        "kurzvortrag": "lightning",
        "kurzvorträge": "lightning",
        "podiumsdiskussion": "panel",
        "diskussionsrunde": "panel",
        "vortrag": "talk",
    },
    talk_sections=words("vorträge, die vorträge, unsere vorträge, kurzvorträge, blitzvorträge"),
    collections=words(
        """
        änderungen, versionen, fahrplan, literatur, literaturverzeichnis, literaturliste, veröffentlichungen,
        publikationen, leseliste, lesetipps, bücher, artikel, blog, folgen, abschlussarbeiten,
        mitglieder, autoren, mitwirkende, rezepte, filme, konzerte, prüfungen, prüfungstermine, zitate,
        vorstandssitzung
        """
    ),
    agendas=words("programm, agenda, ablauf"),
    company_nouns=words("firma, fa., firmen, fa, gastgeber, gastgeberin, hausherr, sponsor, sponsorin, partner"),
    roles=words(
        """
        entwickler, entwicklerin, informatiker, informatikerin, trainer, trainerin, spezialist, spezialistin,
        mitgründer, mitgründerin, inhaber, inhaberin, administrator, administratorin, mitarbeiter, mitarbeiterin,
        ingenieur, ingenieurin, architekt, architektin, leiter, leiterin, beraterin, berater, professorin,
        wissenschaftler, wissenschaftlerin, studentin, doktorand, doktorandin, geschäftsführer, geschäftsführerin,
        gründer, gründerin, forscherin, forscher, softwareentwicklerin, softwareentwickler
        """
    ),
    upcoming=words(
        """
        nächstes treffen, nächster termin, nächstes mal, ausblick, demnächst, vorschau, wie es weitergeht, und
        weiter, wie geht es weiter, wie es weiter geht, nächste termine, nächste treffen, das nächste treffen,
        termine, kommende treffen
        """
    ),
    breaks=words(
        """
        pause, kaffeepause, mittagessen, essen, getränke, pizza, bier, ausklang, gemütlicher ausklang, einlass,
        anmeldung, registrierung, ankommen, ankunft, anfahrt, ort, fotos, bilder, sponsoren, verlosung, dank,
        danke, nächstes treffen, nächster termin, ausblick, diskussion, fragen, fragen und antworten, ende, über
        uns, kontakt, jobs, networking, stammtisch, kneipe, verpflegung, abschluss
        """
    ),
    greetings=words("begrüßung, willkommen, herzlich willkommen, verabschiedung, eröffnung, grußwort, neuigkeiten"),
    formalities=words(
        """
        einführung, einleitung, eröffnung, abschluss, begrüßung, ende, pause, intro, bild, bilder, foto, fotos,
        text, fotografie, protokoll, kassenbericht, sonstiges, verschiedenes, termine, nächstes treffen,
        tagesordnung, verlosung
        """
    ),
    self_employed=words(
        "freiberuflich, freiberufler, freiberuflerin, freischaffend, selbstständig, selbständig, freelancerin"
    ),
    anybody=words(
        """
        alle, alle anwesenden, alle teilnehmer, diverse, verschiedene, mehrere, das team, das orga-team, orga-team,
        orgateam, die orga, orga, unbekannt, anonym, n.n, n. n, nn, wir, wir alle, die community, das plenum
        """
    ),
    none=words("keiner, keine, niemand, gesucht, wird gesucht, werden gesucht, ihr"),
    vacancies=words("dein vortrag, euer vortrag, noch offen, wird noch bekannt gegeben, freier slot, hier könnte"),
    cancelled=words(
        """
        musste leider ausfallen, musste ausfallen, muss ausfallen, abgesagt, entfällt, entfallen, verschoben,
        fällt aus, fiel aus, ausgefallen
        """
    ),
    unreal=words(
        "hätte, hätten, sollte eigentlich, sollten eigentlich, wollte eigentlich, konnte leider nicht, musste leider"
    ),
    no_talks=words("kein vortrag, keine vorträge, ohne vortrag, ohne vorträge, kein talk, keine talks"),
    media=words("buch, roman, artikel, blogbeitrag, blogpost, podcast, folge, film, lied, spiel"),
    asides=words("verlosten, verlost, zitierte, erwähnte, empfahl, empfiehlt, gewann, verliehen, fragte nach"),
    takeaways=words("erkenntnisse, mitgenommen"),
    by=words(
        """
        von, mit, vortrag von, ein vortrag von, gehalten von, geleitet von, referent, referentin,
        präsentiert von, vorgetragen von, vorgestellt von
        """
    ),
    about=words(
        """
        über, zu, zum, zur, spricht über, sprach über, zeigt, erzählt von, erzählte von, erzählte
        über, redete über, referierte über, hielt einen vortrag über, hielt einen vortrag zu,
        berichtete über, berichtete von, stellte vor
        """
    ),
    says=words("sagt, schreibt, erzählt, erklärt, meint"),
    affiliations=words("von, von der, vom, bei, bei der, aus, von der Firma, bei der Firma, vom Unternehmen, @"),
    both=words("beide, alle, alle drei"),
    with_=words("bei"),
    role_ties=words("an der, an, am"),
    employed=words("bei, bei der, beim, von, von der, @"),
    works=words(
        """
        arbeitet, arbeiten, arbeite, tätig, beschäftigt, angestellt, leitet, betreut, forscht, unterrichtet, promoviert,
        verantwortet, verantwortlich, ist
        """
    ),
    nowadays=words("derzeit, aktuell, momentan, zurzeit, heute, zur zeit, gegenwärtig"),
    formerly=words("früher, zuvor, vorher, ehemals, ehemalige, ehemaliger, war, bis vor kurzem, studierte, studiert"),
    thanks=words("danke, dank, danken, bedanken, vielen dank, dankeschön"),
    thanked=words("an, an die, an den, bei, der, den"),
    thanks_to=words(
        """
        danke an, dank an, dank geht an, danken, bedanken uns bei, wir danken, vielen dank an, dankeschön an,
        dankeschön geht an, danke geht an, dankeschön auch an, danke auch an, dank auch an, dank gilt,
        dank
        """
    ),
    support=words(
        """
        unterstützung, spendierte, spendierten, ging auf, gehen auf, gingen auf, gestiftet, bezahlt, gesponsort,
        sponsoring, unterstützt, gesponsert, sponsor, sponsoren, spendiert, gespendet
        """
    ),
    sponsors=words(
        """
        sponsor, sponsoren, sponsorin, gesponsert von, gesponsert, gesponsort von, spendiert, spendiert von,
        spendierte, spendierten, ging auf, gehen auf, gingen auf, gestiftet von, bezahlt von
        """
    ),
    copulas=words("war, ist, waren, sind"),
    housed=words(
        """
        gastgeber ist, gastgeber war, gastgeber sind, gastgeber waren, gastgeberin ist, gastgeberin war, unser
        gastgeber, unsere gastgeberin, räume stellte, räume stellt, raum stellte, raum stellt, räumlichkeiten stellte,
        räumlichkeiten stellt, lud uns ein, beherbergte uns, beherbergt uns, hatte uns eingeladen
        """
    ),
    treated=words(
        """
        sorgte, sorgten, sorgt, kam von, kamen von, kommt von, kommen von, spendierte, spendierten, spendiert,
        übernahm, übernahmen, zahlte, zahlten, stiftete, stifteten, gab es von, sponsert, sponserte, sponsern,
        spendiert uns, spendierte uns, stiftet, stiften, spendieren, gestiftet von, gesponsert von, bezahlte,
        bezahlten, gab es dank, finanzierte, gesponsert hat, zahlt, zahlen, übernimmt, übernehmen, finanziert,
        bezahlt von, bezahlt hat, unterstützte, unterstützten
        """
    ),
    housing=words(
        """
        gastfreundschaft, für raum, nutzen durften, überlässt, überlassen, für die räume, für den raum, für die
        räumlichkeiten, räumlichkeiten, zu gast, beherbergt, für die location, saal, für das gastgeben, zur
        verfügung gestellt, für den ort, stellte uns, stellt uns, stellten uns, stellen uns, hat uns,
        beherbergte uns, beherbergt uns, lud uns ein, öffnete uns, gewährte uns
        """
    ),
    as_a_rule=words(
        """
        in der regel, normalerweise, üblicherweise, sofern nicht anders, falls nicht anders, wenn nicht
        anders, soweit nicht anders, meistens, immer
        """
    ),
    places=words(
        """
        zu gast bei, in, im, bei der firma, bei, in den räumen von, in den räumen der, im büro von, bei der fa.,
        bei fa., beim, ins
        """
    ),
    rooms=words("büro, räume, räumlichkeiten, zentrale, gebäude, räumen, büros, büroräumen, geschäftsräumen"),
    moments=words("abend, nachmittag, vormittag, mittag, morgen, ende, essen, austausch, ausklang, schluss"),
    halls=words(
        """
        saal, kantine, hörsaal, nebenzimmer, hinterzimmer, seminarraum, mehrzweckraum, besprechungsraum,
        konferenzraum, tagungsraum, schulungsraum, vortragsraum, vortragssaal, veranstaltungsraum, foyer, aula
        """
    ),
    via=words("über, per, via, auf"),
    hosted=words("durch den abend führte, durch den abend führten, moderiert von, moderierte"),
    speakers_from=words("vorträge von, talks von"),
    returning=words("nächstes, nächste, nächsten, wieder, bis zum"),
    yesterday=words("gestern, gestern abend"),
    last=words("letzten, vergangenen, vorigen, letzter, vergangener"),
    coming=words("diesen, kommenden, diesem, kommendem"),
    two_days_ago=words("vorgestern"),
    sponsored=words(
        """
        sponserte, hat gesponsert, spendierte, spendierten, übernahm die kosten, lud ein, sponsert, sponsern,
        spendiert, stiftete, stiftet
        """
    ),
    recaps=words("rückblick, rueckblick, rückschau, nachlese, bericht, nachbericht, zusammenfassung, recap, treffen"),
    gathered=words(
        """
        traf sich, trafen sich, kam zusammen, fand statt, traf, trafen, tagte, treffen wir uns, trafen wir uns,
        sehen wir uns, kamen wir, waren wir, findet statt, stattgefunden, findet, fand, zu gast, haben wir uns,
        getroffen, waren bei, waren im
        """
    ),
    whose=words("des, der, vom, von, von der, bei"),
    event_nouns=words("treffen, meetup, veranstaltung, abend, ausgabe, stammtisch, sitzung, usertreffen, session"),
    nowhere=words("online, virtuell, im netz, noch offen"),
    online=words("online-treffen, virtuelles treffen, online-meetup, fand online statt, virtuell"),
    given_by=words(
        """
        von, vom, durch, dank, gestiftet von, gesponsert von, spendiert von, von der firma, mit freundlicher
        unterstützung von, gestiftet vom, gestiftet von der, bezahlt von, gespendet von, spendiert vom
        """
    ),
    reasons=words("für, fürs"),
    catering=words(
        """
        essen, pizza, getränke, bier, verpflegung, snacks, kaffee, abendessen, brezeln, brezen, buffet, kuchen,
        kekse, häppchen, brötchen, mate, apéro, schnittchen, würstl, grillgut, drinks, pommes, limo, limonade,
        süßigkeiten, obst, burger, leberkäse, weißwürste, glühwein, lebkuchen, knabbereien, softdrinks, wasser,
        wein, gebäck, sekt, raclette, fondue, gipfeli, bücher, lizenzen, preise, verlosung, pizzen, flammkuchen,
        kaltgetränke, speisen, imbiss, verköstigung, kuchenbuffet, verpflegung und getränke, mittagessen,
        frühstück, sandwiches, nudeln, suppe, chips, buch, fachbücher, gutscheine, freikarten,
        speis
        """
    ),
    minutes=words("minuten, min"),
    until=words("bis"),
    clock=words("uhr, h"),
    groups=words("gmbh, ag, verein, e.v, universität, hochschule, institut, gruppe, team, stiftung"),
    # As in a sentence that introduces a talk: the English file shows what each of them is for.
    possessives=words("sein, seine, seinem, seinen, seiner, ihr, ihre, ihrem, ihren, ihrer"),
    colleagues=words("kollege, kollegin, kollegen"),
    third_person=words("er, sie, sein, seine, seinem, seinen, ihre, ihrem, ihren, beide"),
    first_person=words("ich"),
    openers=words(
        """
        den, die, der, das, als, zuerst, zuletzt, zunächst, danach, dann, anschließend, daraufhin, los, weiter,
        im, nach,
        nachdem, zum, zu, erst, erste, ersten, erster, zweite, zweiten, zweiter, dritte, dritten, dritter,
        nächste, nächster, schließlich, abschließend,
        außerdem, mit, in, auf, aus, für, bei, von, und, auch, es, hier, heute, diesmal, eröffnet,
        begonnen, weiterhin, wir, unser, unsere, vielen, danke, leider, am, an, vor, zur, beim, zwischen,
        später, darauf, gleich, direkt, passend, eingeleitet, gestartet, mal
        """
    ),
    tells=words(
        """
        sprach, erzählte, berichtete, hielt, referierte, erklärte, erläuterte, redete, spricht, erzählt, berichtet,
        hält, referiert, hat uns erzählt, hat erzählt, wird über
        """
    ),
    talk_verbs=words(
        """
        hat über, haben über, hat uns über, haben uns über, hat uns von, haben uns von, hat dann über, hat noch über,
        hat zum thema, hat gezeigt, haben gezeigt, hat uns gezeigt, haben uns gezeigt,
        sprach, sprachen, spricht, sprechen, redete, redeten, redet, erzählte, erzählten, erzählt, erzählen,
        berichtete, berichteten, berichtet, berichten, zeigte, zeigten, zeigt, zeigen, stellte, stellten,
        stellt, stellen, erklärte, erklärten, erklärt, erklären, erläuterte, erläuterten, erläutert,
        präsentierte, präsentierten, präsentiert, präsentieren, hielt, hielten, hält, gab, gaben, gibt, führte,
        führten, führt, ging auf, gingen auf, beschrieb, beschrieben, demonstrierte, demonstrierten,
        demonstriert, beleuchtete, beleuchteten, referierte, referierten, beschäftigte sich, widmete sich, nahm
        uns mit, ging der frage nach, diskutierte, diskutierten, vorgestellt, vorstellte, vorstellten, gehalten,
        gezeigt, stellt vor, stellte vor, vortragen, vorstellen, referiert, erläutern, behandelt, behandelte,
        brachte uns näher, gibt einen einblick, gewährte, ergriff das wort, sprach uns, plauderte, schilderte,
        schilderten, behandelten, stellte uns, gab uns, führte uns, gab einen, gab eine, ging der, erklären uns,
        sprechen über, referieren, stellen vor
        """
    ),
    evening_verbs=words(
        """
        machte, machten, eröffnete, eröffneten, eröffnet, begann, begannen, startete, starteten, folgte, folgten,
        folgt, schloss, schlossen, beendete, beendeten, rundete, rundeten, setzte fort, ging weiter, ging es, ging
        es weiter, legte los, übernahm, übernahmen, kam, kamen
        """
    ),
    talk_nouns=words(
        """
        Vortrag, Vorträge, Talk, Talks, Lightning Talk, Lightning-Talk, Blitzvortrag, Kurzvortrag, Impulsvortrag,
        Präsentation, Demo, Einführung, Einblick, Einblicke, Überblick, Erfahrungsbericht, Bericht, Workshop,
        Keynote, Live-Demo, Beitrag, Thema
        """
    ),
    titled=words("über, zu, zum, zur, namens, mit dem titel, mit dem thema, zum thema"),
    called=words(
        """
        hieß, heißt, trug den titel, hatte den titel, lief unter dem titel, stand unter dem titel, unter dem titel,
        mit dem titel, betitelt
        """
    ),
    talk_connectors=words(
        """
        über, zu, zum, zur, von, vom, mit, in, im, an, auf, aus, für, uns, allen, dann, danach, anschließend, auch,
        war, waren, ist, sind, wie, warum, weshalb, was, ob, und, der, die, das, den, dem, mit dem titel, zum thema,
        mit dem thema, unter dem titel, namens, vor, live, kurz, ausführlich, es, es um, los, weiter, den anfang,
        den abschluss, den auftakt, den abend, die runde, gemeinsam, wird, werden, hat, haben, davon, darüber, daran
        """
    ),
    subject_prepositions=words("über, zu, zum, zur, von"),
    evening=words("Abend, Anfang, Auftakt, Abschluss, Runde, Treffen, Reigen, Vortragsreigen"),
    subject_openers=words("wie, warum, weshalb, was, wann, ob"),
    subordinators=words("da, weil, denn, der, die, das, wobei, während, nachdem, bevor, aber, doch, und"),
    recording=words("Video, Videos, Aufzeichnung, Aufnahme, Mitschnitt, Folien"),
    slides=words("Folien, Slides, Präsentation, Vortragsfolien"),
    reader=words("wer, siehe, schaut, lest, ihr, man, hier"),
    next_event=words(
        """
        nächstes treffen, nächste treffen, nächstes mal, nächstes meetup, nächste meetup, nächster termin, nächste
        termin, sehen wir uns, nächsten treffen, nächster stammtisch, nächsten mal, weiter geht es am, merkt euch,
        nächsten monat, im nächsten monat
        """
    ),
    leads=words(
        """
        cto, ceo, coo, gründer, gründerin, mitgründer, mitgründerin, mitbegründer, mitbegründerin,
        geschäftsführer, geschäftsführerin, inhaber, inhaberin, gründete, mitarbeiter, mitarbeiterin, vorstand,
        gesellschafter, gesellschafterin, teil des teams, teil des teams bei, technischer leiter, technische leiterin
        """
    ),
    organization_heads=words(
        """
        universität, hochschule, bibliothek, stadtbibliothek, café, kneipe, gasthaus, hotel, museum, haus,
        schule, institut, akademie, technische, zentrum, coworking, brauhaus, brauerei, werkstatt, fakultät,
        fachhochschule, club, bar, pub, restaurant, kantine, halle, theater, jugendhaus, bürgerhaus, vereinsheim,
        gasthof, gaststätte, wirtshaus, bistro, cafe, bücherei, stadtbücherei, volkshochschule, rathaus, campus,
        kulturzentrum, jugendzentrum, technologiezentrum, gründerzentrum, stadthalle, kino, schloss, hof
        """
    ),
    organization_particles=words("am, zum, zur, zu, der, des, für, im"),
    before_marked=words(
        """
        in, im, ins, beim, zum, zur, auf, an, wir sind in, wir sind bei, wir waren bei, zu gast bei, zu gast im,
        zu gast in der, diesmal bei, diesmal im, diesmal in der
        """
    ),
    auxiliaries=words("hat, haben, hatte, hatten, hab, habe"),
    verb_tails=words(
        """
        vor, ein, dar, gesprochen, erzählt, berichtet, referiert, vorgetragen, vorgestellt, gezeigt, präsentiert,
        erklärt, gehalten, gegeben, geredet, demonstriert, erläutert
        """
    ),
)
