"""Notices beyond English: texts made together, taken over, read in the original; and languages with few rows."""

from __future__ import annotations

from provenance.credits.pattern import Row

NOTICES_PARTNERS: tuple[Row, ...] = (
    Row(
        language="de",
        cues=("kooperation mit", "zusammenarbeit mit", "partnerschaft mit"),
        lead=r"^\W*(?:(?:dieser|dieses|diese|der|ein)\s+(?:\w+\s+){1,8}?)?in\s+(?:kooperation|zusammenarbeit"
        r"|partnerschaft)\s+mit\s+"
        r"(?:der\s+|dem\s+|den\s+)?",
        role="contributor",
        form="listed",
        sure=True,
        example="In Kooperation mit {Hafenblatt}",
        near_miss="In Kooperation mit der Werft entstand ein Boot.",
    ),
    Row(
        language="de",
        cues=("original", "erstveröffentlichung", "übernahme", "übernommen", "erschienen", "fassung"),
        lead=r"(?:(?:hier\s+geht\s+es\s+)?(?:der|den|das|zum)?\s*original(?:artikel|beitrag|text|version"
        r"|meldung)?(?:\s+(?:ist|wurde|erschien"
        r"|erscheint|dieses\s+\w+)){0,2}\s*(?::|\s(?:zuerst\s+)?(?:bei|auf|in|im))|erstveröffentlichung\s*(?::|in"
        r"|bei|auf|im)"
        r"|(?:eine\s+)?übernahme\s+(?:von|aus)|erschienen\s+(?:zuerst\s+)?(?:bei|in|im|auf)\s*:?"
        r"|(?:gekürzte|leicht\s+gekürzte|überarbeitete)\s+fassung\s+(?:eines|des)\s+\w+\s+(?:aus|in|von))\s+",
        opens=True,
        form="opened",
        example="Erschienen in: {Hafenblatt}",
        near_miss="Original und Fälschung liegen nebeneinander.",
    ),
    Row(
        language="de",
        cues=("meldung", "nachrichtenagentur", "agentur"),
        lead=r"\b(?:diese[rs]?|die|eine)\s+(?:\w+\s+)?(?:meldung|text|artikel|nachricht|beitrag)\s+(?:(?:stammt"
        r"|kommt|ist|wurde)\s+)?(?:eine\s+meldung\s+)?"
        r"(?:von\s+)?(?:der\s+)?(?:von\s+(?:der\s+)?)?(?:nachrichtenagentur(?:en)?|agentur(?:en)?)\s+",
        agencies=True,
        relation="wire",
        form="agency",
        example="Dieser Text stammt von der Nachrichtenagentur {dpa}.",
        near_miss="Diese Meldung der Nachrichtenagentur fehlte.",
    ),
    Row(
        language="de",
        cues=("weiterlesen", "weiter lesen", "mehr dazu"),
        lead=r"(?:weiterlesen|weiter\s+lesen)\s+(?:bei|auf|in)\s+(?:der\s+|dem\s+)?",
        opens=True,
        closes=True,
        relation="excerpt",
        form="opened",
        example="Weiterlesen bei {Hafenblatt}",
        near_miss="Weiterlesen bei Regen",
        nobody=True,
        sure=True,
    ),
    Row(
        language="fr",
        cues=(
            "article original",
            "texte original",
            "version originale",
            "article repris",
            "article publié",
            "article paru",
        ),
        lead=r"(?:l'|la\s+|le\s+|cet\s+)?(?:article|texte"
        r"|version)\s+(?:originale?\s+)?(?:de\s+cet\s+article\s+)?(?:a\s+(?:été\s+)?|est\s+)?"
        r"(?:paru|publiée?|parue|reprise?|repris)\s+(?:en\s+\w+\s+)?(?:dans|sur|par|de|du|en\s+anglais\s+(?:sur|dans"
        r"|par))\s+(?:le\s+site\s+(?:de|du)\s+)?",
        opens=True,
        example="La version originale de cet article a été publiée en anglais sur {Gazette du Port}.",
        near_miss="Article publié le 3 mai.",
    ),
    Row(
        language="fr",
        cues=("intégralité", "suite ", "version complète", "article complet", "article original"),
        lead=r"(?:à\s+)?(?:lire|lisez|retrouvez|voir)\s+(?:aussi\s+)?(?:l'intégralité|la\s+suite"
        r"|la\s+version\s+(?:complète|originale)"
        r"|l'article\s+(?:complet|original|entier))"
        r"\s*(?:de\s+(?:l'|cet\s+|cette\s+|la\s+)?(?:article|enquête|entretien|tribune|interview))?\s+(?:sur|dans"
        r"|chez)\s+(?:le\s+site\s+(?:de|du)\s+)?",
        opens=True,
        relation="excerpt",
        form="opened",
        example="Lire l'intégralité de l'article sur {Tidewatch}",
        near_miss="Lire la suite sur la page suivante.",
    ),
    Row(
        language="romance",
        cues=("partenariat", "alianza", "colaboración", "asociación", "parceria", "collaborazione", "col·laboració"),
        lead=r"(?:^\W*|\b(?:publi[ée]+|publicad[oa]|publicat[oa]|pubblicat[oa]|realizad[oa]|realizzat[oa]|produit"
        r"|produite|realisé"
        r"|réalisée?|elaborad[oa]|producid[oa]|produzid[oa])\s+)(?:en|in|em)\s+(?:partenariat|alianza"
        r"|colaboraci[oó]n|asociaci[oó]n|parceria|collaborazione)\s+"
        r"(?:avec|con|com)\s+(?:l')?",
        role="contributor",
        form="listed",
        example="Este reportaje fue publicado en alianza con {El Faro}.",
        near_miss="Una escuela construida en alianza con Wendle.",
    ),
    Row(
        language="es",
        cues=("vía", "tomado de", "con permiso", "artículo original", "nota original", "publicado por", "apareci"),
        lead=r"(?:v[ií]a\s*:?|(?:art[ií]culo|nota|texto|informaci[oó]n)?\s*tomad[oa]\s+de|(?:art[ií]culo|nota"
        r"|publicaci[oó]n)\s+original\s*(?:de|en|:)"
        r"|(?:lea|lee|leer|ver)\s+(?:el|la)\s+(?:art[ií]culo|nota|texto|publicaci[oó]n)\s+(?:original"
        r"|complet[oa])\s+(?:en|de))\s+",
        opens=True,
        form="opened",
        example="Artículo original de {El Faro del Puerto}",
        near_miss="Vía de acceso cerrada.",
    ),
    Row(
        language="it",
        cues=("ripubblicat", "ripres", "tratto da", "articolo di", "leggi l'"),
        lead=r"(?:(?:quest[oa']\s*|l'\s*)?(?:articolo|testo"
        r"|intervista)?\s*(?:è\s+)?(?:stat[oa]\s+)?(?:ripubblicat[oa]|ripres[oa]|tratt[oa])\s+(?:da|dal|dalla|dall')"
        r"|leggi\s+l'(?:articolo\s+)?(?:originale|completo|integrale|intero)\s+(?:su|sul))\s*",
        opens=True,
        form="opened",
        example="Questo articolo è tratto da {Gazzetta del Porto}",
        near_miss="Ripreso dal mare, ride.",
    ),
    Row(
        language="nl",
        cues=("samenwerking met", "met dank aan", "overgenomen"),
        lead=r"(?:^\W*(?:in\s+samenwerking\s+met|met\s+dank\s+aan)|\b(?:dit|deze)\s+\w+\s+(?:is"
        r"|werd)\s+(?:met\s+toestemming\s+)?overgenomen\s+(?:van|uit))\s+"
        r"(?:de\s+|het\s+)?",
        example="Dit artikel is overgenomen van {Havenkrant}.",
        near_miss="Met dank aan de buren sliep hij.",
        form="opened",
    ),
    Row(
        language="nordic",
        cues=(
            "publicerad",
            "publicerat",
            "publicerades",
            "publisert",
            "publiceret",
            "bragt",
            "på trykk",
            "införd",
            "trykt",
        ),
        lead=r"(?:^|[.!?]\s)\W{0,4}(?:artikkelen|artikeln|artiklen|saken|teksten|texten|kronikken|krönikan|kronikken"
        r"|innlegget|inlägget|indlægget"
        r"|debattartikeln|debattinnlegget|intervjun|intervjuet|interviewet|historien|reportaget|reportasjen"
        r"|kommentaren)\s+(?:(?:er|ble|blev|har|är|stod|sto|var|varit|været)\s+){0,2}"
        r"(?:(?:først|först|opprinnelig|oprindeligt|oprindelig|ursprungligen|tidligere|tidigare)\s+)?(?:publisert"
        r"|publicerad|publicerat|publicerades"
        r"|publiceret|bragt|på\s+trykk|trykt|införd)\s+(?:(?:først|först|opprinnelig|oprindeligt|oprindelig"
        r"|ursprungligen|første\s+gang"
        r"|första\s+gången)\s+)?(?:i|på|hos|av|af)\s+",
        example="Artikeln publicerades ursprungligen i {Kystavisen}.",
        near_miss="Artikeln publicerades den 3 maj.",
    ),
    Row(
        language="fi",
        cues=("julkaistu", "julkaistiin", "ilmestyi"),
        lead=r"\b(?:juttu|artikkeli|kirjoitus|teksti|haastattelu|kolumni)\s+(?:on\s+|oli\s+)?(?:(?:alun\s+perin"
        r"|alunperin|ensin|aiemmin|ensimmäisen\s+kerran)\s+)?"
        r"(?:julkaistu|julkaistiin|ilmestyi)\s+(?:(?:alun\s+perin|alunperin|ensin|aiemmin|ensimmäisen\s+kerran)\s+)?",
        example="Artikkeli on julkaistu alun perin {Satamalehdessä}.",
        near_miss="Artikkeli on julkaistu eilen.",
    ),
    Row(
        language="pl",
        cues=("pierwotnie", "po raz pierwszy", "opublikowan", "łamach"),
        lead=r"(?:(?:tekst|artykuł|wywiad|materiał)\s+(?:został\s+)?)?(?:pierwotnie"
        r"|po\s+raz\s+pierwszy)\s+(?:został\s+)?(?:ukazał\s+się|opublikowan[oay]?|opublikowany)"
        r"\s+(?:na|w|przez)\s+(?:łamach\s+|portalu\s+|stronie\s+|serwisie\s+)?",
        opens=True,
        example="Tekst pierwotnie ukazał się w {Gazeta Portowa}.",
        near_miss="Tekst pierwotnie ukazał się 3 maja.",
    ),
    Row(
        language="hu",
        cues=("cikk", "írás", "interjú"),
        lead=r"\b(?:a|az|ez\s+a)\s+(?:cikk|írás|interjú|szöveg)\s+(?:eredetileg|először|korábban)\s+(?:a\s+|az\s+)?",
        then=r"[^.;]{0,40}?\s(?:jelent\s+meg|megjelent|olvasható)",
        example="A cikk eredetileg a {Kikötői Hírlap} oldalán jelent meg.",
        near_miss="A cikk eredetileg hosszabb volt.",
    ),
    Row(
        language="ro",
        cues=("articol", "text"),
        lead=r"\b(?:acest\s+)?(?:articol(?:ul)?|text(?:ul)?|material(?:ul)?)\s+(?:a\s+(?:fost\s+"
        r"|apărut\s+)?)?(?:publicat\s+)?(?:inițial|iniţial|pentru\s+prima\s+dată|original)"
        r"\s+(?:a\s+fost\s+)?(?:publicat\s+)?(?:pe|în|de)\s+(?:site-ul\s+)?",
        example="Acest articol a fost publicat inițial pe {Curierul Portului}.",
        near_miss="Acest articol a fost lung.",
    ),
    Row(
        language="ru",
        cues=("опубликован", "перевод", "оригинал"),
        lead=r"(?:\b(?:статья|материал|текст|интервью|колонка)\s+(?:был[аои]?\s+)?(?:впервые\s+|первоначально\s+"
        r"|ранее\s+)?опубликован\w{0,2}\s+"
        r"(?:впервые\s+)?(?:в\s+(?:издании|газете|журнале)|изданием|на\s+портале)|оригинал\s+(?:статьи"
        r"|материала)?\s*(?::|опубликован\s+(?:на|в)))\s+",
        example="Материал впервые опубликован в издании «{Портовые Вести}».",
        near_miss="Материал опубликован вчера.",
    ),
    Row(
        language="zh",
        cues=("原文", "转自", "轉自", "转载自", "轉載自", "摘自", "本文由", "来自"),
        lead=r"(?:原文(?:刊|发|發|载|載|首发|发表|發表|刊登|刊载|刊載)?(?:于|於|自|载于)|(?:文章)?(?:转|轉|转载|轉載|摘)自|原文\s*[:：])[:：]?\s?",
        then=r"[》」』\"”】]|[，。,)）\s]|$",
        side="unspaced",
        example="原文刊于《{港口日报}》，略有删改。",
        near_miss="原文有误。",
    ),
    Row(
        language="ja",
        cues=("転載", "提供", "配信", "より"),
        lead=r"^[※(\s【]{0,3}(?:本|この|当)?(?:記事|コンテンツ|ニュース)は\s?",
        then=r"(?:」|』)?(?:より|から|の)(?:転載|提供|配信|許可)",
        side="unspaced",
        example="※本記事は{港の新聞}より転載しています。",
        near_miss="この記事は会員限定で提供しています。",
    ),
)
