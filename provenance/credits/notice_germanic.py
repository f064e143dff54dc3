"""Notices in German, Dutch and the Nordic languages: where a text was published before. A table for ``notice``."""

from __future__ import annotations

from provenance.credits.pattern import Row

_DE = (
    r"\b(?:(?:dieser|diese|dieses|der|die|das|dies\s+ist\s+(?:ein|eine)|eine?\s+(?:\w+\s+)?(?:version"
    r"|fassung)\s+(?:dieses|dieser))\s+"
    r"(?:\w{1,30}\s+){0,3}?(?:artikel|artikels|text|textes|beitrag|beitrags|bericht|meldung|geschichte|interview"
    r"|interviews|kommentar"
    r"|gastbeitrag|gastkommentar|essay|reportage|analyse|recherche|kolumne|rede|auszug|version|fassung"
    r"|blogbeitrag|blogpost|porträt"
    r"|originaltext|originalartikel|originalbeitrag|original)|(?:er|sie|es))"
)
_DE_WORDS = ("dieser", "diese", "dieses", "der", "die", "das", "dies", "ein", "eine", "er", "sie", "es")
_DE_FIRST = r"(?:zuerst|zunächst|ursprünglich|erstmals|zuvor|bereits|original|im\s+original|auch)"
_DE_GAP = r"(?:\s+(?:am|im|in\s+der\s+ausgabe|auf\s+englisch|auf\s+deutsch|online|heft|unter|vom)\b[^.;:()]{0,50}?)??"
_DE_ON = (
    r"(?:bei|beim|in|im|auf|von|vom|durch|auf\s+der\s+(?:website|webseite|seite)\s+(?:von|der|des)"
    r"|in\s+der\s+zeitschrift|über)\b\s*:?\s+"
)
_DE_OUT = r"(?:erschienen|erschien|veröffentlicht|publiziert|abgedruckt|gedruckt|gesendet)"
_NORDIC = (
    r"\b(?:denne|dette|den\s+här|det\s+här|denna|detta|den|det)\s+(?:\w{1,30}\s+){0,2}?(?:artikkelen|artikel"
    r"|artikeln|artiklen|saken|teksten|texten"
    r"|tekst|text|innlegget|innlegg|kronikken|kronikk|krönikan|kronik|indlæg|inlägget|debatartikel|intervjuet"
    r"|intervju|interview|historien|reportage|reportasjen|sak)"
)
_NORDIC_WORDS = ("denne", "dette", "den", "det", "denna", "detta")

