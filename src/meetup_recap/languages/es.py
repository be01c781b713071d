"""Spanish cue words, as far as talks need them."""

from meetup_recap.languages.base import Language, months_of, weekdays_of, words

SPANISH = Language(
    code="es",
    weekdays=weekdays_of(
        "lunes, martes, miércoles, jueves, viernes, sábado, domingo", also={"miercoles": 2, "sabado": 5}
    ),
    months=months_of(
        "enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre",
        "ene, feb, mar, abr, may, jun, jul, ago, sep, oct, nov, dic",
        also={"sept": 9, "setiembre": 9},
    ),
    ordinal_endings=words("º"),
    days_alone=words("día #"),
    abbreviations=frozenset(words("dr, dra, sr, sra, prof, etc, ej, av, núm, pza, ing, lic")),
    end_keys=words("fin, hora fin, hora de fin, termina"),
    legal_suffixes=words("s.l., s.a., s.l.u."),
    joiners=words("y, e, &"),
    articles=words("el, la, los, las, un, una, al"),
    second_person=words("tú, tu, tus, usted, ustedes"),
    first_person_plural=words("nosotros, nuestro, nuestra, nuestros, nuestras, nos"),
    name_particles=words("de, del, la, las, los, y, da, van, von"),
    inner_particles=words("del, la, los, y"),
    deck_words=words("charla, charlas, presentacion, ponencia"),
    honorifics=words(
        """
        dr, dr., dra, dra., prof, prof., sr., sra., d., dña., ing., lic., mtro., mtra., profesor, profesora, profa,
        profa., mg.
        """
    ),
    common=words(
        """
        el, la, los, las, de, que, y, en, una, para, con, por, se, del, no, es, como, más, al, nos, su, un, lo
        """
    ),
    # As in "**Ponente:** Ada Vega", "Lugar: Northwind".
    room_keys=words("sala, planta, aula"),
    labels={
        "organizers": words(
            "organizadores, organizadoras, organizador, organizadora, organizado por, organiza, organizan, equipo"
        ),
        "map": words("mapa, cómo llegar"),
        "timezone": words("zona horaria"),
        "title": words(
            """
            título, titulo, tema, charla, ponencia, qué, título de la charla, nombre de la charla, charla principal,
            taller, plática, plática del mes, asunto
            """
        ),
        "talks": words(
            """
            charlas, ponencias, programa, agenda, presentaciones, temario, cronograma, orden del día, sesiones,
            talleres
            """
        ),
        "speakers": words(
            """
            ponente, ponentes, orador, oradora, oradores, presentador, presentadora, conferenciante, por, quién,
            charlista, expositor, expositora, expositores, conferencista, conferencistas, disertante, disertantes,
            tallerista, facilitador, facilitadora, imparte, impartida por, speaker, speakers, quiénes, invitado,
            invitada, panelistas, con, charlistas, presentado por, presentada por, impartido por, a cargo de,
            dictado por, dictada por, instructor, instructora
            """
        ),
        "organization": words(
            "empresa, organización, institución, compañía, organizacion, institucion, trabaja en, procedencia"
        ),
        "role": words("rol, cargo, puesto"),
        "status": words("estado, cancelada, cancelado, suspendida"),
        "slides": words(
            """
            diapositivas, slides, transparencias, presentación, material, materiales, láminas, presentacion, diapos,
            filminas
            """
        ),
        "video": words(
            """
            vídeo, video, grabación, vídeos, videos, grabacion, enlace al vídeo, youtube, ver vídeo,
            ver video
            """
        ),
        "abstract": words(
            """
            resumen, descripción, sobre la charla, descripcion, de qué va, de qué trata, sinopsis, detalles,
            contenido
            """
        ),
        "takeaways": words("aprendizajes, lecciones, conclusiones"),
        "bio": words(
            """
            bio, biografía, sobre el ponente, sobre la ponente, sobre la persona ponente, biografia, acerca de la
            ponente, acerca del ponente, sobre los ponentes, sobre las ponentes, quién es, quién habla, quiénes
            hablan, los ponentes, las ponentes, perfil, reseña, semblanza, sobre mí, sobre el autor, sobre la autora
            """
        ),
        "kind": words("tipo, formato"),
        "duration": words("duración"),
        "start_time": words("hora, horario, inicio"),
        "code": words("código, repositorio, proyecto"),
        "links": words("enlaces, enlace, sitio web, página web, recursos, material, materiales"),
        "author": words("autor, autora, autores"),
        "name": words("nombre, nombre completo"),
        "address": words("dirección"),
        "attendees": words("asistentes, participantes, presentes, asistieron, asistencia"),
        "date": words("fecha, cuándo, cuando, día, fecha y hora, dia"),
        "venue": words(
            """
            lugar, dónde, donde, sede, ubicación, local, anfitrión, sitio, local del evento, espacio, lugar del
            evento, en, recinto
            """
        ),
        "venue_sponsor": words("patrocinador del espacio, patrocinador de la sede"),
        "food_sponsor": words("comida, patrocinador de la comida, pizzas, refrigerio, pizza, bebidas, merienda"),
        "sponsors": words(
            """
            patrocinador, patrocinadores, patrocina, colaboran, apoyo, patrocinan, auspiciante, auspiciantes,
            auspicia, auspician, gracias a, colaboradores, nos apoya, sponsor, sponsors, patrocinador principal, con
            el apoyo de, apoya, apoyan, nos apoyan, patrocinio, nos patrocina, nos patrocinan, colabora, con la
            colaboración de, invita, sponsorean, patrocinado por
            """
        ),
    },
    kinds={
        "lightning talk": "lightning",
        "lightning talks": "lightning",
        "lightning": "lightning",
        "keynote": "keynote",
        "panel": "panel",
        "debate": "panel",
        "workshop": "workshop",
        "demo": "demo",
        "plática": "talk",
        "charla relámpago": "lightning",
        "charlas relámpago": "lightning",
        "taller": "workshop",
        "mesa redonda": "panel",
        "charla": "talk",
        "ponencia": "talk",
    },
    talk_sections=words("charlas, las charlas, ponencias, presentaciones, charlas relámpago"),
    collections=words(
        """
        registro de cambios, cambios, novedades de la versión, hoja de ruta, bibliografía, referencias,
        publicaciones, lecturas, libros, artículos, blog, episodios, tesis, miembros, autores,
        colaboradores, recetas, películas, conciertos, exámenes, junta directiva
        """
    ),
    agendas=words("programa, agenda"),
    organization_particles=words("de, del, de la, la, los, las, y"),
    organization_heads=words(
        """
        universidad, instituto, facultad, escuela, ayuntamiento, centro, biblioteca, banco, ministerio,
        asociación, fundación, hospital, grupo, museo, bar, café, casa, hotel, teatro, torre, parque, librería,
        restaurante, espacio, palacio, colegio, mercado, ciudad, fábrica, caja, cámara, taller, ies, campus,
        cafetería, pub, club, cuartel, salita, sala, ateneo, auditorio, aula, coworking, hub, palacete, nave,
        cervecería, taberna, cantina, sede, edificio, plaza, colectivo, laboratorio, incubadora
        """
    ),
    company_nouns=words("empresa, compañía"),
    roles=words(
        """
        ingeniero, ingeniera, programador, programadora, consultor, consultora, jefe, jefa, cofundador, cofundadora,
        docente, técnico, técnica, socio, socia, formador, formadora, desarrollador, desarrolladora, arquitecto,
        arquitecta, analista, científico, científica, profesor, profesora, estudiante, director, directora,
        fundador, fundadora, investigador, investigadora, responsable
        """
    ),
    upcoming=words(
        """
        próximo encuentro, próximos encuentros, próxima reunión, próximo evento, próxima edición, lo que viene,
        próximamente, próximas citas, próximos eventos, próxima quedada, la próxima, qué viene, próxima cita
        """
    ),
    breaks=words(
        """
        descanso, pausa, café, comida, cena, almuerzo, pizza, cervezas, bebidas, registro, inscripción,
        bienvenida, lugar, cómo llegar, fotos, patrocinadores, agradecimientos, gracias, sorteo, próximo
        encuentro, próxima reunión, preguntas, networking, cierre, clausura, fin, contacto, sobre, acreditación
        """
    ),
    greetings=words("bienvenida, bienvenidos, apertura, cierre, clausura, inauguración, anuncios, novedades"),
    formalities=words(
        """
        introducción, apertura, cierre, clausura, presentación, fin, intro, preguntas, foto, fotos, fotografía,
        fotografías, texto, imágenes, orden del día, varios, asuntos varios, tesorería, ruegos y preguntas,
        sorteo, bienvenida, la bienvenida
        """
    ),
    self_employed=words("autónomo, autónoma, independiente"),
    anybody=words(
        """
        todos, todas, todos y todas, varios, varias, el equipo, la comunidad, la organización, comité organizador,
        los organizadores, desconocido, anónimo, nosotros, nosotras, organizadores, n.n
        """
    ),
    none=words("ninguno, nadie, se busca, ¡se busca, buscamos, se buscan"),
    vacancies=words("tu charla, tu charla aquí, por confirmar, por definir, tú"),
    cancelled=words("cancelada, cancelado, aplazada, aplazado, pospuesta, suspendida, no se celebró"),
    unreal=words("iba a, iban a, tendría que, debía haber, no pudo, no pudieron"),
    no_talks=words(
        """
        sin charla, sin charlas, no hubo charla, no hubo charlas, no hay charla, no hay charlas, sin
        ponencias
        """
    ),
    media=words("libro, novela, artículo, entrada, podcast, episodio, película, canción, juego"),
    asides=words("sorteamos, sorteó, citó, mencionó, recomendó, ganó, preguntó por"),
    takeaways=words("aprendizajes, lecciones, conclusiones"),
    by=words(
        """
        por, con, de la mano de, a cargo de, de mano de, dictada por, impartida por, presentada por
        """
    ),
    about=words(
        """
        sobre, habla de, habló de, habla sobre, presenta, presentó, acerca de, habló sobre, nos
        habló de, nos habló sobre, dio una charla sobre
        """
    ),
    says=words("dice, explica, cuenta, escribe"),
    affiliations=words("de, de la, del, en, @"),
    both=words("ambos, ambas, todos"),
    with_=words("en"),
    role_ties=words("de, del, de la"),
    employed=words("en, para, @"),
    works=words("trabaja, trabajan, trabajo, trabajando, lidera, dirige, enseña, ejerce, desarrolla"),
    nowadays=words("actualmente, hoy en día, ahora, en la actualidad"),
    formerly=words("antes, anteriormente, era, fue, exempleado, exempleada, estudió, ex"),
    thanks=words("gracias, agradecemos, agradecimiento, agradecer, damos las gracias"),
    thanked=words("a, al, a la"),
    thanks_to=words("gracias a, agradecemos a, agradecer a, agradecimiento a"),
    support=words(
        """
        patrocinio, apoyo, patrocinar, patrocinador, patrocinadores, patrocinado, por cuenta de, invitación de,
        cortesía de
        """
    ),
    sponsors=words("patrocinador, patrocinadores, patrocinado por, por cuenta de, cortesía de"),
    copulas=words("fue, es, era, fueron, son"),
    housed=words(
        """
        nos acogió, nos acoge, nos recibió, nos recibe, nuestro anfitrión, anfitrión fue, nuestra anfitriona, nos
        cedió, nos cede, acogidos por
        """
    ),
    treated=words(
        """
        corrió a cargo de, corrieron a cargo de, a cargo de, invitó, invitaron, cortesía de, patrocinada por,
        patrocinado por, patrocinadas por, ofrecido por, ofrecida por, invita, invitan, las invitó, los invitó,
        la invitó, lo invitó, patrocina, patrocinan, patrocinó, patrocinaron, pone, ponen, puso, pusieron,
        los pone, las pone, las puso, los puso, regaló, donó, donaron, ofreció, ofrece, ofrecen, trajo,
        corrió por cuenta de, corren por cuenta de, corrieron por cuenta de, obsequió, ofrecidas por,
        ofrecidos por, gentileza de, pagó, pagaron, invitó a, regalaron, las pagó, los pagó, la pagó, lo pagó,
        trajeron
        """
    ),
    housing=words(
        """
        ceder el espacio, cedernos la sala, cedernos, por la acogida, por acogernos, cedernos el espacio,
        acogernos, recibirnos, el espacio, por la sala, sus oficinas, nos cedió, nos ceden, nos cede, nos prestó,
        nos presta, nos acogió, nos acoge, nos recibió, nos recibe, nos dejó, nos abrió, nos abre, nos acogieron,
        nos recibieron, dejarnos el local, dejarnos, dejarnos la sala, prestarnos, abrirnos las puertas,
        abrirnos sus puertas, el local, la sala
        """
    ),
    as_a_rule=words("salvo que, habitualmente, normalmente, generalmente, salvo indicación, por lo general, siempre"),
    places=words("en las oficinas de, en la sede de, en, al"),
    rooms=words("oficinas, sede, campus"),
    halls=words("aula, aula magna, sala, salón, salón de actos"),
    via=words("por, vía, a través de, en"),
    attendees=words("asistentes, participantes"),
    people=words("personas"),
    signing_up=words("inscripción, inscripciones, inscribirse, inscríbete, apúntate, registro"),
    posted=words("publicado, publicada, actualizado"),
    came=words("asistieron, vinieron, participaron, acudieron"),
    uncounted=words("hasta, máximo, aforo, plazas, limitado, limitadas, inscritos, inscritas"),
    called_off=words("cancelado, cancelada, suspendido, suspendida"),
    postponed=words("aplazado, aplazada, pospuesto, pospuesta"),
    hosting=words("fue el anfitrión, fue la anfitriona, presentó la velada, moderó"),
    speakers_from=words("charlas de, ponencias de"),
    returning=words("próximo, próxima, nos vemos, hasta el"),
    yesterday=words("anoche, ayer"),
    last=words("pasado, último"),
    coming=words("este, próximo"),
    two_days_ago=words("anteayer, anteanoche"),
    sponsored=words(
        """
        patrocinó, invitó a, puso las, pagó, patrocina, patrocinan, ofreció, nos invitó a, donó, regaló,
        regalaron, trajo, trajeron, donaron, pagaron
        """
    ),
    recaps=words("crónica, resumen, recap, reseña, encuentro, así fue, acta"),
    gathered=words(
        """
        se reunió, se juntó, nos reunimos en, pasó en, nos vimos, nos reunimos, nos juntamos, tuvo lugar,
        tendrá lugar, se celebró, se celebrará, será en, fue en, nos encontramos, se realizó, se llevó a cabo,
        nos vemos, quedamos, quedamos en, estuvimos, fuimos, nos juntamos en, se hizo en
        """
    ),
    happened=words("pasó"),
    whose=words("de, del, de la"),
    event_nouns=words("encuentro, reunión, meetup, evento, edición, quedada, sesión, jornada, velada"),
    nowhere=words("en línea, online, remoto, por confirmar"),
    online=words("en línea, evento online, encuentro online, encuentro virtual, por streaming"),
    given_by=words(
        """
        por, de, por cuenta de, gracias a, cortesía de, gentileza de, patrocinadas por, patrocinados por,
        ofrecidas por, donado por, donada por, donados por, donadas por, regalado por, regalada por, regalados
        por, puesto por, puesta por
        """
    ),
    reasons=words("por"),
    catering=words(
        """
        comida, cena, pizza, pizzas, cervezas, bebidas, café, catering, merienda, refrigerio, tapas, bocadillos,
        empanadas, cerveza, chelas, cañas, birras, tacos, vino, postre, postres, picada, asado, facturas,
        medialunas, arepas, tinto, refrescos, snacks, aperitivo, pinchos, premios, sorteo, licencias, camisetas,
        desayuno, almuerzo, tortilla, galletas, pastel, botana, botanas, birra, libro, libros, marineras,
        montaditos, picoteo, bollería, pegatinas
        """
    ),
    date_joiners=words("de"),
    minutes=words("minutos"),
    until=words("a, hasta"),
    clock=words("h, hs, hrs"),
    groups=words("universidad, empresa, grupo, asociación, comunidad, instituto, equipo"),
    # As in a sentence that introduces a talk: the English file shows what each of them is for.
    possessives=words("su, sus"),
    colleagues=words("compañero, compañera, compañeros, colega"),
    third_person=words("él, ella, ellos, ellas, su, sus"),
    first_person=words("yo"),
    openers=words(
        """
        primero, después, luego, a, para, en, el, la, los, las, finalmente, por, tras, con, también, y, abrió,
        cerró, empezó, empezamos, comenzó, comenzamos, continuó, siguió, nos, nuestro, nuestra, un, una,
        gracias, al, seguidamente, posteriormente, la primera, la segunda, esta, este
        """
    ),
    tells=words(
        """
        habló, nos habló, explicó, nos explicó, contó, nos contó, dio una, nos dio, impartió, hablará, nos hablará, nos
        habla, habla, contará, nos contará
        """
    ),
    talk_verbs=words(
        """
        ha hablado, ha presentado, ha contado, ha explicado, ha mostrado, ha enseñado, ha dado, ha impartido, han
        hablado, han presentado, han contado, han explicado, han mostrado, han enseñado, han dado, han impartido,
        nos ha hablado, nos ha contado, nos ha enseñado, habló, hablaron, habla, hablan, nos habló, nos
        hablaron, presentó, presentaron, presenta, nos presentó,
        nos presentaron, contó, contaron, cuenta, nos contó, nos contaron, explicó, explicaron, explica, nos
        explicó, nos explicaron, mostró, mostraron, muestra, nos mostró, nos mostraron, enseñó, nos enseñó, dio,
        dieron, impartió, impartieron, compartió, compartieron, expuso, describió, demostró, repasó, introdujo,
        hablará, hablarán, presentará, presentarán, contará, contarán, explicará, explicarán, mostrará,
        mostrarán, enseñará, enseña, dará, darán, impartirá, imparte, compartirá, comparte, hablar, hablarnos,
        contarnos, expondrá, expone, trajo, nos trae, nos trajo, mostraba, abordó, tomó la palabra, tomaron la
        palabra, nos introdujo, nos guió, nos acercó, introduce, demuestra, analizó, analiza, exploró,
        abordaron, desgranó, relató, comentó, nos comentó, nos dio, nos deleitó, disertó, abordará, nos,
        impartirán, compartirán, expusieron, contaban, hablando, contando, mostrando, explicando, presentando
        """
    ),
    evening_verbs=words(
        """
        abrió, abrieron, cerró, cerraron, empezó, empezaron, comenzó, comenzaron, continuó, continuaron, siguió,
        siguieron, inauguró, terminó, terminaron, concluyó
        """
    ),
    talk_nouns=words(
        """
        charla, charlas, ponencia, presentación, conferencia, demo, demostración, taller, introducción, lightning
        talk, sesión, tema, experiencia
        """
    ),
    titled=words("sobre, titulada, titulado, llamada, llamado, acerca de, de"),
    called=words(
        """
        se titulaba, se titula, se llamaba, se llama, llevaba por título, tenía por título, titulada, titulado, bajo
        el título
        """
    ),
    talk_connectors=words(
        """
        hizo, hicieron, sobre, acerca de, de, del, con, en, a, al, por, para, cómo, por qué, qué, nos, y, que,
        fue, la tarde, la
        sesión, la noche, el evento, titulada, titulado, llamada, su, también, luego, después, va a, van a, vino a,
        vendrá a, ha, han
        """
    ),
    subject_prepositions=words("sobre, de, del"),
    evening=words("tarde, sesión, noche, velada, encuentro, reunión"),
    subject_openers=words("cómo, por qué, qué, cuándo, si"),
    relatives=words("que"),
    subordinators=words("porque, ya, como, que, donde, mientras, pero, antes, después, pues"),
    recording=words("vídeo, video, vídeos, grabación, diapositivas"),
    slides=words("diapositivas, transparencias, presentación, slides"),
    reader=words("ver, puedes, podéis, consulta, aquí"),
    next_event=words(
        """
        próxima reunión, próximo meetup, próximo encuentro, próximo evento, próxima charla, próxima vez, próxima
        quedada, próxima cita, nos vemos el, próximo mes, mes que viene
        """
    ),
    leads=words(
        """
        cto, ceo, coo, fundador, fundadora, cofundador, cofundadora, co-fundador, co-fundadora, fundó, cofundó,
        se unió a, se incorporó a, forma parte, forma parte del equipo, director, directora, director técnico, directora
        técnica, gerente
        """
    ),
    before_marked=words(
        """
        a, al, en, dentro de, estamos en, estaremos en, nos vemos en, en las oficinas de, estuvimos en, en el
        local de
        """
    ),
)
