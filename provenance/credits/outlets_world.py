"""Outlets of Asia, Africa and the countries that write English; see ``outlets`` for what a row means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.credits.outlets import outlet_rows

if TYPE_CHECKING:
    from provenance.credits.agencies import Publisher

_ROWS = """
en|States Newsroom|statesnewsroom.com
en|CalMatters|calmatters.org
en|KFF Health News|kffhealthnews.org khn.org|Kaiser Health News|KHN
ja|産経新聞|sankei.com|産経ニュース
ja|東洋経済オンライン|toyokeizai.net|東洋経済
ja|ダイヤモンド・オンライン|diamond.jp
ja|NHK|nhk.or.jp
ja|ハフポスト|huffingtonpost.jp
ja|ギズモード・ジャパン|gizmodo.jp
zh|光明日报|gmw.cn
zh|财新|caixin.com|财新网|Caixin
zh|第一财经|yicai.com
zh|界面新闻|jiemian.com
zh|南方周末|infzm.com
zh|新京报|bjnews.com.cn
zh|联合早报|zaobao.com.sg|聯合早報
zh|自由時報|ltn.com.tw
zh|聯合報|udn.com|聯合新聞網
zh|China Daily|chinadaily.com.cn|中国日报|中国日报网
ko|조선일보|chosun.com|Chosun Ilbo|The Chosun Ilbo
ko|중앙일보|joongang.co.kr|JoongAng Ilbo
ko|한겨레|hani.co.kr|Hankyoreh|The Hankyoreh
en|The Korea Herald|koreaherald.com|Korea Herald
en|The Korea Times|koreatimes.co.kr|Korea Times
en|The Japan Times|japantimes.co.jp|Japan Times
en|The Straits Times|straitstimes.com|Straits Times
en|Channel NewsAsia|channelnewsasia.com
en|The Jakarta Post|thejakartapost.com|Jakarta Post
en|Bangkok Post|bangkokpost.com
en|Rappler|rappler.com
en|Philippine Daily Inquirer|inquirer.net|INQUIRER.net
en|Malaysiakini|malaysiakini.com
en|Free Malaysia Today|freemalaysiatoday.com|FMT
en|Hong Kong Free Press|hongkongfp.com|HKFP
en|Asia Times|atimes.com asiatimes.com
en|The Indian Express|indianexpress.com|Indian Express
en|Deccan Herald|deccanherald.com
en|The Telegraph India|telegraphindia.com
en|India Today|indiatoday.in
en|NDTV|ndtv.com
en|The Print|theprint.in|ThePrint
en|Mint|livemint.com|LiveMint|Livemint#
en|The Economic Times|economictimes.com|Economic Times
en|Business Standard|business-standard.com
en|The Quint|thequint.com
en|Dawn|dawn.com|Dawn.com|DAWN#
en|The Express Tribune|tribune.com.pk|Express Tribune
en|The Daily Star|thedailystar.net#
en|Dhaka Tribune|dhakatribune.com
en|The Kathmandu Post|kathmandupost.com|Kathmandu Post
en|Arab News|arabnews.com
en|Gulf News|gulfnews.com
en|The National|thenationalnews.com thenational.scot#
en|Khaleej Times|khaleejtimes.com
en|Al-Monitor|al-monitor.com
en|Asharq Al-Awsat|aawsat.com
en|Daily Sabah|dailysabah.com
en|Premium Times|premiumtimesng.com
en|The Punch|punchng.com#
en|Vanguard|vanguardngr.com#
en|ThisDay|thisdaylive.com|THISDAY
en|Daily Maverick|dailymaverick.co.za
en|Mail & Guardian|mg.co.za
en|News24|news24.com
en|TimesLIVE|timeslive.co.za
en|GroundUp|groundup.org.za
en|Daily Nation|nation.africa
en|The EastAfrican|theeastafrican.co.ke
en|allAfrica|allafrica.com|AllAfrica|allAfrica.com
en|The Zimbabwe Independent|theindependent.co.zw
en|Dialogue Earth|dialogue.earth|China Dialogue|Diálogo Chino
en|E&E News|eenews.net
en|The Appeal|theappeal.org#
en|Truthdig|truthdig.com
en|Counterpunch|counterpunch.org|CounterPunch
en|Sapiens|sapiens.org|SAPIENS#
en|Futurity|futurity.org
en|The Debrief|thedebrief.org#
en|MedPage Today|medpagetoday.com
en|Futurism|futurism.com#
en|OCCRP|occrp.org|Organized Crime and Corruption Reporting Project
en|ICIJ|icij.org|International Consortium of Investigative Journalists
en|Notes from Poland|notesfrompoland.com
en|Irish Independent|independent.ie
en|Irish Examiner|irishexaminer.com
en|RTÉ|rte.ie|RTE
en|The Scotsman|scotsman.com#
en|Yorkshire Post|yorkshirepost.co.uk|The Yorkshire Post
en|Manchester Evening News|manchestereveningnews.co.uk
en|The i Paper|inews.co.uk
en|New Statesman|newstatesman.com
en|Prospect|prospectmagazine.co.uk#
en|The Spectator|spectator.co.uk#
en|London Review of Books|lrb.co.uk
en|The New York Review of Books|nybooks.com|New York Review of Books
en|CTV News|ctvnews.ca
en|Global News|globalnews.ca#
en|Vancouver Sun|vancouversun.com
en|Calgary Herald|calgaryherald.com
en|Ottawa Citizen|ottawacitizen.com
en|Montreal Gazette|montrealgazette.com
en|Winnipeg Free Press|winnipegfreepress.com
en|Financial Post|financialpost.com
en|The Walrus|thewalrus.ca#
en|The Australian|theaustralian.com.au#
en|Crikey|crikey.com.au
en|The New Zealand Herald|nzherald.co.nz|New Zealand Herald|NZ Herald
en|Stuff|stuff.co.nz#
en|RNZ|rnz.co.nz|Radio New Zealand
en|The Spinoff|thespinoff.co.nz
en|Newsroom|newsroom.co.nz#
en|Newsday|newsday.com
en|The Baltimore Sun|baltimoresun.com|Baltimore Sun
en|Houston Chronicle|houstonchronicle.com
en|Tampa Bay Times|tampabay.com
en|Orlando Sentinel|orlandosentinel.com
en|Sun Sentinel|sun-sentinel.com|South Florida Sun Sentinel
en|The Sacramento Bee|sacbee.com|Sacramento Bee
en|The Charlotte Observer|charlotteobserver.com|Charlotte Observer
en|The Kansas City Star|kansascity.com|Kansas City Star
en|St. Louis Post-Dispatch|stltoday.com
en|Pittsburgh Post-Gazette|post-gazette.com
en|The Plain Dealer|cleveland.com
en|The Oregonian|oregonlive.com
en|The Arizona Republic|azcentral.com|Arizona Republic
en|Las Vegas Review-Journal|reviewjournal.com
en|The Salt Lake Tribune|sltrib.com|Salt Lake Tribune
en|Deseret News|deseret.com
en|Honolulu Civil Beat|civilbeat.org|Civil Beat
en|Anchorage Daily News|adn.com
en|The Detroit News|detroitnews.com|Detroit News
en|Detroit Free Press|freep.com
en|The Star-Ledger|nj.com
en|VTDigger|vtdigger.org
en|The Maine Monitor|themainemonitor.org
en|MinnPost|minnpost.com
en|Block Club Chicago|blockclubchicago.org
en|THE CITY|thecity.nyc
en|Gothamist|gothamist.com
en|The Christian Science Monitor|csmonitor.com|Christian Science Monitor
en|The Free Press|thefp.com#
en|Semafor|semafor.com
en|Just Security|justsecurity.org
en|Lawfare|lawfaremedia.org
en|War on the Rocks|warontherocks.com
en|Tablet|tabletmag.com|Tablet Magazine#
en|The Forward|forward.com#
en|JTA|jta.org|Jewish Telegraphic Agency
en|Crux|cruxnow.com#
en|Christianity Today|christianitytoday.com
"""
"""Language, name, domains, further spellings; ``#`` at the end where the name is also an ordinary word."""

WORLD: tuple[Publisher, ...] = outlet_rows(_ROWS)
