"""Portuguese cue words, as far as talks need them."""

from meetup_recap.languages.base import Language, months_of, weekdays_of, words

PORTUGUESE = Language(
    code="pt",
    weekdays=weekdays_of(
        "segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira, sábado, domingo",
        also={"segunda": 0, "terça": 1, "quarta": 2, "quinta": 3, "sexta": 4, "sabado": 5},
    ),
    months=months_of(
        "janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro",
        also={"marco": 3},
    ),
    ordinal_endings=words("º, o"),
    days_alone=words("dia #"),
    abbreviations=frozenset(words("dr, dra, prof, profa, sr, sra, av, ltda, etc, ex")),
    end_keys=words("fim, término, termina"),
    legal_suffixes=words("ltda, ltda., lda, lda., s.a."),
    joiners=words("e, &"),
    articles=words("o, a, os, as, um, uma, ao, à"),
    name_articles=words("o, a, os, as"),
    second_person=words("você, vocês, seu, sua, seus, suas"),
    first_person_plural=words(
        """
        nós, nosso, nossa, nossos, nossas, realizamos, comemoramos, tivemos, fomos, fizemos, falou, reunimos,
        encontramos
        """
    ),
    name_particles=words("de, da, do, das, dos, e, von, van"),
    inner_particles=words("da, de, do, das, dos, e"),
    deck_words=words("palestra, palestras, apresentacao, apresentacoes"),
    honorifics=words("dr, dr., dra, dra., prof, prof., profa, profa., sr., sra."),
    common=words(
        """
        de, que, do, da, em, para, com, uma, os, não, como, na, no, por, mais, dos, das, ao, foi, um, e, o
        """
    ),
    # As in "**Palestrante:** Ada Vega", "**Local:** Northwind".
    attendees=words("participantes"),
    people=words("pessoas"),
    signing_up=words("inscrição, inscrições, inscreva-se, inscrever"),
    posted=words("publicado, publicada, atualizado"),
    came=words("participaram, compareceram, vieram, estiveram presentes"),
    uncounted=words("até, máximo, limite, vagas, inscritos"),
    called_off=words("cancelado, cancelada"),
    postponed=words("adiado, adiada"),
    room_keys=words("sala, andar"),
    labels={
        "organizers": words("organizadores, organizadoras, organizador, organizadora, organizado por, organização"),
        "map": words("mapa, como chegar"),
        "timezone": words("fuso horário"),
        "title": words("tema, título, titulo, palestra, assunto, o quê, título da palestra, tema da palestra"),
        "talks": words("palestras, apresentações, programação, agenda, grade"),
        "speakers": words(
            """
            palestrante, palestrantes, apresentador, apresentadora, participantes, painelistas, painelista,
            ministrante, com, por, quem, palestrante convidado, palestrante convidada, convidado, convidada,
            apresentado por, apresentada por, ministrado por, ministrada por
            """
        ),
        "organization": words("empresa, organização, instituição, organizacao, companhia"),
        "role": words("cargo, função"),
        "status": words("estado, cancelada, cancelado"),
        "slides": words("slides, apresentação, slide, material"),
        "video": words("vídeo, video, gravação, vídeos, videos, assista"),
        "abstract": words("resumo, descrição, sobre a palestra, ementa, detalhes, conteúdo"),
        "takeaways": words("aprendizados, lições"),
        "bio": words("bio, biografia, sobre o palestrante, sobre a palestrante, sobre mim, perfil, minibio, mini bio"),
        "kind": words("tipo, formato"),
        "duration": words("duração"),
        "start_time": words("horário, hora, início"),
        "code": words("código, repositório, projeto, link do projeto"),
        "links": words("links, links importantes, links mencionados na palestra, material"),
        "author": words("autor, autora, autores, autoras"),
        "name": words("nome, nome completo"),
        "address": words("endereço"),
        "date": words("data, quando, dia, data e hora, data e horário"),
        "venue": words("local, onde, lugar, endereço do local, espaço, sede"),
        "venue_sponsor": words("patrocinador do local, patrocínio do local"),
        "food_sponsor": words("patrocinador do coffee break"),
        "sponsors": words(
            """
            patrocinador, patrocinadores, patrocínio, apoio, patrocinador oficial, apoiadores, realização
            """
        ),
    },
    kinds={
        "palestra relâmpago": "lightning",
        "palestras relâmpago": "lightning",
        "minicurso": "workshop",
        "mini-curso": "workshop",
        "oficina": "workshop",
        "painel": "panel",
        "mesa redonda": "panel",
        "palestra": "talk",
    },
    talk_sections=words("palestras, apresentações, palestras relâmpago"),
    collections=words(
        """
        registro de alterações, mudanças, roteiro, bibliografia, referências, publicações, leituras, livros,
        artigos, blog, episódios, teses, membros, autores, contribuidores, receitas, filmes, provas,
        citações, diretoria
        """
    ),
    agendas=words("grade, programação, agenda"),
    organization_particles=words("de, do, da, dos, das"),
    organization_heads=words(
        """
        universidade, instituto, faculdade, escola, prefeitura, centro, biblioteca, banco, ministério,
        associação, fundação, hospital, grupo, museu, bar, café, casa, hotel, teatro, torre, parque, livraria,
        restaurante, espaço, palácio, colégio, mercado, cidade, fábrica, câmara, campus
        """
    ),
    company_nouns=words("empresa"),
    roles=words(
        """
        engenheiro, engenheira, programador, programadora, consultor, consultora, cofundador, cofundadora,
        professor, desenvolvedor, desenvolvedora, arquiteto, arquiteta, analista, cientista, professora, estudante,
        diretor, diretora, fundador, fundadora, pesquisador, pesquisadora, gerente, líder
        """
    ),
    upcoming=words("próximo encontro, próximos encontros, próximo evento, próxima edição, o que vem por aí"),
    breaks=words(
        """
        intervalo, almoço, café, coffee break, lanche, fotos, foto, vídeo, video, vídeos, slides, abertura,
        encerramento, inscrições, inscrição, local, patrocínio, patrocinadores, apoio, sorteio, sorteios,
        agradecimento, agradecimentos, agradecemos, próximo encontro, como chegar, credenciamento, happy hour,
        networking, contato, sobre, links, ementa, fim
        """
    ),
    greetings=words(
        """
        boas-vindas, boas vindas, bem-vindos, bem vindos, recepção, abertura, encerramento, agradecimento
        """
    ),
    formalities=words(
        """
        abertura, encerramento, introdução, apresentação, fim, perguntas, foto, fotos, fotografia, texto,
        pauta, informes, assuntos gerais, tesouraria
        """
    ),
    self_employed=words("autônomo, autônoma, autónomo, autónoma, independente"),
    anybody=words(
        """
        todos, todas, vários, várias, a equipe, a comunidade, a organização, organizadores, desconhecido, anônimo, nós
        """
    ),
    none=words("nenhum, ninguém"),
    vacancies=words("você, sua palestra, sua palestra aqui, a definir, a confirmar, em breve"),
    cancelled=words("cancelada, cancelado, adiada, adiado, foi cancelada, não aconteceu"),
    unreal=words("ia falar, iria, iriam, deveria, não pôde, não puderam"),
    no_talks=words("sem palestra, sem palestras, não houve palestra, não houve palestras, sem apresentações"),
    media=words("livro, romance, artigo, post, podcast, episódio, filme, música, jogo"),
    asides=words("sorteamos, citou, mencionou, recomendou, ganhou, perguntou sobre"),
    takeaways=words("aprendizados, lições"),
    by=words("com, por, ministrada por, apresentada por, a cargo de"),
    about=words(
        """
        sobre, fala sobre, apresenta, falou sobre, apresentou, palestrou sobre, deu uma palestra
        sobre, contou sobre
        """
    ),
    says=words("diz, explica, escreve"),
    affiliations=words("da, do, de, na, no, @"),
    both=words("ambos, ambas, todos"),
    with_=words("na, no, da"),
    role_ties=words("da, do"),
    employed=words("na, no, da, do, @"),
    works=words("trabalha, trabalham, trabalho, atua, lidera, dirige, ensina, leciona, desenvolve"),
    nowadays=words("atualmente, hoje, agora, no momento"),
    formerly=words("antes, anteriormente, era, foi, estudou, ex"),
    thanks=words("agradecemos, agradecimento, agradecimentos, agradece, obrigado, obrigada, valeu"),
    thanked=words("a, à, ao, aos, às"),
    thanks_to=words("agradecemos a, agradecimento a, agradecimento especial a, obrigado a"),
    support=words(
        """
        patrocínio, apoio, patrocinador, patrocinar, patrocinou, patrocinaram, patrocinado por, apoiou, pelo
        bolo, e-books, sorteados, por conta da, por conta do, oferecido por, oferecida por
        """
    ),
    sponsors=words("patrocínio, patrocinador, patrocinadores, patrocinado por, por conta da, por conta do"),
    copulas=words("foi, é, era, foram, são"),
    housed=words(
        """
        nos recebeu, nos recebe, nos acolheu, nosso anfitrião, anfitrião foi, nossa anfitriã, cedeu o espaço, cedeu a
        sala, recebidos por, sediado por
        """
    ),
    treated=words(
        """
        ficou por conta, ficaram por conta, por conta da, por conta do, oferecido por, oferecida por, oferecidos
        por, cortesia da, cortesia do, patrocinado por, patrocinada por, bancado por, bancada por, foi oferecido
        por, foram oferecidos por, foi por conta da, foi por conta do
        """
    ),
    housing=words(
        """
        espaço, ceder o espaço, ceder espaço, ceder o salão, ceder a sala, emprestar, cedido o espaço, espaço
        cedido, nos receber, recepcionar, por receber, sediar, nos ceder, ter nos cedido, nos cedeu, nos
        emprestou, nos acolheu, nos recebeu
        """
    ),
    as_a_rule=words("geralmente, normalmente, salvo, habitualmente, a menos que, sempre"),
    places=words("foi na, foi no, foi em, na, no"),
    via=words("pelo, pela, via, no"),
    hosted=words("apresentado por, conduzido por"),
    halls=words("auditório, sala"),
    speakers_from=words("palestras de, palestras da"),
    returning=words("próximo, próxima, nos vemos, até o"),
    yesterday=words("ontem"),
    last=words("passada, passado, última, último"),
    coming=words("nesta, neste, próxima, próximo"),
    two_days_ago=words("anteontem"),
    sponsored=words("patrocinou, bancou, ofereceu"),
    recaps=words("resumo, recap, como foi, relato, encontro"),
    gathered=words(
        """
        se reuniu, reuniu-se, aconteceu, foi realizado, foi realizada, será realizado, ocorreu, ocorrerá,
        acontecerá, nos encontramos, nos reunimos
        """
    ),
    whose=words("do, da, de"),
    event_nouns=words("encontro, evento, meetup, edição, reunião, sessão"),
    nowhere=words("online, on-line, remoto, a definir"),
    online=words("evento online, encontro online, será online, transmitidas pelo youtube, transmitido pelo youtube"),
    given_by=words(
        """
        por, da, do, de, pela, pelo, por conta da, por conta do, oferecido por, cortesia da, cortesia do
        """
    ),
    reasons=words("por, pelo, pela, pelos, pelas"),
    catering=words(
        """
        coffee break, coffeebreak, coffee, almoço, café, lanche, comida, pizza, cerveja, bebidas, lanches,
        salgados, bolo, cervejas, refrigerante, refrigerantes, petiscos, prêmios, sorteio, camisetas, brindes
        """
    ),
    date_joiners=words("de"),
    minutes=words("minutos"),
    until=words("às, até, a"),
    clock=words("h, hs, hrs"),
    # As in a sentence that introduces a talk: the English file shows what each of them is for.
    possessives=words("seu, sua, seus, suas"),
    colleagues=words("colega, colegas"),
    third_person=words("ele, ela, eles, elas, seu, sua, seus, suas"),
    first_person=words("eu"),
    openers=words(
        """
        primeiro, depois, em, a, o, os, as, para, por, finalmente, logo, com, também, e, abriu, abrindo,
        fechando, encerrando, começamos, começando, no, na, nosso, nossa, um, uma, seguindo, então, após, já,
        obrigado, esta, este, essa, esse
        """
    ),
    tells=words(
        """
        falou, nos falou, contou, nos contou, explicou, nos explicou, deu uma, nos deu, palestrou, falará, vai falar
        """
    ),
    talk_verbs=words(
        """
        falou, falaram, fala, falam, nos falou, apresentou, apresentaram, apresenta, nos apresentou, contou,
        contaram, conta, nos contou, explicou, explicaram, explica, nos explicou, mostrou, mostraram, mostra,
        nos mostrou, deu, deram, ministrou, ministraram, compartilhou, compartilharam, demonstrou, descreveu,
        palestrou, discutiu, abordou, ensinou, falará, falarão, apresentará, apresentarão, contará, explicará,
        mostrará, ensinará, compartilhará, abordará, ministrará, falar, apresentar, trouxe, tomou a palavra,
        demonstra, compartilha, relatou, comentou, explorou, analisou, nos introduziu
        """
    ),
    evening_verbs=words(
        """
        abriu, abriram, fechou, fecharam, começou, começaram, iniciou, iniciaram, continuou, encerrou, encerraram,
        terminou, concluiu, seguiu
        """
    ),
    talk_nouns=words(
        """
        palestra, palestras, apresentação, lightning talk, demo, demonstração, oficina, introdução, conversa, tema,
        experiência, sessão
        """
    ),
    titled=words("sobre, intitulada, intitulado, chamada, chamado, de"),
    called=words("chamava-se, intitulava-se, tinha por título, intitulada, intitulado, sob o título"),
    talk_connectors=words(
        """
        sobre, de, do, da, com, em, no, na, a, ao, por, para, como, por que, o que, nos, e, que, foi, a noite, o
        evento, o encontro, o dia, intitulada, intitulado, chamada, sua, seu, também, depois, vai, vão, irá, veio
        """
    ),
    subject_prepositions=words("sobre, de, do, da"),
    evening=words("noite, evento, encontro, dia, tarde, sessão"),
    subject_openers=words("como, por que, o que, quando, se"),
    relatives=words("que"),
    subordinators=words("porque, pois, como, que, onde, enquanto, mas, antes, depois"),
    recording=words("vídeo, video, vídeos, gravação, slides"),
    slides=words("slides, apresentação, transparências"),
    reader=words("veja, confira, você, assista, acesse, aqui"),
    next_event=words("próximo encontro, próximo meetup, próxima reunião, próximo evento, próxima edição, nos vemos"),
    leads=words(
        """
        cto, ceo, coo, fundador, fundadora, cofundador, cofundadora, co-fundador, co-fundadora, fundou
        """
    ),
    before_marked=words(
        """
        estaremos no, estaremos na, estivemos no, estivemos na, no escritório da, na sede da
        """
    ),
)
