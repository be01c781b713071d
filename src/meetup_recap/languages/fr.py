"""French cue words, as far as talks need them."""

from meetup_recap.languages.base import Language, months_of, weekdays_of, words

FRENCH = Language(
    code="fr",
    weekdays=weekdays_of("lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche"),
    months=months_of(
        "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre",
        "janv, févr, mars, avr, mai, juin, juil, août, sept, oct, nov, déc",
        also={"fevrier": 2, "fevr": 2, "fév": 2, "aout": 8, "decembre": 12, "dec": 12},
    ),
    ordinal_endings=words("er, ère, e"),
    days_alone=words("le #, le #er"),
    abbreviations=frozenset(words("m, mme, dr, pr, etc, cf, ex, env, av, bd, st, ste")),
    end_keys=words("fin, heure de fin, finit"),
    legal_suffixes=words("sas, s.a.s., sarl, s.a.r.l., s.a."),
    joiners=words("et, ainsi que, &"),
    joined_articles=words("au, aux"),
    articles=words("le, la, les, l', l’, un, une, des, du, de la"),
    second_person=words("tu, toi, ton, ta, tes, vous, votre, vos"),
    first_person_plural=words("nous, notre, nos"),
    name_particles=words("de, du, des, la, le, d', von, van"),
    honorifics=words("dr, dr., pr, pr., m., mme, prof, prof., mlle, monsieur, madame"),
    deck_words=words("presentation, diapos, diapositives, supports"),
    common=words(
        """
        le, la, les, des, et, une, est, que, pour, dans, nous, sur, avec, du, un, pas, au, qui, vous, par, ce,
        de
        """
    ),
    # As in "**Intervenante :** Ada Vega", "Lieu : Northwind".
    attendees=words("participants, participantes, participant·e·s, participant.e.s, visiteurs"),
    people=words("personnes"),
    signing_up=words("inscription, inscriptions, inscrire, inscrivez-vous"),
    posted=words("publié, publiée, posté, rédigé"),
    came=words("sont venues, étaient présentes, ont participé, ont assisté, étaient là"),
    uncounted=words("maximum, limité, limitée, limités, jusqu'à, jusqu’à, places, inscrits, inscrites"),
    called_off=words("annulé, annulée"),
    postponed=words("reporté, reportée"),
    room_keys=words("salle, étage"),
    labels={
        "organizers": words(
            "organisateurs, organisatrices, organisateur, organisatrice, organisé par, organisation, équipe"
        ),
        "map": words("plan, carte, accès"),
        "timezone": words("fuseau horaire"),
        "title": words(
            """
            titre, sujet, thème, présentation, talk, exposé, quoi, conférence, intitulé, titre du talk, titre de la
            présentation, le sujet, sujets, présentation de
            """
        ),
        "talks": words(
            """
            présentations, programme, exposés, ordre du jour, conférences, sujets, talks, les sujets, exposes,
            interventions, sessions, déroulé, déroulement
            """
        ),
        "speakers": words(
            """
            orateur, oratrice, orateurs, oratrices, intervenant, intervenante, intervenants, intervenantes,
            conférencier, conférencière, présentateur, présentatrice, présenté par, par, qui, orateurs et oratrices,
            conférenciers, conférencières, présentateurs, animateur, animatrice, animé par, avec, speaker, speakers,
            l'intervenant, l'intervenante, les intervenants, présentation par, invité, invitée, invités, présentée
            par, animée par
            """
        ),
        "organization": words("entreprise, société, organisation, employeur, boîte, boite, compagnie, structure"),
        "role": words("rôle, poste, fonction"),
        "status": words("statut, annulé, annulée, annule"),
        "slides": words(
            """
            slides, diapositives, diapos, support, supports, présentation pdf, transparents, la présentation,
            diaporama, pdf
            """
        ),
        "video": words(
            """
            vidéo, video, enregistrement, captation, replay, vidéos, vidéo du talk, rediffusion, youtube, revoir,
            voir la vidéo
            """
        ),
        "abstract": words(
            """
            résumé, description, à propos, de quoi ça parle, le sujet en détail, présentation du sujet, en bref,
            pitch, descriptif, détails
            """
        ),
        "takeaways": words("points clés, à retenir, enseignements"),
        "bio": words(
            """
            bio, biographie, à propos de l'oratrice, à propos de l'orateur, l'orateur, l'oratrice, les orateurs,
            biographies, à propos des intervenants, qui parle, qui sont les intervenants, à propos de l'intervenant,
            à propos de l'intervenante, l'intervenant, l'intervenante, les intervenants, à propos du conférencier, à
            propos de la conférencière, le conférencier, la conférencière, profil, à propos de l'auteur, à propos de
            l'autrice
            """
        ),
        "kind": words("type, format"),
        "duration": words("durée"),
        "start_time": words("heure, horaire, début, accueil"),
        "code": words("code, dépôt, code source, projet"),
        "links": words("lien, liens, ressources, site, site web, supports, documents"),
        "author": words("auteur, autrice, auteurs"),
        "name": words("nom, nom complet"),
        "address": words("adresse"),
        "attendees": words("participants, présents, présentes, excusés, excusées, étaient présents"),
        "date": words("date, quand, jour, date de la rencontre, date de la soirée, date et heure, le, rendez-vous"),
        "venue": words("lieu, où, hôte, hébergé par, accueilli par, salle, endroit, adresse du lieu, chez"),
        "venue_sponsor": words("sponsor lieu, sponsor salle, hébergeur"),
        "food_sponsor": words(
            """
            buffet, sponsor buffet, sponsor pizza, apéro, pizzas, pizza, bières, boissons, buffet offert par, pizzas
            offertes par
            """
        ),
        "sponsors": words(
            """
            sponsor, sponsors, partenaire, partenaires, soutien, soutenu par, sponsorisé par, mécène, mécènes,
            soutiens, nos partenaires, commanditaire, commanditaires, offert par, sponsor principal, partenaire
            principal, avec le soutien de, nos soutiens, avec le soutien, sponsorisé, merci à, un grand merci à
            """
        ),
    },
    kinds={
        "lightning talk": "lightning",
        "lightning talks": "lightning",
        "keynote": "keynote",
        "panel": "panel",
        "débat": "panel",
        "workshop": "workshop",
        "présentation éclair": "lightning",
        "quickie": "lightning",
        "présentations éclair": "lightning",
        "talk éclair": "lightning",
        "atelier": "workshop",
        "table ronde": "panel",
        "démo": "demo",
        "live coding": "demo",
        "démonstration": "demo",
        "présentation": "talk",
        "conférence": "talk",
    },
    talk_sections=words("présentations, les présentations, conférences, exposés, les talks, présentations éclair"),
    collections=words(
        """
        journal des modifications, notes de version, feuille de route, bibliographie, références, publications,
        lectures, à lire, livres, articles, blog, billets, balado, épisodes, thèses, mémoires, membres, auteurs,
        contributeurs, recettes, films, concerts, examens, citations, conseil d'administration
        """
    ),
    agendas=words("programme, au programme, ordre du jour, le programme"),
    organization_particles=words("de, du, des, de la, la, le, les, d, aux, au, à la, en, sur, sous"),
    organization_heads=words(
        """
        université, institut, école, mairie, centre, bibliothèque, banque, ministère, association, fondation,
        hôpital, groupe, musée, laboratoire, maison, bar, café, cité, médiathèque, lycée, hôtel, palais,
        théâtre, tour, parc, boutique, brasserie, restaurant, péniche, espace, halle, halles, faculté, collège,
        ferme, usine, fabrique, auberge, salle, campus, crédit, caisse, chambre, conseil, ville, bistrot,
        cantine, pub, club, amphi, amphithéâtre, auditorium, coworking, tiers-lieu, fablab, technopôle,
        pépinière, incubateur, gymnase, chalet, ludothèque, hackerspace, locaux, studio, cnam, iut, enseirb,
        enit, ensai, lieu
        """
    ),
    company_nouns=words("société, entreprise, agence"),
    roles=words(
        """
        développeur, développeuse, développeurs, ingénieur·e, développeur·euse, consultant, formateur, formatrice,
        technicien, technicienne, cofondateur, cofondatrice, gérant, gérante, enseignant, enseignante, ingénieur,
        ingénieure, architecte, directeur, directrice, responsable, consultante, professeur, professeure, chercheur,
        chercheuse, étudiante, étudiant, doctorant, doctorante, fondatrice, fondateur, cheffe, chef,
        administratrice, administrateur
        """
    ),
    upcoming=words(
        """
        prochain rendez-vous, prochain meetup, prochaine rencontre, prochaine édition, la suite, et après, à
        venir, prochainement, et la suite, les prochains rendez-vous, prochains rendez-vous, prochains
        évènements, prochains événements, prochaine date, la prochaine fois, la prochaine
        """
    ),
    breaks=words(
        """
        pause, pause café, déjeuner, dîner, apéro, apéritif, buffet, pizza, bières, boissons, accueil,
        inscription, inscriptions, lieu, accès, comment venir, photos, sponsors, partenaires, remerciements,
        merci, prochain rendez-vous, prochain meetup, prochaine rencontre, prochaine édition, discussion,
        discussions, questions, tirage au sort, fin, échanges, réseautage, à propos, contact, clôture, vidéos
        """
    ),
    greetings=words(
        """
        mot des organisateurs, mot de l'équipe,
        bienvenue, quelques nouvelles, nouvelles de, actualités, mot d'accueil, mot de bienvenue, ouverture,
        clôture, accueil, annonces, nouvelles
        """
    ),
    formalities=words(
        """
        introduction, ouverture, clôture, conclusion, accueil, fin, pause, intro, photo, photos, crédit photo,
        crédits photo, texte, images, image, ordre du jour, divers, trésorerie, rapport du trésorier,
        questions diverses, tour de table, approbation du compte rendu, tombola, tirage au sort
        """
    ),
    self_employed=words("indépendant, indépendante, à son compte"),
    anybody=words(
        """
        tous, toutes, toutes et tous, tous et toutes, tout le monde, divers, plusieurs, l'équipe, l’équipe, inconnu,
        anonyme, nous, nous tous, les organisateurs, l'organisation, la communauté, vous tous, n.n
        """
    ),
    none=words("aucun, personne, recherché, on cherche, vous"),
    vacancies=words("votre talk, votre présentation, à confirmer, à venir, à définir, pourquoi pas vous, vous"),
    cancelled=words("annulé, annulée, reporté, reportée, n'a pas eu lieu, n’a pas eu lieu"),
    unreal=words("devait, devaient, aurait dû, auraient dû, n'a pas pu, n'ont pas pu"),
    no_talks=words(
        """
        pas de conférence, pas de conférences, pas de talk, pas de talks, pas de présentation, sans
        conférence, pas d'exposé
        """
    ),
    media=words("livre, roman, article, billet, podcast, épisode, film, chanson, jeu"),
    asides=words("fait gagner, cité, a cité, mentionné, a mentionné, recommandé, a recommandé, gagné"),
    takeaways=words("points clés, à retenir, enseignements"),
    by=words(
        """
        par, avec, présenté par, présentée par, animé par, animée par, proposé par, proposée par, donné par,
        avec la participation de
        """
    ),
    about=words(
        """
        sur, à propos de, parle de, présente, a présenté, nous a parlé de, au sujet de, a parlé de,
        a parlé du, nous a présenté
        """
    ),
    says=words("dit, explique, écrit, raconte, nous dit"),
    affiliations=words("de, de chez, chez, du, de la, d', d’, @"),
    both=words("tous les deux, toutes les deux, tous deux, tous"),
    with_=words("chez"),
    role_ties=words("à l', à l’, à la, de l', de l’, de la"),
    employed=words("chez, pour, à, au, @"),
    works=words(
        """
        travaille, travaillent, développe, dirige, enseigne, exerce, officie, occupe, salarié, salariée, employé,
        employée
        """
    ),
    nowadays=words("actuellement, aujourd'hui, désormais, en ce moment, à présent"),
    formerly=words("auparavant, anciennement, ancien, ancienne, était, précédemment, a étudié, ex"),
    thanks=words("merci, remercions, remerciements, remercie, remercier, grâce"),
    thanked=words("à, à la, au, aux"),
    thanks_to=words("merci à, remercions, remerciements à, un grand merci à, grâce à, nous remercions"),
    support=words(
        """
        soutien, sponsor, sponsors, sponsoring, parrainage, soutenir, offert, offrir, offerte, offerts,
        offertes, offertes par, régalé, soutenu, sponsorise, sponsorisent, sponsorisait, sponsorisé,
        sponsorisée, sponsorisés
        """
    ),
    sponsors=words(
        """
        sponsor, sponsors, partenaires, sponsorisé par, offerte par, offert par, offerts par, offertes par, payé
        par, payés par, payée par, payées par, grâce au soutien, sponsorisée par, sponsorisés par, sponsorisées
        par,
        notre partenaire, nos partenaires, notre sponsor
        """
    ),
    copulas=words("était, est, étaient, sont, fut"),
    housed=words(
        """
        accueillis par, accueillies par, nous a accueillis, nous a accueillies, nous accueille, nous
        accueillait, nous accueillaient, nous ont accueillis, notre hôte, hébergés par, nous a reçus, nous
        recevait, nous hébergeait, accueillie par, accueilli par, hébergée par, hébergé par, reçus par, reçue
        par
        """
    ),
    treated=words(
        """
        offert par, offerts par, offerte par, offertes par, payé par, payés par, pris en charge par, fourni par,
        fournis par, fournies par, offrait, offraient, a offert, ont offert, gracieuseté de, une gracieuseté de,
        offert gracieusement par, sponsorisé par, sponsorisée par, sponsorisés par, sponsorisées par, régalait,
        a régalé, ont régalé, invitait, payait
        """
    ),
    housing=words(
        """
        accueil, accueillir, accueillis, accueillies, nous avoir accueillis, hébergement, hébergé, hébergés,
        locaux, pour la salle, pour le lieu, prêté, prêt de la salle, pour les locaux, recevoir, reçus, prêter,
        prête, prêtait, a prêté, ouvert ses portes, ouvert leurs portes, ouvrir ses portes, ouvrir leurs portes,
        nous a accueillis, nous a accueillies, nous accueille, nous accueillait, nous ont accueillis, nous
        reçoit, nous recevait, nous hébergeait, nous héberge, nous prête, nous a prêté, nous prêtait, nous
        ouvre, nous a ouvert
        """
    ),
    as_a_rule=words(
        """
        sauf mention contraire, habituellement, généralement, d'habitude, en général, sauf indication
        contraire, toujours
        """
    ),
    inside=words("en"),
    places=words("chez, dans les locaux de, dans les locaux d', au, à la, à l', à l’, aux, dans"),
    rooms=words("locaux, bureaux, siège"),
    halls=words("salle, amphi, amphithéâtre"),
    via=words("sur, via, par"),
    hosted=words("animée par, animé par, présentée par"),
    speakers_from=words("conférences de, talks de, des talks de"),
    returning=words("prochain, prochaine, rendez-vous, à bientôt, retrouve"),
    yesterday=words("hier, hier soir"),
    last=words("dernier, passé"),
    coming=words("ce, prochain"),
    two_days_ago=words("avant-hier"),
    sponsored=words(
        """
        a offert, nous a offert, nous ont offert, ont offert, a sponsorisé, sponsorise, qui sponsorise, a payé,
        ont payé, payait, offrait, offraient, régalait, a fourni, ont fourni, a apporté, a régalé
        """
    ),
    recaps=words("compte rendu, compte-rendu, récap, retour, résumé, rencontre, bilan, récapitulatif"),
    gathered=words(
        """
        s'est retrouvé, s'est retrouvée, s’est retrouvé, s’est retrouvée, s'est réuni, s'est réunie, s’est réuni,
        s’est réunie, a eu lieu, se sont retrouvés, nous sommes retrouvés, nous sommes réunis, aura lieu,
        se tiendra, se déroulera, s'est déroulée, s'est tenue, s’est tenue, étions, s'est retrouvés,
        s’est retrouvés, s'est retrouvées, retrouvés, retrouvées, réunis, rendez-vous
        """
    ),
    whose=words("de, du, de la, des"),
    event_nouns=words("rencontre, rencontres, meetup, soirée, édition, événement, réunion, séance, apéro, session"),
    nowhere=words("en ligne, visio, en visio, à distance, à confirmer"),
    moments=words("midi, minuit"),
    online=words("en ligne, en visio, meetup virtuel, rencontre virtuelle, à distance"),
    given_by=words(
        """
        par, de, de chez, grâce à, gracieuseté de, offert par, offerte par, offerts par, offertes par, chez,
        fournies par, fournis par, sponsorisées par, sponsorisés par, sponsorisé par, financé par, financés par
        """
    ),
    reasons=words("pour"),
    catering=words(
        """
        buffet, pizza, pizzas, bières, boissons, apéro, repas, goûter, café, nourriture, dîner, collation,
        croissants, viennoiseries, crêpes, galettes, quiches, raclette, fondue, galette, cidre, plateau,
        boisson, mousse, bulles, vin, petits fours, amuse-bouches, charcuterie, fromage, fromages, fouaces,
        pause-café, thé, bouffe, chips, gâteau, gâteaux, cocktail, victuailles, pot, licences, lots, goodies,
        ravitaillement, grignotage, apéritif, bière, livres, stickers
        """
    ),
    minutes=words("minutes"),
    until=words("à"),
    clock=words("h"),
    groups=words("société, université, école, association, groupe, équipe, institut, laboratoire"),
    # As in a sentence that introduces a talk: the English file shows what each of them is for.
    possessives=words("son, sa, ses, leur, leurs"),
    colleagues=words("collègue, collègues, consœur, confrère"),
    third_person=words("il, elle, ils, elles, son, sa, ses, leur, leurs"),
    first_person=words("j'ai"),
    openers=words(
        """
        pour, d'abord, ensuite, puis, enfin, après, le, la, les, nous, notre, en, au, avec, dans, c'est, premier,
        première, deuxième, second, seconde, troisième, dernier, suivant, tout, finalement, également, aussi, et,
        on, un, une, ce, cette, merci, malheureusement, à, suivi, suivie, la soirée, place
        """
    ),
    tells=words(
        """
        a parlé, nous a parlé, a expliqué, nous a expliqué, a raconté, nous a raconté, est intervenu, est intervenue, a
        donné, nous a donné, nous parlera, parlera, nous parle, parle, viendra nous parler
        """
    ),
    talk_verbs=words(
        """
        a présenté, ont présenté, présente, présentent, nous a présenté, nous ont présenté, a parlé, ont parlé,
        parle, parlent, nous a parlé, nous ont parlé, a raconté, ont raconté, nous a raconté, nous ont raconté,
        raconte, a expliqué, ont expliqué, nous a expliqué, nous ont expliqué, explique, expliquent, a montré,
        ont montré, nous a montré, nous ont montré, montre, montrent, a partagé, ont partagé, nous a partagé, a
        exposé, ont exposé, a détaillé, ont détaillé, a donné, ont donné, nous a fait découvrir, nous ont fait
        découvrir, nous fait découvrir, a fait découvrir, nous a proposé, a proposé, a démontré, a abordé, ont
        abordé, est revenu sur, est revenue sur, sont revenus sur, a décrit, a fait, a animé, ont animé,
        parlera, parleront, présentera, présenteront, expliquera, expliqueront, montrera, montreront, racontera,
        raconteront, partagera, partageront, exposera, abordera, aborde, proposera, propose, animera, anime,
        détaillera, fera, reviendra sur, revient sur, parler, présenter, présentait, dévoile, dévoilera,
        partage, a pris la parole, prend la parole, ont pris la parole, prendra la parole, a évoqué, ont évoqué,
        évoque, a dévoilé, a introduit, introduit, nous initie, nous a initié, nous a initiés, a plaidé, a
        dressé, a fait une démo, a fait un talk, a retracé, retrace, a livré, nous a livré, a partagé avec nous,
        a parcouru, a exploré, explore, explorera, animeront, exposeront, parlaient, présentaient, parlant de,
        parlant des, parlant du, d'aborder, de présenter,
        de parler de, d'expliquer, de montrer, présentant, expliquant, montrant, racontant, en nous parlant
        """
    ),
    evening_verbs=words(
        """
        a ouvert, ont ouvert, ouvre, a commencé, ont commencé, a débuté, a clos, a clôturé, ont clôturé, a conclu,
        ont conclu, a enchaîné, ont enchaîné, a pris la suite, a lancé, a démarré, a poursuivi, a terminé, ont
        terminé
        """
    ),
    talk_nouns=words(
        """
        présentation, présentations, conférence, talk, lightning talk, exposé, retour d'expérience, démo,
        démonstration, atelier, introduction, sujet, keynote, quickie, intervention, session, tour d'horizon
        """
    ),
    titled=words("sur, intitulé, intitulée, appelé, appelée, de, consacré à, consacrée à"),
    called=words(
        """
        s'intitulait, s'appelait, était intitulée, était intitulé, avait pour titre, portait le titre, intitulée,
        intitulé, sous le titre
        """
    ),
    talk_connectors=words(
        """
        sur, de, du, des, d', à, au, aux, par, avec, dans, en, pour, comment, pourquoi, nous, qui, que, et, est,
        était, le bal, la soirée, les festivités, la séance, intitulé, intitulée, intitulés, appelé, ensuite, enfin,
        ainsi, aussi, également, puis, ses, son, sa, viendra, viennent, vient, va, vont, a, ont, venu, venue
        """
    ),
    subject_prepositions=words("sur, de, du"),
    evening=words("soirée, séance, bal, rencontre, festivités"),
    subject_openers=words("comment, pourquoi, que, quand, si"),
    relatives=words("qui"),
    subordinators=words("car, parce, comme, qui, où, tandis, mais, avant, après, puisque, alors"),
    recording=words("vidéo, vidéos, enregistrement, captation, diapos"),
    slides=words("slides, diapos, diapositives, présentation, support, supports"),
    reader=words("voir, retrouvez, consultez, vous, regardez, découvrez"),
    next_event=words(
        """
        prochain meetup, prochaine rencontre, prochain rendez-vous, prochaine fois, prochaine soirée, prochaine
        édition, prochain événement, prochain apéro, prochaine session, la prochaine, le mois prochain
        """
    ),
    leads=words(
        """
        cto, ceo, pdg, fondateur, fondatrice, cofondateur, cofondatrice, co-fondateur, co-fondatrice, gérant,
        gérante, dirigeant, dirigeante, a fondé, a cofondé, a rejoint, fait partie de l'équipe, membre de l'équipe,
        directeur, directrice, directeur technique, directrice technique, associé, associée
        """
    ),
    before_marked=words(
        """
        à, dans, en, sur, au, aux, on était chez, nous étions chez, on sera chez, nous serons chez, réunis à,
        réunis à la, on se retrouve chez
        """
    ),
)
