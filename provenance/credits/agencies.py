"""The agencies: what they are called in credits, where they publish, and whose initials are also somebody else's.

A table of knowledge, no judgement: ``publishers`` looks names up here and in ``outlets``. An agency that is missing is
still read from the form of a credit; a row here adds its domain, its identity under several names, and certainty.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["agency", "outlet", "syndicate"]


@dataclass(frozen=True, slots=True)
class Publisher:
    """One publisher. ``name`` is its key; ``spellings`` are compared in their case, wordy ones also without it."""

    name: str
    kind: Kind
    spellings: tuple[str, ...] = ()
    """Other names and initials under which credits name it."""
    domains: tuple[str, ...] = ()
    """Registrable domains; the first is the one to show. Empty where the name does not decide it."""
    language: str = "en"
    ordinary: bool = False
    """The name is also an ordinary word or somebody else's initials: only the full form of a credit makes it a name."""
    candidates: tuple[str, ...] = ()
    """Domains of the publishers who share an undecided name: guesses, never evidence."""


def agency(name: str, spellings: str = "", domains: str = "", language: str = "en", *, word: bool = False) -> Publisher:
    """One row: spellings divided by bars, domains by spaces; ``word`` where the initials are ordinary."""
    listed = tuple(spelling for spelling in spellings.split("|") if spelling)
    return Publisher(name, "agency", listed, tuple(domains.split()), language, word)


