"""Notices that software writes (the line under each item of a WordPress feed), and "read it in full at" beyond English.

A title stands in the middle of the feed's sentence, and these rows read past it. A table, read by ``notice``.
"""

from __future__ import annotations

from provenance.credits.pattern import Row

_TITLE = r".{1,300}?"

NOTICES_FEED: tuple[Row, ...] = (
    Row(
        language="en",
        cues=("the post ", "the article ", "the story "),
        lead=rf"^\W*the\s+(?:post|article|story)\s+{_TITLE}\s+(?:appeared\s+first|first\s+appeared"
        rf"|was\s+first\s+published)\s+(?:on|in|at)\s+",
        example="The post Ferry fire: what we know appeared first on {Quill Weekly}.",
        near_miss="The post office on Quay Street appeared first to open on Sunday.",
    ),
    Row(
        language="de",
        cues=("beitrag ", "artikel "),
        lead=rf"^\W*der\s+(?:beitrag|artikel)\s+{_TITLE}\s+erschien\s+zuerst\s+(?:auf|bei|in)\s+",
        example="Der Beitrag Fährbrand am Quai erschien zuerst auf {Hafenblatt}.",
        near_miss="Der Beitrag zur Rente erschien zuerst auf dem Lohnzettel.",
    ),
    Row(
        language="fr",
        cues=("est apparu en premier",),
        lead=rf"^\W*l'article\s+{_TITLE}\s+est\s+apparu\s+en\s+premier\s+sur\s+",
        example="L’article Incendie au port est apparu en premier sur {Gazette du Port}.",
        near_miss="Le bateau est apparu en premier sur le quai.",
    ),
    Row(
        language="es",
        cues=("la entrada ", "el artículo ", "el cargo "),
        lead=rf"^\W*(?:la\s+entrada|el\s+art[ií]culo|el\s+cargo)\s+{_TITLE}\s+(?:se\s+public[oó]\s+primero"
        rf"|aparece\s+primero|apareci[oó]\s+primero)\s+en\s+",
        example="La entrada Fuego en el puerto se publicó primero en {El Faro}.",
        near_miss="La entrada principal aparece primero en obras.",
    ),
    Row(
        language="pt",
        cues=("apareceu primeiro",),
        lead=rf"^\W*o\s+(?:post|artigo)\s+{_TITLE}\s+apareceu\s+primeiro\s+(?:em|no|na)\s+",
        example="O post Fogo no porto apareceu primeiro em {Jornal do Porto}.",
        near_miss="O navio apareceu primeiro no porto.",
    ),
    Row(
        language="it",
        cues=("proviene da", "sembra essere il primo"),
        lead=rf"^\W*l'articolo\s+{_TITLE}\s+(?:proviene\s+da|sembra\s+essere\s+il\s+primo\s+su)\s+",
        example="L'articolo Fuoco al porto proviene da {Gazzetta del Porto}.",
        near_miss="Il pesce proviene da Wendle.",
    ),
    Row(
        language="nl",
        cues=("verscheen eerst",),
        lead=rf"^\W*(?:het\s+bericht|het\s+artikel)\s+{_TITLE}\s+verscheen\s+eerst\s+op\s+",
        example="Het bericht Brand in de haven verscheen eerst op {Havenkrant}.",
        near_miss="De maan verscheen eerst op zee.",
    ),
    Row(
        language="nordic",
        cues=("dök först upp", "først udgivet", "dukket først opp", "ensin julkaistu", "først på"),
        lead=rf"^\W*(?:inlägget|indlægget|innlegget)\s+{_TITLE}\s+(?:dök\s+först\s+upp|blev\s+først\s+udgivet"
        rf"|dukket\s+først\s+opp|ble\s+først\s+publisert)\s+på\s+",
        example="Inlägget Brand i hamnen dök först upp på {Kystavisen}.",
        near_miss="Fartyget dök först upp på söndagen.",
    ),
    Row(
        language="pl",
        cues=("pochodzi z", "pojawił się"),
        lead=rf"^\W*(?:artykuł|post|wpis)\s+{_TITLE}\s+(?:pochodzi\s+z\s+serwisu"
        rf"|pojawił\s+się\s+poraz\s+pierwszy\s+w|pojawił\s+się\s+po\s+raz\s+pierwszy\s+w)\s+",
        example="Artykuł Pożar w porcie pochodzi z serwisu {Gazeta Portowa}.",
        near_miss="Statek pochodzi z Wendle.",
    ),
    Row(
        language="cs",
        cues=("nejdříve objevil", "pochází z"),
        lead=rf"^\W*(?:příspěvek|článek)\s+{_TITLE}\s+(?:se\s+nejdříve\s+objevil\s+na|pochází\s+z)\s+",
        example="Příspěvek Požár v přístavu se nejdříve objevil na {Přístavní Noviny}.",
        near_miss="Kapitán se nejdříve objevil na palubě.",
    ),
    Row(
        language="tr",
        cues=("ilk önce", "ilk olarak"),
        lead=rf"^\W*{_TITLE}\s+(?:yazısı|haberi|gönderisi)\s+ilk\s+(?:önce|olarak)\s+",
        then=r"['’]?\w{0,4}\s+(?:üzerinde\s+ortaya|sitesinde|yayınlan|yayımlan|ortaya)",
        example="Limanda yangın yazısı ilk önce {Liman Postası} üzerinde ortaya çıktı.",
        near_miss="Gemi ilk önce limanda ortaya çıktı.",
    ),
    Row(
        language="de",
        cues=("vollständig", "ganzen ", "ganze ", "originalartikel", "originalbeitrag", "komplette"),
        lead=r"(?:(?:lesen\s+sie|lies|hier|zum|zur)\s+)?(?:hier\s+)?(?:den|das|die)?\s*(?:vollständige[nrs]?"
        r"|ganze[nrs]?|komplette[nrs]?|original)\s*(?:artikel|text|beitrag|interview|geschichte"
        r"|bericht)\s+(?:lesen\s+sie\s+)?(?:hier\s+)?(?:bei|auf|in|im)\s+",
        opens=True,
        relation="excerpt",
        form="opened",
        example="Lesen Sie den vollständigen Artikel bei {Hafenblatt}.",
        near_miss="Lesen Sie den ganzen Text bei einem Glas Wein.",
    ),
    Row(
        language="romance",
        cues=("lire l", "lea ", "leer ", "leggi ", "leia ", "lire la", "lire le"),
        lead=r"(?:à\s+)?(?:lire|lea|leer|leggi|leia|ler)\s+(?:aqui\s+|aquí\s+)?(?:l'|la\s+|le\s+|el\s+|il\s+"
        r"|o\s+|a\s+)?(?:article|articolo|art[ií]culo|artigo|nota|texto|testo|suite|reportage|reportaje"
        r"|reportagem|entretien|entrevista|intervista|mat[eé]ria)?"
        r"\s*(?:de\s+l'article\s+)?(?:original|originale|complet|complète|completo|completa|int[eé]gr[ao]l?e?"
        r"|en\s+entier|entero)?\s+(?:sur|dans|en|su|sul|em|no|na)\s+(?:le\s+site\s+(?:de|du)\s+)?",
        opens=True,
        sure=True,
        relation="excerpt",
        form="opened",
        example="Lire l'article complet sur {Le Monde}.",
        near_miss="Lire la suite sur la page suivante.",
    ),
    Row(
        language="nl",
        cues=("lees ",),
        lead=r"lees\s+(?:hier\s+)?(?:het|de|dit)\s+(?:hele|volledige|originele)\s+(?:artikel|verhaal|stuk"
        r"|interview|bericht)\s+(?:hier\s+)?(?:op|in|bij)\s+",
        opens=True,
        relation="excerpt",
        form="opened",
        example="Lees het hele artikel op {Havenkrant}.",
        near_miss="Lees het hele artikel op zondag.",
    ),
)
