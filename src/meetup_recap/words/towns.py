"""Towns and countries that many groups are in, by which a `location` is told from a venue.

`location: Berlin` is where a group is, `location: Quayside` where an evening was. One reason among others: no list has
every town.
"""

_TOWNS = """
aachen aarhus aberdeen adelaide albuquerque algiers alicante amsterdam ankara antwerp arnhem athens atlanta auckland
augsburg austin baltimore bangalore bangkok barcelona basel bath beijing beirut belfast belgrade belo_horizonte
bengaluru bergen berlin bern bialystok białystok bielefeld bilbao birmingham bogota bogotá bologna bonn bordeaux
boston braga bratislava braunschweig bremen brighton brisbane bristol brno bruges brussels bruxelles bucharest
budapest buenos_aires bydgoszcz cairo calgary cambridge canberra cape_town caracas cardiff casablanca charlotte
chemnitz chennai chicago christchurch cincinnati clermont-ferrand cleveland cluj coimbra cologne columbus copenhagen
cork cracow curitiba córdoba dallas darmstadt delhi denver detroit dijon dortmund dresden dubai dublin dundee
dunedin düsseldorf edinburgh eindhoven erfurt essen exeter florence fortaleza frankfurt freiburg galway gdansk
gdańsk gdynia geneva genf genoa genève ghent gijón glasgow gothenburg granada graz grenoble groningen guadalajara
göteborg halifax halle hamburg hannover hanover heidelberg helsinki hobart hong_kong houston hyderabad indianapolis
innsbruck istanbul jakarta jena jerusalem johannesburg karlsruhe kassel katowice kiel kiev krakow kraków
kuala_lumpur kyiv kyoto köln la_plata lagos lausanne leeds leicester leiden leipzig lille lima limerick limoges linz
lisboa lisbon liverpool liège ljubljana lodz london londres los_angeles lublin lucerne luxembourg luzern lyon
maastricht madison madrid magdeburg mainz malmö manchester manila mannheim marseille medellín melbourne memphis
mexico_city miami milan milano milwaukee minneapolis montevideo montpellier montreal montréal moscow mulhouse mumbai
munich murcia málaga münchen münster nagoya nairobi nancy nantes naples nashville new_york newcastle nice nijmegen
norwich nottingham nuremberg nürnberg odense oldenburg olsztyn omaha oporto osaka oslo ottawa oviedo oxford padova
palermo palma pamplona paris perth philadelphia phoenix pittsburgh plymouth poitiers portland porto porto_alegre
portsmouth potsdam poznan poznań prague praha pune quebec quito québec reading recife reims rennes reykjavik riga
rio_de_janeiro roma rome rostock rotterdam rouen rzeszów saarbrücken sacramento saint-étienne salamanca
salt_lake_city salvador salzburg san_diego san_francisco san_jose santander santiago seattle seoul sevilla seville
shanghai sheffield shenzhen singapore sofia southampton st._gallen stavanger stockholm strasbourg stuttgart sydney
szczecin são_paulo taipei tallinn tampa tampere tel_aviv the_hague tokyo torino toronto toruń toulouse tours trieste
trondheim tucson tulsa tunis turin turku utrecht valencia valladolid vancouver venice vienna vigo vilnius warsaw
warszawa washington wellington wien winnipeg winterthur wroclaw wrocław würzburg york zagreb zaragoza zurich zürich
łódź
"""
TOWNS = frozenset(word.replace("_", " ") for word in _TOWNS.split())
"""In lower case."""
_COUNTRIES = """
alemania allemagne angleterre anglia anglii argentina australia austria austrii autriche belgien belgii belgique
belgium belgië bolivia brasil brazil bulgaria bélgica canada chile china chiny colombia costa_rica croatia cuba
cyprus czech_republic czechach czechia czechy danmark denmark deutschland dinamarca dominican_republic dänemark
ecuador egypt england espagne españa estonia europa europe europie finland finlandia finlandii finnland france
francia francja francji frankreich georgia germany ghana grecia greece griechenland großbritannien grèce guatemala
hiszpania hiszpanii holanda holandia holandii hollande hungary iceland india indie indien indonesia inglaterra iran
ireland irland irlanda irlande irlandia irlandii israel italia italie italien italy japan japon japón kanada
kanadzie kenya kolumbien latvia lebanon lithuania luxembourg malaysia malta mexico mexique morocco méxico nederland
nepal netherlands new_zealand niederlande niemcy niemczech nigeria norge northern_ireland noruega norvège norway
norwegen norwegia norwegii pakistan panama paraguay pays-bas países_bajos peru perú philippines poland polen pologne
polonia polsce polska portugal portugalia portugalii romania rosja rosji rumänien russia russland rwanda schottland
schweden schweiz scotland senegal serbia singapore slovakia slovenia south_africa south_korea spain spanien
sri_lanka suecia suisse suiza suède sverige sweden switzerland szkocja szkocji szwajcaria szwajcarii szwecja szwecji
słowacja słowacji taiwan tanzania thailand tschechien tunisia turcja turkey turquie turquía türkei uganda uk ukraina
ukraine ukrainie united_kingdom united_states uruguay usa venezuela vereinigtes_königreich vietnam wales węgry
węgrzech włochy włoszech zambia zimbabwe österreich
"""
COUNTRIES = frozenset(word.replace("_", " ") for word in _COUNTRIES.split())
"""In lower case."""