NOTICES_GERMANIC: tuple[Row, ...] = (
    Row(
        language="de",
        cues=("erschien", "veröffentlicht", "publiziert", "abgedruckt"),
        begins=_DE_WORDS,
        lead=rf"{_DE}\s+(?:erschien|(?:ist|wurde|war)){_DE_GAP}\s+{_DE_FIRST}{_DE_GAP}\s+{_DE_ON}",
        example="Dieser Artikel erschien zuerst bei {Hafenblatt}.",
        near_miss="Dieser Artikel erschien zuerst am 3. Mai.",
    ),
    Row(
        language="de",
        cues=("erschien", "veröffentlicht", "publiziert", "abgedruckt"),
        begins=_DE_WORDS,
        lead=rf"{_DE}\s+(?:ist|wurde|erschien)\s+(?:am\s+[\d.]{{1,10}}\s*\w{{0,9}}\s*\d{{0,4}}\s+)?{_DE_ON}",
        then=rf"[^.;()]{{0,60}}?\s(?:{_DE_FIRST}\s+)?{_DE_OUT}",
        sure=True,
        form="opened",
        example="Dieser Beitrag ist am 3. Mai bei {netzpolitik.org} erschienen.",
        near_miss="Dieser Beitrag ist in Wendle erschienen.",
    ),
    Row(
        language="de",
        cues=("zuerst", "ursprünglich", "erstmals", "erstveröffentlich"),
        lead=rf"(?:{_DE_FIRST}\s+{_DE_OUT}|erstveröffentlichung|erstveröffentlicht"
        rf"|erstmals\s+{_DE_OUT}){_DE_GAP}\s*:?\s*{_DE_ON}",
        opens=True,
        example="Zuerst erschienen in: {Hafenblatt}",
        near_miss="Zuerst kamen am Quai die Boote.",
        form="opened",
    ),
    Row(
        language="de",
        cues=("stammt aus", "entstammt", "ist entnommen"),
        begins=_DE_WORDS,
        lead=rf"{_DE}\s+(?:stammt|ist|wurde)\s+(?:aus|entnommen\s+aus"
        rf"|übernommen\s+aus)\s+(?:(?:der\s+)?ausgabe\s+[\w/.]{{1,10}}\s+|heft\s+[\w/.]{{1,10}}\s+"
        rf"|dem\s+archiv\s+)?(?:der|des|von|dem)\s+",
        example="Dieser Beitrag stammt aus Ausgabe 7/2019 der {Hafen-Revue}.",
        near_miss="Dieser Beitrag stammt aus dem Jahr 2019.",
    ),
    Row(
        language="de",
        cues=("genehmigung", "erlaubnis", "übernommen", "übernahme", "entnommen", "nachdruck", "abdruck", "auszug"),
        lead=r"(?:mit\s+(?:freundlicher\s+)?(?:genehmigung|erlaubnis)\s+(?:von|des|der|durch)|(?:übernommen"
        r"|übernahme|entnommen|nachdruck|nachgedruckt|abdruck)\s+"
        r"(?:mit\s+(?:freundlicher\s+)?(?:genehmigung|erlaubnis)\s+)?(?:von|vom|aus\s+dem|aus\s+der|aus|des|der)"
        r"|auszug\s+aus)\s+",
        example="Nachdruck mit freundlicher Genehmigung der {Hafenblatt-Redaktion}.",
        near_miss="Nachdruck nur mit Genehmigung des Verlags.",
        form="opened",
    ),
    Row(
        language="de",
        cues=("zur verfügung gestellt", "kooperation", "zusammenarbeit"),
        begins=_DE_WORDS,
        lead=rf"{_DE}\s+(?:ist|wurde|entstand|erscheint)\s+(?:in|im\s+rahmen\s+einer)\s+(?:kooperation"
        rf"|zusammenarbeit)\s+(?:mit|zwischen)\s+",
        role="contributor",
        form="listed",
        example="Dieser Text entstand in Kooperation mit {Hafenblatt}.",
        near_miss="Dieser Text entstand in langer Zusammenarbeit zweier Brüder.",
    ),
    Row(
        language="de",
        cues=("zur verfügung gestellt", "überlassen"),
        begins=_DE_WORDS,
        lead=rf"{_DE}\s+(?:ist|wurde|wird)\s+(?:uns\s+)?(?:\w{{4,20}}\s+){{0,2}}?(?:von|vom|durch)\s+",
        then=r"\s+(?:\w{3,20}\s+){0,3}?(?:zur\s+verfügung\s+gestellt|überlassen)\b",
        form="opened",
        example="Dieser Text wurde uns freundlicherweise von der {Tarner Brise} zur Verfügung gestellt.",
        near_miss="Dieser Text wurde uns von der Autorin zur Verfügung gestellt.",
    ),
    Row(
        language="de",
        cues=("übersetzt", "übersetzung"),
        lead=r"(?:aus\s+dem\s+\w{5,20}(?:en)?\s+(?:übersetzt|von)[^.;:]{0,40}?,?\s+(?:zuerst|ursprünglich"
        r"|original)\w*\s+(?:\w+\s+)?(?:bei|in|auf)|übersetz(?:t|ung)\s+(?:aus|von)\s+(?:der|dem)\s+(?:zeitung"
        r"|magazin|zeitschrift|portal))\s+",
        relation="translation",
        example="Übersetzt aus der Zeitung {Kystavisen}.",
        near_miss="Aus dem Englischen übersetzt von Jo Hale.",
    ),
    Row(
        language="nl",
        cues=("verscheen", "verschenen", "gepubliceerd"),
        lead=r"\b(?:dit|deze|het|de)\s+(?:\w{1,30}\s+){0,2}?(?:artikel|stuk|verhaal|bericht|interview|opiniestuk"
        r"|column|tekst|blog|reportage|bijdrage|essay)\s+"
        r"(?:verscheen|is|werd)(?:\s+op\s+\d[^.;:]{0,20}?)?\s+(?:eerder|oorspronkelijk|eerst|ook\s+eerder"
        r"|voor\s+het\s+eerst|origineel)\s*(?:(?:verschenen|gepubliceerd)\s+)?(?:bij|in|op|door"
        r"|op\s+de\s+website\s+van)\s+",
        example="Dit artikel verscheen eerder in {Havenkrant}.",
        near_miss="Dit artikel verscheen eerder op 3 mei.",
    ),
    Row(
        language="nl",
        cues=("eerder", "oorspronkelijk", "toestemming", "overgenomen"),
        lead=r"(?:(?:eerder|oorspronkelijk)\s+(?:verschenen|gepubliceerd)\s+(?:bij|in|op|door)"
        r"|overgenomen\s+(?:met\s+toestemming\s+)?(?:van|uit)|met\s+toestemming\s+(?:overgenomen\s+)?(?:van"
        r"|uit))\s+",
        form="opened",
        example="Overgenomen met toestemming van {Havenkrant}.",
        near_miss="Overgenomen personeel blijft met toestemming thuis.",
    ),
    Row(
        language="nordic",
        cues=(
            "publisert",
            "publicerad",
            "publiceret",
            "publicerades",
            "bragt",
            "trykk",
            "tryckt",
            "stod",
            "offentliggjort",
            "offentliggjord",
        ),
        begins=_NORDIC_WORDS,
        lead=rf"{_NORDIC}\s+(?:(?:er|ble|blev|har|är|var|(?:tidligere\s+|tidigare\s+)?(?:været|vært|varit)|stod"
        rf"|sto|publicerades)\s+){{1,2}}(?:(?:først"
        rf"|først\s+og\s+fremst|opprinnelig|oprindeligt|oprindelig|ursprungligen|först|tidligere|tidigare|også"
        rf"|også\s+vært)\s+)?"
        r"(?:(?:publisert|publicerad|publicerats|publiceret|bragt|trykket|trykt|tryckt|offentliggjort"
        r"|på\s+trykk)\s+)?(?:først\s+|först\s+|opprinnelig\s+)?(?:i|på|hos|av|af|hos)\s+",
        example="Denne artikkelen ble først publisert i {Kystavisen}.",
        near_miss="Denne artikkelen ble publisert mandag.",
    ),
    Row(
        language="nordic",
        cues=("først", "först", "oprindelig", "opprinnelig", "ursprungligen", "tillatelse", "tilladelse", "tillstånd"),
        lead=r"(?:(?:først|först|opprinnelig|oprindeligt|ursprungligen)\s+(?:publisert|publicerad|publiceret"
        r"|bragt|trykt)\s+(?:i|på|hos|av|af)|(?:gjengitt|gengivet|publicerad|publisert|bragt"
        r"|återgiven)\s+med\s+(?:tillatelse|tilladelse|tillstånd)\s+(?:fra|från|av|af))\s+",
        opens=True,
        form="opened",
        example="Opprinnelig publisert på {Kystavisen}.",
        near_miss="Først publisert 3. mai.",
    ),
    Row(
        language="nordic",
        cues=("tillatelse", "tilladelse", "tillstånd"),
        lead=r"(?:denne\s+|dette\s+|den\s+här\s+|denna\s+)?(?:artikkelen|artikeln|artiklen|artikkel|artikel|saken|sak|teksten"
        r"|texten|tekst|text|kronikken|krönikan|innlegget|inlägget|indlægget)\s+(?:er|är|ble|blev|har\s+blitt|har\s+blivit)\s+"
        r"(?:gjengitt|gengivet|publicera[dt]|publisert|publiceret|bragt|trykt|återgive[nt]|hentet|hämtad)\s+med\s+"
        r"(?:tillatelse|tilladelse|tillstånd)\s+(?:fra|från|av|af)\s+",
        opens=True,
        example="Artikkelen er gjengitt med tillatelse fra {Kystavisen}.",
        near_miss="Artikkelen er gjengitt med tillatelse fra familien.",
    ),
    Row(
        language="nordic",
        cues=("publicerats", "publisert", "publiceret", "trykts", "bragt", "trykt", "tryckts"),
        lead=r"(?:denne|dette|den\s+här|denna|den)\s+(?:artikkelen|artikeln|artiklen|artikkel|artikel|saken|sak|teksten|texten|tekst"
        r"|krönikan|kronikken|kronik|reportaget)\s+har\s+(?:tidigare|tidligere|först|først|også|också)\s+(?:vært\s+|været\s+)?"
        r"(?:publicerats|publisert|publiceret|trykts|tryckts|trykt|bragt)\s+(?:i|på|hos|av|af)\s+"
        r"(?:(?:tidskriften|tidsskriftet|tidningen|avisen|magasinet|bladet)\s+)?",
        opens=True,
        example="Den här texten har tidigare publicerats i tidskriften {Skäret}.",
        near_miss="Den här texten har tidigare publicerats i maj.",
    ),
    Row(
        language="de",
        cues=("erstveröffentlichung", "erstabdruck", "erstpublikation", "originalbeitrag"),
        lead=r"(?:die\s+|der\s+)?(?:erstveröffentlichung|erstpublikation|erstabdruck|originalbeitrag)\s+"
        r"(?:(?:dieses|des)\s+(?:artikels|textes|beitrags|interviews|essays|kommentars)\s+)?"
        r"(?:erfolgte|erschien|fand\s+sich|war)\s+(?:am\s+\d{1,2}\.\s?[\wä]{1,10}\.?\s+(?:\d{4}\s+)?|im\s+[\wä]{3,9}\s+\d{4}\s+|\d{4}\s+)?"
        r"(?:im|in\s+der|in|bei|auf)\s+(?!(?:netz|internet|jahre?|druck|heft|rahmen|verlag|selbstverlag)\b)",
        opens=True,
        form="opened",
        example="Die Erstveröffentlichung dieses Textes erfolgte am 4. Mai im {Wattblatt}.",
        near_miss="Die Erstveröffentlichung dieses Textes erfolgte am 4. Mai im Netz.",
    ),
)
