"""Write src/meetup_recap/words/given_names.txt: make_given_names.py, with Faker installed (`pip install faker`).

The names are the first names of people that Faker's providers know, in Latin letters, one word each. Faker is under
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
navid siavash shirin nazanin
"""
"""Short forms, names of regions, and names in Latin letters that the providers lack, from the project's own knowledge."""


def main() -> None:
    """Gather the names of every provider, and the short ones."""
    where: dict[str, set[str]] = defaultdict(set)
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for attribute in (name for name in dir(provider) if name.startswith("first_name")):
            names = getattr(provider, attribute)
            for name in names if isinstance(names, (list, tuple, dict, set)) else ():
                for word in str(name).split():
                    if len(word) > 1 and word.isalpha() and word[0].isupper() and max(word) <= LAST_LATIN:
                        where[word.lower()].add(module.name)
    kept = sorted(name for name, providers in where.items() if providers - LEFT_OUT)
    kept = sorted({*kept, *SHORT.split()})
    lines = [HEAD.rstrip()]
    initials = sorted({name[0] for name in kept})
    lines += [" ".join(name for name in kept if name[0] == initial) for initial in initials]
    OUT.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(kept)} names, {OUT.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
