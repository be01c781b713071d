"""Write src/meetup_recap/words/given_names.txt: make_given_names.py, with Faker installed (`pip install faker`).

The names are the first names of people that Faker's providers know, one word each, in Latin letters, and in Cyrillic
ones for the two countries with the most meetups that write them. Faker is under
the MIT license, whose text is at the head of the file. Names that Icelandic alone has are left out: they are most of
what is rare.
"""

import importlib
import pkgutil
from collections import defaultdict
from pathlib import Path

import faker
from faker.providers import person

OUT = Path(__file__).parent.parent / "src/meetup_recap/words/given_names.txt"
LAST_LATIN = "\u024f"
LEFT_OUT = frozenset({"is_IS"})
CYRILLIC = frozenset({"ru_RU", "uk_UA"})
WORDS = frozenset(
    [
        *("einer", "von", "my", "us", "lo", "una", "le", "les", "son", "ona", "oni", "ale", "sie", "el", "con"),
        *("spring", "storm", "lean", "star", "sky", "art", "summer", "winter", "autumn", "easter", "sunday", "china"),
        *("india", "america", "royal", "major", "general", "karma", "ember", "haskell", "berlin", "london", "kenya"),
    ]
)
"""Words of our languages, and of software, that open many a title, and hardly a name."""
HEAD = f"""# First names, made by scripts/make_given_names.py from Faker {faker.VERSION}, under the MIT license:
# Copyright (c) 2012 Daniele Faraglia. Permission is hereby granted, free of charge, to any person obtaining a copy of
# this software and associated documentation files (the "Software"), to deal in the Software without restriction,
# including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
# copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following
# conditions: The above copyright notice and this permission notice shall be included in all copies or substantial
# portions of the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED,
# INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
# NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
# LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
# SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


SHORT = """
kasia basia gosia ania zosia ola iza magda aga beata krysia jola renia hania kinga jagoda oliwia tomek bartek
krzysiek wojtek grzesiek janek franek staszek zbyszek leszek mirek sławek jarek darek irek maciek mietek jurek
jędrek kuba michał rafał piotrek paweł przemek szymon dawid mikołaj zenon bogdan gienek heniek kazik józek olek
romek radek remek witek zdzisław flo basti micha uli toni steffi susi conny moni gabi heidi evi resi sepp hansi maxi
lena jule nele anke antje birgit heike silke ingo ulf jörn torben thorben fiete hauke malte sönke wiebke svenja
jutta detlef falk uwe holger torsten jochen manu fred fatou mamadou aminata ousmane moussa djibril aïssatou awa
bintou oumar ibrahima seydou annaïg enora gwenaël gwenaëlle maëlys maïwenn ronan corentin loïc yannick erwan tugdual
morvan aimeric aymeric clémence ysaline solène ségolène bérengère apolline perrine capucine manon océane zoé léa
théo noé tom hugo enzo mathis matteo timéo paco pepe lupe meli nacho pili mari chema kike quique toño beto memo lalo
chucho concha maite itziar iñaki koldo ainhoa nerea uxía xuan xoan iago brais breixo covadonga berta reme charo
juanjo juanma chus fran xavi jordi oriol arnau pol laia mireia kev dee jono gaz baz daz shaz paddo mick mitch nige
phil andy mandy sandy cathy becky debs jools ged mairi eilidh catriona morag isla rhona fiona iain hamish struan
fergus callum ruaridh aoife niamh siobhan sinead saoirse roisin oonagh grainne orla ciara maeve sive fintan declan
ciaran eoin cathal oisin tadhg padraig colm donal cormac rhys rhodri dafydd gethin gwen sian carys cerys bronwyn
nerys owain ieuan emyr ffion angharad tamati rewi kiri aroha hemi wiremu tane rangi anahera manaia mikaere ariki
kahu marama ngaire whetu wanjiru kamau otieno ouma wambui njeri kevin mutiso kamande chebet nduta amina hassan
cynthia odhiambo wairimu mwangi akinyi kiprop cherono jebet naledi thabo sipho thandi lindiwe nomsa kagiso lerato
tshepo bongani zanele chidi ngozi chinwe emeka obinna adaeze ifeoma uche nkechi temi tunde kunle femi bola yemi
kwame kofi ama esi abena yaw akua aniruddha mrinal sharvari tanvi nidhi ashwin deepak rukhsar harshvardhan sneha
mohit prateek zainab sanjay leanne ishaan kavya nikhil ravi priya anjali pooja meera arjun rohan rahul vikram
siddharth lakshmi venkat karthik sowmya divya swati shreya aditi ananya arun suresh ramesh mahesh ganesh dinesh
rakesh mukesh nilesh yogesh harish girish satish manish nino artem leonie giorgi davit sopho tamar levan irakli nana
lasha zurab shun noemi miyuki kaito takumi haruto yuto sota yuna sakura aoi rin hana daichi kenta ryo shota akira
kenji naoko yoko keiko hiroshi minh anh linh huong tuan duc quang thanh trang ngoc phuong andriy oleksandr dmytro
serhii serhiy sergii dmitry dmitriy dmitrii alexey aleksey yuriy iurii mykhailo nikolay mykola volodymyr oleh olha
ihor vasily taras vitaly vitalii vitaliy anatoly evgeny evgenii yevhen yevgeny evgeniy kostiantyn pavlo maksym
kirill kyrylo denys artyom nataliya oksana iuliia yuliia svitlana tetiana liudmyla kateryna anastasiia ilya illia
gleb hlib egor yegor lev valerii vadym rustam rajesh vijay sachin rajeev rajiv sandeep sunil anil sumit ankit ankur
varun tarun saurabh abhishek abhijit prashant shashank mayank kunal vivek vishal ritu rekha sunita shilpa shweta
swapnil jing hao feng xiao ying yifan yuchen jiawei wei jian ping qing xin cheng nasser hossein omid babak arash
navid siavash shirin nazanin aagot aart abílio adelino ademar agostinho ailsa aires alasdair albane aldous aled
amadeu andras andréia annwyn anselme antônia anxo apollinaire arjan arsène arwel astri augustyn aurélio balazs
balbina baptistine barnaby barnabé barthélemy bartosz bartłomiej benedetta benedykt benoîte bernadeta bernat
bertille bjarte blodwen bogna bogumił bogumiła bogusław bogusława bolesław bosse bożena bożydar bronisław bronisława
brygida caetano cassandre cecylia cesáreo charlène cleber cleide cléa clélia cléo cosette cressida crispin cristiane
cuthbert cyprien cyriaque czesław czesława céleste cícero cíntia daiane deise dirceu dobrawa dobromir donatien
dougal dragos dámaso dénis edmée edyta eike eleri elspeth emrys encarni enguerrand esme estêvão eudes eugeniusz
eustachy evandro everton eyvind fabiano fabrício faustine felicja felicjan felícia fenella fenja ferdia ferran
ferréol fiacre finja finlay flavien flávia flávio foulques franciszka félicien félicité gatien gautier gaëtane
genowefa genésio geraint gerben gervais gildas gilmar ginevra ginés giovana gislaine godefroy gontran gracjan
grażyna guilhem guillemette guro guénolé gwendal gwilym gwladys gwynneth gyorgy géraud halvor hanneke helder
hendrika henryka hermione hieronim higinio hilaire hippolyte honorata honorine huw hyacinthe hélder idoia ingvild
innes inácio ionut irati ireneusz irineu irmina irénée isaure ishbel izydor iñigo jaap jacco jacinthe jacira janaína
jandira janneke jaromir jarosław jaśmina joceline jolyon jowita jozsef judicaël judyta juliano jurandir jurriaan
józefa karianne katell kazimiera kees keir klaudiusz klervi konstancja krystyn kunegunda kátia ladislas laureline
laurentiu lauro laércio lech lechosław lianne lison loana louison lowri loïse lubor lucjan lucyna ludmiła ludomir
ludwik ludwika luján léopoldine lígia mado maisie malina malwine manoel marceau marceli marcellin marged maricarmen
marije mariska marjolaine marloes marton martyna maryla marylise mathurin matyas matylda maurício maximin maéva
mercè mererid merryn mhairi michalina mieczysław mieczysława miklos mirosław mirosława moacir montse moïse mungo
murdo myfanwy márcia mélusine míriam mônica nathália nebojša nesta neus neusa neve nilton ninette ninian ninon
oddbjørn oddvar odete odilon onno oriane osmar oswyn ottoline otylia paqui pascoe patrycja penélope peregrine
philibert philomène pierrick piers przemysł quintín radomir raimunda razvan raíssa regiane reinold remigiusz rieke
roberte rogério romeu romualda romualdo rosamund rosana roser rosine rosângela rubens rutger ruud rômulo sabino
selwyn serafin seren seweryn seweryna sidnei sidonie siméon siobhra siân snežana soizic solenn solenne srđan
stanislas stanisława sueli swann sylvestre sylvette sylwester sytse szczepan séraphin séraphine sônia sławomir
sławomira tainá tamas tamsin tansy tarcísio tarjei telma teppo thalita thaís thaïs thorbjørn thusnelda timothé
tiphaine titouan tjeerd tobías topi tordis torgeir tormod torstein torunn trygve tytus tönnes túlio ulisses ulysse
unai ursule valdir valeriano valérian verity verônica vianney vibeke vicent violaine virgile virgílio vuk wacław
wacława walenty waleria walery wanderley wandrille wawrzyniec weronika wieke wiesław wiesława wiktoria wincenty
wioletta wirginia witosława wulfric władysław władysława włodzimierz xabier xisco xènia yaël yohann youenn zdzisława
ziemowit zsofia zuza zuzanna zygfryd zygmunt zéphyrin ève éliane élie éliette élisa éloi éloïse éléa émeline émilien
évariste évelyne łucja łucjan świętosław żaneta żelisław
дима саша лёша леша миша паша серёжа коля костя вова женя андрюша витя гриша илюша ваня петя стас макс влад катя
настя маша даша наташа оля таня лена аня ира света юля ксюша алёна алена пётр артём артем семён фёдор тарас олесь
"""
"""Short forms, names of regions, and others that the providers lack, from the project's own knowledge."""


def main() -> None:
    """Gather the names of every provider, and the short ones."""
    where: dict[str, set[str]] = defaultdict(set)
    for module in pkgutil.iter_modules(person.__path__):
        is_read = module.name in CYRILLIC
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for attribute in (name for name in dir(provider) if name.startswith("first_name")):
            names = getattr(provider, attribute)
            for name in names if isinstance(names, (list, tuple, dict, set)) else ():
                for word in str(name).split():
                    if len(word) > 1 and word.isalpha() and word[0].isupper() and (max(word) <= LAST_LATIN or is_read):
                        where[word.lower()].add(module.name)
    kept = sorted(name for name, providers in where.items() if providers - LEFT_OUT)
    kept = sorted({*kept, *SHORT.split()} - WORDS)
    lines = [HEAD.rstrip()]
    initials = sorted({name[0] for name in kept})
    lines += [" ".join(name for name in kept if name[0] == initial) for initial in initials]
    OUT.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(kept)} names, {OUT.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
