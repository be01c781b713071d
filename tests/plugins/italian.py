"""Italian as another package would add it: one object, offered under the entry point `meetup_recap.languages`."""

from meetup_recap import Language
from meetup_recap.languages.base import months_of, words

ITALIAN = Language(
    code="it",
    months=months_of(
        "gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre"
    ),
    joiners=words("e, ed, &"),
    articles=words("il, lo, la, i, gli, le, un, uno, una, l', l’"),
    first_person_plural=words("noi, nostro, nostra, ci siamo, abbiamo"),
    name_particles=words("di, de, del, della, da, dal"),
    common=words("il, la, che, di, e, per, non, una, un, con, del, della, sono, ci, si, più, al, nella, è, gli, i"),
    labels={
        "title": words("titolo, tema"),
        "talks": words("talk, interventi, presentazioni"),
        "speakers": words("relatore, relatrice, relatori, autore, autrice, chi"),
        "organization": words("azienda"),
        "slides": words("slide, diapositive, presentazione"),
        "video": words("video, registrazione"),
        "abstract": words("descrizione, riassunto"),
        "date": words("data, quando, giorno"),
        "venue": words("luogo, dove, sede"),
        "sponsors": words("sponsor, sostenitori"),
    },
    talk_sections=words("interventi, presentazioni, i talk"),
    agendas=words("programma, scaletta"),
    breaks=words("pausa, pranzo, cena, aperitivo, pizza, iscrizione, prossimo incontro, come arrivare, ringraziamenti"),
    greetings=words("benvenuto, benvenuti, saluti, apertura, chiusura"),
    cancelled=words("annullato, annullata, rinviato, rinviata"),
    by=words("di, con"),
    about=words("su, parla di, ha parlato di, presenta"),
    says=words("dice, racconta, spiega"),
    affiliations=words("di, da"),
    thanks=words("grazie, ringraziamo"),
    thanked=words("a, ad, alla, al"),
    thanks_to=words("grazie a, ringraziamo"),
    support=words("sponsor, sostegno, contributo"),
    housing=words("ospitato, ospitati, ospitalità, spazio, per la sala"),
    reasons=words("per"),
    catering=words("pizza, aperitivo, buffet, birra"),
    event_nouns=words("incontro, serata, evento"),
    clock=words("h"),
    until=words("alle, fino alle"),
)