AGENCIES: tuple[Publisher, ...] = (
    agency("Associated Press", "The Associated Press|AP|A.P.|AP News|The AP|AP通信|美联社", "apnews.com ap.org"),
    agency(
        "Reuters",
        "Thomson Reuters|Reuters News|REUTERS|Reuters Staff|رويترز|Рейтер|ロイター|路透社|路透",
        "reuters.com",
    ),
    agency(
        "Agence France-Presse",
        "Agence France Presse|AFP|أ ف ب|AFP News|AFP通信|法新社|AFP=時事|AFP時事",
        "afp.com",
        "fr",
    ),
    agency("United Press International", "UPI", "upi.com"),
    agency(
        "Bloomberg",
        "Bloomberg News|Bloomberg Opinion|Bloomberg L.P.|Bloomberg LP|ブルームバーグ|彭博社",
        "bloomberg.com",
    ),
    agency("Dow Jones Newswires", "Dow Jones|DJ Newswires|Dow Jones News|Dow Jones Newswire", "dowjones.com"),
    agency("The Canadian Press", "Canadian Press|CP|La Presse Canadienne|La Presse canadienne", "thecanadianpress.com"),
    agency("Press Association", "PA Media|PA News Agency|PA news agency|PA|Press Association Ireland", "pa.media"),
    agency("Australian Associated Press", "AAP|AAP Newswire", "aap.com.au"),
    agency("dpa-AFX", "dpa-AFX ProFeed|DPA-AFX|dpa-afx|dpa-AFX Wirtschaftsnachrichten", "dpa-afx.de", "de"),
    agency(
        "dpa",
        "DPA|Deutsche Presse-Agentur|Deutsche Presse Agentur|Deutschen Presse-Agentur|dpa-infocom|dpa/lnw|dpa-lnw|"
        "dpa-lby|dpa-tmn|dpa International|dpa-infocom GmbH|Deutsche Presse-Agentur GmbH|德新社",
        "dpa.com",
        "de",
    ),
    agency("APA", "Austria Presse Agentur|Austria Presse-Agentur|APA-OTS|apa", "apa.at", "de"),
    agency("Keystone-SDA", "Keystone-ATS|keystone-sda|SDA|sda|ATS|sda-ats|Schweizerische Depeschenagentur", "", "de"),
    agency("AWP", "awp|AWP Finanznachrichten", "awp.ch", "de"),
    agency("SID", "Sport-Informations-Dienst|Sportinformationsdienst|sid", "sid.de", "de"),
    agency("epd", "Evangelischer Pressedienst|EPD", "epd.de", "de"),
    agency("KNA", "Katholische Nachrichten-Agentur|kna", "kna.de", "de"),
    agency("dts Nachrichtenagentur", "dts|DTS Nachrichtenagentur", "dts-nachrichtenagentur.de", "de", word=True),
    agency("dapd", "ddp|DAPD", "", "de"),
    agency("spot on news", "spot on news AG|SpotOn", "spotonnews.com", "de"),
    agency("dgap", "EQS|EQS-News|EQS Group", "eqs-news.com", "de"),
    agency("ANSA", "Ansa|Agenzia ANSA|agenzia Ansa", "ansa.it", "it"),
    agency("Adnkronos", "AdnKronos|ADNKRONOS", "adnkronos.com", "it"),
    agency("AGI", "Agenzia Italia|Agi", "agi.it", "it", word=True),
    agency("LaPresse", "", "lapresse.it", "it"),
    agency("Askanews", "askanews|ASKANEWS", "askanews.it", "it"),
    agency("Agenzia Dire", "Agenzia DIRE|Dire", "dire.it", "it", word=True),
    agency("Italpress", "ITALPRESS", "italpress.com", "it"),
    agency("EFE", "Agencia EFE|Agencia Efe|Efe|EFE News", "efe.com", "es"),
    agency("Europa Press", "EUROPA PRESS", "europapress.es", "es"),
    agency("Notimex", "NOTIMEX", "", "es"),
    agency("Télam", "Telam|TÉLAM|TELAM", "telam.com.ar", "es"),
    agency("Prensa Latina", "", "prensa-latina.cu", "es"),
    agency("Servimedia", "SERVIMEDIA", "servimedia.es", "es"),
    agency("Agencia Noticias Argentinas", "Noticias Argentinas", "noticiasargentinas.com", "es"),
    agency("Colpisa", "COLPISA", "", "es"),
    agency("Lusa", "Agência Lusa|LUSA|agência Lusa", "lusa.pt", "pt"),
    agency("Agência Brasil", "Agencia Brasil", "ebc.com.br", "pt"),
    agency("Estadão Conteúdo", "Estadao Conteudo", "estadao.com.br", "pt"),
    agency("Agência O Globo", "", "oglobo.com.br", "pt"),
    agency("Folhapress", "FOLHAPRESS", "folhapress.com.br", "pt"),
    agency("Belga", "BELGA|Agence Belga|Belga News Agency", "belganewsagency.eu", "nl"),
    agency("ANP", "Algemeen Nederlands Persbureau|anp", "anp.nl", "nl"),
    agency("Novum", "Novum Nieuws", "", "nl", word=True),
    agency("NTB", "Norsk Telegrambyrå|NTBs|©NTB|ntb", "ntb.no", "no"),
    agency("TT", "TT Nyhetsbyrån|TT-Reuters|Tidningarnas Telegrambyrå|TT News Agency", "tt.se", "sv"),
    agency("Ritzau", "RITZAU|ritzau|/ritzau/", "ritzau.dk", "da"),
    agency("STT", "Suomen Tietotoimisto|STT-Lehtikuva", "stt.fi", "fi"),
    agency("PAP", "Polska Agencja Prasowa|Polskiej Agencji Prasowej", "pap.pl", "pl"),
    agency("ČTK", "CTK|Česká tisková kancelář|České tiskové kanceláře|ČTK/AP", "ctk.cz ceskenoviny.cz", "cs"),
    agency("TASR", "", "tasr.sk teraz.sk", "sk"),
    agency("SITA", "", "sita.sk", "sk"),
    agency("MTI", "Magyar Távirati Iroda", "mti.hu", "hu"),
    agency("Agerpres", "AGERPRES", "agerpres.ro", "ro"),
    agency("Mediafax", "MEDIAFAX", "mediafax.ro", "ro"),
    agency("HINA", "Hina", "hina.hr", "hr"),
    agency("Tanjug", "TANJUG", "tanjug.rs", "sr"),
    agency("ANA-MPA", "AMNA|ΑΠΕ-ΜΠΕ", "amna.gr", "el"),
    agency("Anadolu Agency", "Anadolu Ajansı|Anadolu|AA", "aa.com.tr", "tr"),
    agency("Demirören Haber Ajansı", "DHA|Demirören News Agency", "dha.com.tr", "tr"),
    agency("İhlas Haber Ajansı", "İHA|IHA|Ihlas News Agency", "iha.com.tr", "tr"),
    agency("ANKA", "ANKA Haber Ajansı", "ankahaber.net", "tr"),
    agency("TASS", "ITAR-TASS|ТАСС|塔斯社|タス通信", "tass.com tass.ru", "ru"),
    agency("Interfax", "Интерфакс", "interfax.ru interfax.com", "ru"),
    agency("RIA Novosti", "RIA|РИА Новости", "ria.ru", "ru", word=True),
    agency("Sputnik", "", "sputniknews.com", "ru", word=True),
    agency("Ukrinform", "Укрінформ", "ukrinform.net ukrinform.ua", "uk"),
    agency("BelTA", "BELTA", "belta.by", "ru"),
    agency("Press Trust of India", "PTI|Press Trust Of India", "ptinews.com"),
    agency("ANI", "Asian News International", "aninews.in"),
    agency("IANS", "Indo-Asian News Service|Indo Asian News Service", "ians.in"),
    agency("UNI", "United News of India", "uniindia.com", word=True),
    agency("Associated Press of Pakistan", "APP|Associated Press Of Pakistan", "app.com.pk", word=True),
    agency("BSS", "Bangladesh Sangbad Sangstha", "bssnews.net", word=True),
    agency("UNB", "United News of Bangladesh", "unb.com.bd"),
    agency("Xinhua", "Xinhua News Agency|XINHUA|新华社|新華社|新华网|新華網", "xinhuanet.com news.cn", "zh"),
    agency("China News Service", "CNS|中新社|中新网|中国新闻网|中國新聞社", "chinanews.com.cn chinanews.com", "zh"),
    agency("Central News Agency", "CNA|中央社|中央通訊社", "cna.com.tw focustaiwan.tw", "zh"),
    agency("Kyodo News", "Kyodo|KYODO|共同通信|共同通信社|共同社|共同", "kyodonews.net kyodo.co.jp", "ja"),
    agency("Jiji Press", "Jiji|JIJI|時事通信|時事通信社|時事|时事社", "jiji.com", "ja"),
    agency("Yonhap", "Yonhap News Agency|YONHAP|연합뉴스|韩联社|聯合ニュース", "yna.co.kr", "ko"),
    agency("Newsis", "뉴시스", "newsis.com", "ko"),
    agency("Antara", "ANTARA|ANTARA News", "antaranews.com", "id"),
    agency("Bernama", "BERNAMA", "bernama.com", "ms"),
    agency("Vietnam News Agency", "VNA|TTXVN", "vnanet.vn", "vi"),
    agency("Philippine News Agency", "PNA", "pna.gov.ph"),
    agency("IRNA", "Islamic Republic News Agency", "irna.ir", "fa"),
    agency("WAM", "Emirates News Agency", "wam.ae", "ar"),
    agency("Saudi Press Agency", "SPA", "spa.gov.sa", "ar", word=True),
    agency("MENA", "Middle East News Agency", "mena.org.eg", "ar", word=True),
    agency("News Agency of Nigeria", "NAN", "nannews.ng", word=True),
    agency("Ghana News Agency", "GNA", "gna.org.gh"),
    agency("South African Press Association", "SAPA|Sapa"),
    agency("Agence marocaine de presse", "MAP|Maghreb Arabe Presse", "mapnews.ma", "fr", word=True),
    agency("Inter Press Service", "IPS", "ipsnews.net"),
    agency("Religion News Service", "RNS", "religionnews.com"),
    agency("Catholic News Service", "CNS News", "catholicnews.com"),
    agency("Catholic News Agency", "", "catholicnewsagency.com"),
    agency("City News Service", "", "socalnews.com"),
    agency("Bay City News", "Bay City News Service|BCN", "baycitynews.com"),
    agency("Capital News Service", "", "cnsmaryland.org"),
    agency("News Corp Australia Network", "", "news.com.au"),
    agency("AccuWeather", "", "accuweather.com"),
    agency(
        "CNN Wire",
        "Cable News Network, Inc.|Cable News Network|CNN Newsource|CNN Newswire|CNN-Wire|The-CNN-Wire|CNN NewSource",
        "cnn.com",
    ),
    agency("PR Newswire", "PRNewswire|/PRNewswire/", "prnewswire.com"),
    agency("Business Wire", "BUSINESS WIRE|BusinessWire", "businesswire.com"),
    agency("GlobeNewswire", "GLOBE NEWSWIRE|Globe Newswire", "globenewswire.com"),
    agency("Newsfile", "Newsfile Corp.|Newsfile Corp", "newsfilecorp.com"),
    agency("ACCESSWIRE", "Accesswire|ACCESS Newswire", "accesswire.com accessnewswire.com"),
    agency("EIN Presswire", "EINPresswire|EIN Presswire/", "einpresswire.com"),
    agency("Canada NewsWire", "CNW|CNW Group|Canada Newswire", "newswire.ca", word=True),
    agency("Cision", "Cision PR Newswire", "cision.com", word=True),
    agency("MENAFN", "MENAFN.com", "menafn.com"),
    agency("news aktuell", "ots|presseportal.de", "presseportal.de", "de", word=True),
    agency("Agenzia Nova", "", "agenzianova.com", "it", word=True),
    agency("Radiocor", "Il Sole 24 Ore Radiocor|Radiocor Plus", "", "it"),
    agency("Teleborsa", "", "teleborsa.it", "it"),
    agency("MF-DJ", "MF Dow Jones", "", "it"),
    agency("ACN", "Agència Catalana de Notícies", "acn.cat", "ca", word=True),
    agency("Agência Senado", "", "senado.leg.br", "pt"),
    agency("Agência Câmara", "Agência Câmara de Notícias", "camara.leg.br", "pt"),
    agency("Agencia Peruana de Noticias", "Andina", "andina.pe", "es", word=True),
    agency("Agência Fapesp", "Agência FAPESP", "fapesp.br", "pt"),
    agency("Agencia SINC", "SINC", "agenciasinc.es", "es", word=True),
    agency("STA", "Slovenska tiskovna agencija", "sta.si", "sl", word=True),
    agency("BTA", "БТА|Bulgarian News Agency", "bta.bg", "bg", word=True),
    agency("LETA", "", "leta.lv", "lv", word=True),
    agency("BNS", "Baltic News Service", "bns.ee", "lt"),
    agency("ELTA", "", "elta.lt", "lt"),
    agency("Beta", "BETA", "beta.rs", "sr", word=True),
    agency("FENA", "Fena", "fena.ba", "bs"),
    agency("SRNA", "Srna", "srna.rs", "sr"),
    agency("MIA", "", "mia.mk", "mk", word=True),
    agency("Interfax-Ukraine", "Інтерфакс-Україна|Интерфакс-Украина", "interfax.com.ua", "uk"),
    agency("UNIAN", "УНІАН|УНИАН", "unian.net unian.ua", "uk"),
    agency("Azertac", "AZERTAC", "azertag.az", "az"),
    agency("Trend", "Trend News Agency", "trend.az", "az", word=True),
    agency("Armenpress", "ARMENPRESS", "armenpress.am", "hy"),
    agency("Kazinform", "", "inform.kz", "kk"),
    agency("Fars News Agency", "Fars News", "farsnews.ir", "fa"),
    agency("Mehr News Agency", "Mehr News|MNA", "mehrnews.com", "fa"),
    agency("Tasnim", "Tasnim News Agency", "tasnimnews.com", "fa"),
    agency("ISNA", "", "isna.ir", "fa"),
    agency("SANA", "Syrian Arab News Agency", "sana.sy", "ar", word=True),
    agency("Petra", "Jordan News Agency", "petra.gov.jo", "ar", word=True),
    agency("KUNA", "Kuwait News Agency", "kuna.net.kw", "ar"),
    agency("QNA", "Qatar News Agency", "qna.org.qa", "ar"),
    agency("National News Agency", "NNA", "nna-leb.gov.lb", "ar", word=True),
    agency("WAFA", "Wafa", "wafa.ps", "ar"),
    agency("Algérie Presse Service", "APS", "aps.dz", "fr", word=True),
    agency("Tunis Afrique Presse", "TAP", "tap.info.tn", "fr", word=True),
    agency("PANA", "Panapress|PanaPress", "panapress.com", "fr", word=True),
    agency("Kenya News Agency", "KNA Kenya", "kenyanews.go.ke"),
    agency("African News Agency", "", "africannewsagency.com", word=True),
    agency("Korean Central News Agency", "KCNA|朝鲜中央通讯社|朝鮮中央通信", "kcna.kp", "ko"),
    agency("News1", "뉴스1|News1 Korea", "news1.kr", "ko"),
    agency("Lao News Agency", "KPL", "kpl.gov.la", "lo"),
    agency("FNB", "Svensk Presstjänst|SPT", "", "sv", word=True),
    agency("Direkt", "Nyhetsbyrån Direkt", "direkt.se", "sv", word=True),
    agency("Siren", "Nyhetsbyrån Siren", "siren.se", "sv", word=True),
    agency("Finwire", "FINWIRE", "finwire.se", "sv"),
    agency("Cihan", "", "", "tr", word=True),
    agency("Mesopotamia Agency", "Mezopotamya Ajansı", "mezopotamyaajansi.com", "tr"),
    agency("Thomson Reuters Foundation", "Thomson Reuters Foundation News", "trust.org"),
    agency("The Media Line", "", "themedialine.org", word=True),
    agency("SWNS", "South West News Service", "swns.com"),
    agency("Zenger News", "Zenger", "zenger.news"),
    agency("Feature Story News", "FSN", "", word=True),
    agency("ETX Daily Up", "Relaxnews|AFP Relaxnews|ETX Studio", "", "fr"),
)

SYNDICATES: tuple[Publisher, ...] = (
    Publisher(
        "Tribune Content Agency", "syndicate", ("Tribune Content Agency, LLC", "TCA"), ("tribunecontentagency.com",)
    ),
    Publisher("Tribune News Service", "syndicate", ("TNS", "McClatchy-Tribune Information Services", "MCT")),
    Publisher(
        "The New York Times News Service",
        "syndicate",
        ("New York Times News Service", "NYT News Service"),
        ("nytimes.com",),
    ),
    Publisher(
        "The Washington Post News Service", "syndicate", ("Washington Post News Service",), ("washingtonpost.com",)
    ),
    Publisher("Creators Syndicate", "syndicate", ("Creators.com",), ("creators.com",)),
    Publisher("Syndigate", "syndicate", ("SyndiGate.info", "SyndiGate Media Inc."), ("syndigate.info",)),
    Publisher("NewsEdge", "syndicate", ("Acquire Media",)),
    Publisher("Project Syndicate", "outlet", (), ("project-syndicate.org",)),
    Publisher("Stacker", "syndicate", (), ("stacker.com",), "en", True),
)
"""Those who pass on what others wrote: in a line that names both, the other one is the original."""
