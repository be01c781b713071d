"""Polish cue words, as far as talks need them."""

from meetup_recap.languages.base import Language, months_of, weekdays_of, words

POLISH = Language(
    code="pl",
    weekdays=weekdays_of(
        "poniedziałek, wtorek, środa, czwartek, piątek, sobota, niedziela",
        also={"środę": 2, "sobotę": 5, "niedzielę": 6},
    ),
    months=months_of(
        "stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, listopada, grudnia",
        "styczeń, luty, marzec, kwiecień, maj, czerwiec, lipiec, sierpień, wrzesień, październik, listopad, grudzień",
        "styczniu, lutym, marcu, kwietniu, maju, czerwcu, "
        "lipcu, sierpniu, wrześniu, październiku, listopadzie, grudniu",
        "sty, lut, mar, kwi, maj, cze, lip, sie, wrz, paź, lis, gru",
    ),
    days_alone=words("dnia #"),
    abbreviations=frozenset(words("dr, prof, mgr, inż, hab, np, m.in, tzn, ul, godz, r, al, cz, nr, ok, św, tj, tzw")),
    end_keys=words("koniec, koniec o"),
    legal_suffixes=words("sp. z o.o., sp. z o. o., s.a., sp.k."),
    joiners=words("i, oraz, a także, &"),
    second_person=words("ty, ci, twój, twoja, twoje, swój, swoje"),
    first_person_plural=words(
        """
        my, nas, nam, nasz, nasza, nasze, naszego, naszym, naszych, spotkaliśmy, byliśmy, wróciliśmy, nasi
        """
    ),
    name_particles=words("von, van, de"),
    honorifics=words("dr, dr., prof, prof., mgr, mgr., inż, inż., pan, pani, hab., hab, mec, mec., ks., adw."),
    deck_words=words("slajdy, prezentacja"),
    common=words(
        """
        w, na, i, się, z, do, nie, jest, że, to, o, po, jak, dla, oraz, za, od, przez, ale, było, tym, będzie
        """
    ),
    # As in "**Prelegentka:** Ada Vega", "Miejsce: Northwind".
    attendees=words("uczestników, uczestniczek, uczestników i uczestniczek"),
    people=words("osób, osoby"),
    signing_up=words("rejestracja, rejestracji, zapisy, zapisz się, zarejestruj się"),
    posted=words("opublikowano, opublikowany, dodano"),
    came=words("przyszło, przyszły, wzięło udział, wzięły udział, pojawiło się, uczestniczyło"),
    uncounted=words("maksymalnie, limit, miejsc, zapisanych, zapisało"),
    called_off=words("odwołany, odwołane, odwołana, odwołano"),
    postponed=words("przełożony, przełożone, przełożono, przełożona"),
    room_keys=words("sala, piętro"),
    labels={
        "organizers": words("organizatorzy, organizator, organizatorka, organizowane przez"),
        "map": words("mapa, dojazd"),
        "timezone": words("strefa czasowa"),
        "title": words(
            """
            tytuł, temat, prezentacja, wykład, prelekcja, co, wystąpienie, temat prezentacji, tytuł prezentacji,
            temat spotkania, tytuł wystąpienia, temat prelekcji, warsztat
            """
        ),
        "talks": words(
            """
            prezentacje, prelekcje, wystąpienia, agenda, program, plan, tematy, sesje, agenda spotkania, program
            spotkania
            """
        ),
        "speakers": words(
            """
            prelegent, prelegentka, prelegenci, prowadzący, prowadząca, mówca, mówczyni, wykładowca, kto, wystąpi,
            prelegenci i prelegentki, prelegentki, prezenter, prezenterka, prowadzi, speaker, speakers, osoba
            prowadząca, gość, goście, wystąpią, mówcy, występuje, występują, opowiada, opowie, gość specjalny,
            prowadzenie
            """
        ),
        "organization": words("firma, organizacja, pracodawca, pracuje w, instytucja, skąd, skad"),
        "role": words("rola, stanowisko"),
        "status": words("odwołane, odwolane, odwołana"),
        "slides": words(
            """
            slajdy, prezentacja pdf, slides, prezentacja do pobrania, pdf, slajdy z prezentacji, slajdy do pobrania
            """
        ),
        "video": words(
            """
            wideo, nagranie, film, nagrania, video, link do nagrania, youtube, nagranie wideo, zapis wideo, obejrzyj
            """
        ),
        "abstract": words(
            """
            opis, streszczenie, o prezentacji, abstrakt, opis prezentacji, o czym, o prelekcji, o wykładzie,
            szczegóły
            """
        ),
        "takeaways": words("wnioski, najważniejsze punkty"),
        "bio": words(
            """
            bio, o prelegencie, o prelegentce, biogram, o prowadzącym, o prowadzącej, o prelegentach, o autorze, kim
            jest, kto mówi, kto wystąpi, o prelegentkach, prelegent, prelegentka, o mnie, notka biograficzna,
            sylwetka
            """
        ),
        "kind": words("typ, rodzaj, format"),
        "duration": words("czas trwania, długość"),
        "start_time": words("godzina, start, początek, godz"),
        "code": words("kod, repozytorium, projekt"),
        "links": words("linki, link, strona, strona www, materiały, materiały do prezentacji"),
        "author": words("autor, autorka, autorzy"),
        "name": words("imię i nazwisko, nazwa, nazwisko, imię, imie"),
        "address": words("adres"),
        "attendees": words("uczestnicy, obecni, obecny, lista obecności, protokołował, protokół"),
        "date": words("data, kiedy, termin, dzień, data i godzina, data spotkania, termin spotkania"),
        "venue": words(
            """
            miejsce, gdzie, lokalizacja, gospodarz, gospodyni, lokal, adres miejsca, sala, spotykamy się w
            """
        ),
        "venue_sponsor": words("sponsor miejsca, sponsor lokalu, sponsor sali"),
        "food_sponsor": words(
            """
            pizza, sponsor pizzy, jedzenie, catering, poczęstunek, napoje i przekąski, przekąski, pizza od, napoje
            od
            """
        ),
        "sponsors": words(
            """
            sponsor, sponsorzy, partner, partnerzy, wsparcie, sponsorzy spotkania, partner spotkania, partnerzy
            spotkania, sponsorują, wspierają nas, dzięki, partner główny, główny partner, partner strategiczny,
            sponsor główny, główny sponsor, wspierają, wspiera, wspiera nas, partnerem jest, sponsorem jest,
            dziękujemy, podziękowania, dziękujemy firmie
            """
        ),
    },
    kinds={
        "lightning talk": "lightning",
        "lightning talks": "lightning",
        "lightning": "lightning",
        "keynote": "keynote",
        "panel": "panel",
        "dyskusja": "panel",
        "debata": "panel",
        "workshop": "workshop",
        "demo": "demo",
        "krótka prezentacja": "lightning",
        "krótkie prezentacje": "lightning",
        "błyskawiczna prezentacja": "lightning",
        "lightning talki": "lightning",
        "warsztat": "workshop",
        "warsztaty": "workshop",
        "dyskusja panelowa": "panel",
        "panel dyskusyjny": "panel",
        "prezentacja": "talk",
        "prelekcja": "talk",
    },
    talk_sections=words(
        """
        prezentacje, prelekcje, wystąpienia, lightning talki, krótkie prezentacje, błyskawice, błyskawiczne
        prezentacje
        """
    ),
    collections=words(
        """
        lista zmian, zmiany, mapa drogowa, bibliografia, literatura, publikacje, lektury, książki, artykuły, blog,
        wpisy, odcinki, prace dyplomowe, członkowie, autorzy, przepisy, filmy, koncerty, egzaminy, cytaty,
        posiedzenie zarządu
        """
    ),
    agendas=words("agenda, program, plan, w programie, plan spotkania"),
    company_nouns=words("firma, firmy, firmie, firmę, firmą, spółka, spółki, wydawnictwo, wydawnictwa, wydawnictwu"),
    roles=words(
        """
        programista, programistka, konsultant, konsultantka, trener, trenerka, wykładowca, współzałożyciel,
        współzałożycielka, lider, liderka, administrator, specjalista, specjalistka, inżynier, inżynierka,
        architekt, architektka, tester, testerka, kierownik, kierowniczka, dyrektor, dyrektorka, studentka,
        doktorant, doktorantka, profesorka, założyciel, założycielka, badacz, badaczka, administratorka,
        analityk, analityczka, deweloper, deweloperka, programistką, programistą, deweloperką, deweloperem,
        inżynierem, inżynierką, architektką, architektem, analityczką, analitykiem, testerką, testerem,
        konsultantką, konsultantem, badaczką, badaczem, specjalistką, specjalistą, liderką, liderem,
        kierowniczką, kierownikiem, menedżerem, menedżerką, studentką, studentem, doktorantką, doktorantem,
        administratorem, administratorką, developerka, developer, projektantką, projektantem, naukowcem,
        wykładowcą, adiunktem, adiunkt,
        profesorem
        """
    ),
    upcoming=words(
        """
        następne spotkanie, kolejne spotkanie, następny raz, zapowiedzi, co dalej, co następnym razem, następnym
        razem, najbliższe spotkania, kolejne spotkania, nadchodzące spotkania, zapowiedź
        """
    ),
    breaks=words(
        """
        przerwa, przerwa kawowa, kawa, pizza, obiad, kolacja, poczęstunek, napoje, piwo, rejestracja, zapisy,
        miejsce, dojazd, zdjęcia, sponsorzy, podziękowania, dziękujemy, konkurs, losowanie, następne spotkanie,
        kolejne spotkanie, dyskusja, dyskusje, pytania, networking, zakończenie, koniec, after party,
        afterparty, kontakt, o nas, rozmowy
        """
    ),
    greetings=words("powitanie, przywitanie, rozpoczęcie, zakończenie, otwarcie, witamy, ogłoszenia"),
    formalities=words(
        """
        wstęp, pożegnanie, wprowadzenie, rozpoczęcie, otwarcie, zakończenie, koniec, przerwa, intro, pytania, zdjęcie,
        zdjęcia, fot, foto, fotografie, tekst, sprawy bieżące, sprawy organizacyjne, wolne wnioski,
        sprawozdanie skarbnika, losowanie, konkurs, losowanie nagród
        """
    ),
    self_employed=words("niezależny, niezależna, wolny strzelec"),
    anybody=words(
        """
        wszyscy, różni, różne osoby, zespół, organizatorzy, uczestnicy, społeczność, nieznany, anonim, my, n.n, wy,
        kilka osób
        """
    ),
    none=words("brak, nikt, szukamy, poszukiwany, może ty"),
    vacancies=words("twoja prezentacja, do ustalenia, wkrótce, czekamy na zgłoszenia, ty"),
    cancelled=words(
        """
        odwołane, odwołana, odwołany, przełożona, przełożone, przełożony, nie odbyła się, nie odbędzie się
        """
    ),
    unreal=words(
        """
        miał opowiedzieć, miała opowiedzieć, miał wystąpić, miała wystąpić, miał mówić, miała mówić, nie mógł, nie
        mogła
        """
    ),
    no_talks=words("bez prelekcji, brak prelekcji, bez prezentacji, zamiast prelekcji, bez wykładu, bez wykładów"),
    media=words("książka, książkę, książki, artykuł, wpis, podcast, odcinek, film, piosenka, gra"),
    asides=words(
        """
        rozlosowaliśmy, wylosował, wylosowała, zacytował, zacytowała, wspomniał, wspomniała, polecił, poleciła,
        zapytał o, zapytała o
        """
    ),
    takeaways=words("wnioski, najważniejsze punkty"),
    by=words(
        """
        przez, prowadzi, prowadzą, przedstawi, autorstwa, prezentacja autorstwa, prowadzenie, poprowadzi, opowie
        """
    ),
    about=words(
        """
        o, o tym, opowie o, opowiedział o, opowiedziała o, mówi o, mówił o, mówiła o, na temat,
        przedstawił, przedstawiła, zaprezentował, zaprezentowała
        """
    ),
    says=words("mówi, pisze, opowiada, wyjaśnia"),
    affiliations=words("z, z firmy, ze, od, @"),
    both=words("oboje, obaj, obie, wszyscy"),
    with_=words("w"),
    role_ties=words("z, ze"),
    employed=words("w, w firmie, dla, z firmy, z, @"),
    works=words(
        """
        pracuje, pracują, pracuję, pracująca, pracujący, zatrudniony, zatrudniona, kieruje, rozwija, wykłada, związany,
        związana
        """
    ),
    nowadays=words("obecnie, aktualnie, dziś, na co dzień, teraz"),
    formerly=words("wcześniej, dawniej, poprzednio, był, była, studiował, studiowała, były, ex"),
    thanks=words("gościł nas, gościła nas, gościło nas, dziękujemy, dziękuję, podziękowania, dzięki"),
    thanked=words("dla, firmie, za"),
    thanks_to=words("dziękujemy, dziękujemy firmie, podziękowania dla, dzięki"),
    support=words(
        """
        wsparcie, stawia, postawił, postawiła, ufundowała, ufundował, sponsor, sponsorzy, sponsorom, sponsorowi,
        za pizzę, ufundowanie, ufundowały, ufundowali, zapłacił, zapłaciła, zapewnił, zapewniła, sponsorów,
        sfinansował, sfinansowała, sponsoruje, zafundował, zafundowała
        """
    ),
    sponsors=words(
        """
        sponsor, sponsorzy, stawia, postawił, postawiła, ufundowała, ufundował, sponsorom, sponsorowi, sponsorem,
        sponsorami, sponsorów, ufundowały, ufundowali, zapłacił, zapłaciła, sponsorem spotkania jest,
        sponsorem spotkania był, sponsorem spotkania była, sponsorem była, sponsorem był, sponsorem jest,
        partnerem spotkania był, partnerem był, partnerem wydarzenia był, partnerem, partnerami,
        partnerem spotkania jest,
        naszego sponsora, naszemu sponsorowi, naszym sponsorom, naszego partnera
        """
    ),
    copulas=words("był, była, było, byli, były, jest, są"),
    housed=words(
        """
        gościł nas, gościła nas, gościło nas, gościli nas, gospodarzem, gospodarzami, użyczyła nam, użyczył nam,
        przyjęła nas, przyjął nas, ugościła nas, ugościł nas, gości nas, udostępniła nam, udostępnił nam
        """
    ),
    treated=words(
        """
        ufundował, ufundowała, ufundowało, ufundowali, zapewnił, zapewniła, zapewnili, postawił, postawiła,
        zasponsorował, zasponsorowała, dostarczył, dostarczyła, sfinansował, sfinansowała, sfinansowali,
        sponsoruje, sponsorują, funduje, fundują, zafundował, zafundowała, ofiarował, ofiarowała, stawia,
        zapewnia, zapewniło, podarował, podarowała, opłacił, opłaciła, sponsorował, sponsorowała, postawiło,
        ufundowane przez, sponsorowane przez, przekazał, przekazała, przekazało, przekazali, zapłacił za,
        zapłaciła za
        """
    ),
    housing=words(
        """
        gościnę, za gościnę, za miejsce, za salę, ugoszczenie, udostępnienie, za przestrzeń, siedzibie, biurze,
        użyczenie, za użyczenie, gościł nas, gościła nas, gościło nas, gościli nas
        """
    ),
    as_a_rule=words("zwykle, zazwyczaj, zawsze, o ile nie, chyba że, jeśli nie"),
    places=words("w siedzibie firmy, w siedzibie, w biurze, w firmie, w budynku, w"),
    inside=words("na"),
    rooms=words("biuro, siedziba"),
    halls=words("sala, auli"),
    via=words("przez, na, via"),
    hosted=words("prowadził, prowadziła, wieczór prowadził, wieczór prowadziła"),
    speakers_from=words("prelekcje z"),
    returning=words("następne, następny, kolejne, do zobaczenia, widzimy się"),
    yesterday=words("wczoraj"),
    last=words("miniony, minioną, ubiegły, ubiegłą, zeszły, zeszłą, ostatni, ostatnią"),
    coming=words("najbliższy, najbliższą, ten, tę"),
    two_days_ago=words("przedwczoraj"),
    sponsored=words("zasponsorował, zasponsorowała, ufundował, ufundowała, postawił, postawiła"),
    recaps=words("relacja, podsumowanie, sprawozdanie, spotkanie, spotkania, wrażenia"),
    gathered=words(
        """
        spotkało się, spotkał się, spotkała się, spotkaliśmy się, odbyło się, odbędzie się, spotykamy się,
        spotkamy się, byliśmy, gościliśmy, zebraliśmy się, widzieliśmy się
        """
    ),
    whose=words("grupy, "),
    event_nouns=words("spotkanie, spotkania, spotkaniu, meetup, meetupu, edycja, wydarzenie, zebranie, sesja"),
    nowhere=words("online, zdalnie, w sieci, do ustalenia"),
    online=words("spotkanie online, online, zdalnie, wirtualnie"),
    given_by=words(
        """
        od, przez, dzięki, firmy, firma, ufundowane przez, od firmy, dzięki firmie, przez firmę, fundowaną
        przez, fundowane przez, ufundowaną przez, ufundowany przez, ufundowanych przez, sponsorowaną przez,
        sponsorowane przez, zapewnioną przez, zapewnione przez, stawia, stawiał, stawiała
        """
    ),
    reasons=words("za"),
    catering=words(
        """
        pizza, pizzę, jedzenie, napoje, piwo, poczęstunek, kawa, kawę, catering, przekąski, ciastka, ciasto,
        kolacja, kolację, kanapki, grzaniec, grzańca, pierniki, pierogi, owoce, soki, ciasteczka, pączki,
        drożdżówki, lunch, obiad, nagrody, nagroda, nagrodę, książki, licencje, koszulki, gadżety, herbata,
        herbatę, zapiekanki, przekąsek, pizze, pizzy, piwa, kawy, napojów, jedzenia, poczęstunku, ebooki, ebook,
        książkę, ciasta
        """
    ),
    minutes=words("minut"),
    until=words("do"),
    clock=words("godz, h"),
    groups=words("firma, grupa, uniwersytet, politechnika, zespół, stowarzyszenie, fundacja"),
    # As in a sentence that introduces a talk: the English file shows what each of them is for.
    possessives=words("swoim, swoją, swojej, jego, jej, ich"),
    colleagues=words("kolega, koleżanka, kolegą, koleżanką"),
    third_person=words("on, ona, oni, one, jego, jej, ich"),
    first_person=words("ja"),
    openers=words(
        """
        jako, najpierw, potem, następnie, na, po, pierwszy, pierwsza, drugi, druga, trzeci, trzecia, kolejny,
        kolejna, później, zaczął, zaczęła, rozpoczął, rozpoczęła, wieczór, spotkanie, w, z, o, i, także, również,
        dalej, ostatni, ostatnia, wystąpił, wystąpiła, zaczęliśmy, dziękujemy, niestety, tym, zakończył, zakończyła
        """
    ),
    tells=words(
        """
        opowiedział, opowiedziała, mówił, mówiła, wygłosił, wygłosiła, wyjaśnił, wyjaśniła, omówił, omówiła, opowiadał,
        opowiadała, opowie, powie, wygłosi
        """
    ),
    talk_verbs=words(
        """
        opowiedział, opowiedziała, opowiedzieli, opowiadał, opowiadała, opowie, opowiedzą, opowiada, mówił,
        mówiła, mówili, mówi, pokazał, pokazała, pokazali, pokazuje, przedstawił, przedstawiła, przedstawili,
        zaprezentował, zaprezentowała, zaprezentowali, wyjaśnił, wyjaśniła, omówił, omówiła, omówili, wystąpił,
        wystąpiła, wystąpili, wygłosił, wygłosiła, poprowadził, poprowadziła, poprowadzili, podzielił się,
        podzieliła się, podzielili się, dał, dała, opowiadali, pokaże, pokażą, przedstawi, przedstawią,
        przedstawia, zaprezentuje, zaprezentują, prezentuje, prezentował, prezentowała, omówi, omawia, wyjaśni,
        wygłosi, poprowadzi, prowadzi, wystąpi, podzieli się, powie, powiedział, powiedziała, wprowadzi,
        wprowadził, wprowadziła, przybliżył, przybliżyła, przybliży, porozmawiał, zdradził, zdradziła, zabrał
        głos, zabrała głos, głos zabrał, głos zabrała, poruszył, poruszyła, analizował, analizowała,
        przeprowadził, przeprowadziła, wprowadzał, wprowadzała, mówiła nam, nauczył, nauczyła, zdradzi,
        przeanalizował, przeanalizowała, opisał, opisała, zademonstrował, zademonstrowała, poprowadzą,
        opowiedziały, opowiadały, mówiły, pokazały, przedstawiły, zaprezentowały, omówiły, wystąpiły, wygłosiły,
        poprowadziły, podzieliły się, wyjaśniły, wprowadziły
        """
    ),
    evening_verbs=words(
        """
        zaczął, zaczęła, rozpoczął, rozpoczęła, otworzył, otworzyła, zakończył, zakończyła, zamknął, zamknęła,
        kontynuował, kontynuowała
        """
    ),
    talk_nouns=words(
        """
        prezentacja, prezentację, prezentacją, prelekcja, prelekcję, prelekcją, wykład, wykładem, warsztat,
        warsztaty, demo, wystąpienie, wystąpieniem, temat, lightning talk, lightning talkiem
        """
    ),
    titled=words("o, pt, pod tytułem, zatytułowany, zatytułowaną, na temat"),
    called=words(
        """
        nosiło tytuł, nosiła tytuł, nosił tytuł, miało tytuł, miała tytuł, miał tytuł, pod tytułem, zatytułowana,
        zatytułowane, zatytułowany, zatytułowaną, nazywała się, nazywało się
        """
    ),
    talk_connectors=words(
        """
        o, na, z, ze, w, we, do, od, jak, dlaczego, co, nam, i, oraz, pt, pt., pod tytułem, na temat, zatytułowaną,
        zatytułowanym, też, także, potem, spotkanie, wieczór, który, która, będzie, będą, tym
        """
    ),
    subject_prepositions=words("o, na temat"),
    evening=words("spotkanie, wieczór, wieczoru"),
    subject_openers=words("jak, dlaczego, co, kiedy, czy"),
    relatives=words("który, która, które"),
    subordinators=words("bo, ponieważ, który, która, gdzie, gdy, ale, zanim, a"),
    recording=words("nagranie, wideo, film, slajdy"),
    slides=words("slajdy, prezentacja, slajdach"),
    reader=words("zobacz, zobaczcie, sprawdź, tutaj"),
    next_event=words(
        """
        następne spotkanie, kolejne spotkanie, najbliższe spotkanie, następnym razem, do zobaczenia, następny
        meetup, kolejny meetup, za miesiąc, w przyszłym miesiącu
        """
    ),
    leads=words(
        """
        cto, ceo, coo, założyciel, założycielka, założycielem, założycielką, współzałożyciel, współzałożycielka,
        współzałożycielem, współzałożycielką, prezes, prezesem, prezeską, właściciel, właścicielka,
        właścicielem, właścicielką, założył, założyła, dołączył do, dołączyła do, dołączył do zespołu, dołączyła do
        zespołu, członkiem zespołu, członkinią zespołu, dyrektor techniczny, dyrektorem technicznym
        """
    ),
    organization_particles=words("pod"),
    organization_heads=words(
        """
        klub, kawiarnia, kawiarni, pub, pubie, bar, barze, kino, kinie, park, parku, uniwersytet, uniwersytecie,
        politechnika, politechnice, wydział, wydziale, biblioteka, bibliotece, szkoła, szkole, hotel, hotelu,
        dom, domu, centrum, teatr, teatrze, muzeum, browar, browarze, restauracja, restauracji, klubie, klubu,
        klubokawiarni, klubokawiarnia
        """
    ),
    before_marked=words(
        """
        w, we, do, na, w siedzibie firmy, w siedzibie, w biurze, idziemy do, do firmy, w gościnnych progach
        """
    ),
)
