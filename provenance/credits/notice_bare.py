"""Notices of few words: without a subject ("Paru dans …"), in a relative clause, with permission only."""

from __future__ import annotations

from provenance.credits.notice_english import SUBJECT, SUBJECT_WORDS, TEXT
from provenance.credits.pattern import Row

_ARTICLE_DE = (
    r"(?:dieser|dieses|diese|der|das)\s+(?:\w+\s+)?(?:artikel|text|beitrag|bericht|interview|kommentar|essay|meldung"
    r"|nachricht)"
)

NOTICES_BARE: tuple[Row, ...] = (
    Row(
        language="en",
        cues=("version of this", "version of the"),
        lead=rf"\b(?:an?|the)\s+(?:[\w-]{{1,20}},?\s+){{0,3}}?version\s+of\s+this\s+(?:[\w-]{{1,20}}\s+){{0,2}}?{TEXT}\s+"
        r"(?:(?:was|is|has|had|been|previously|first|originally)\s+){0,3}(?:appeared|appears|ran|published|posted"
        r"|printed)"
        r"(?:[,\s]+on\s+[^.;:()]{0,40}?)?\s+(?:in|on|by|at|with)\s+(?:(?:the\s+)?(?:[\w/,]{1,20}\s+){0,4}?(?:issue"
        r"|edition)\s+of\s+)?",
        example="An abridged version of this essay was published in {Tidewatch} on 4 May.",
        near_miss="A version of this boat was published in drawings.",
    ),
    Row(
        language="en",
        cues=("is from", "issue of", "cross-post", "crosspost", "cross post"),
        lead=rf"(?:{SUBJECT}\s+(?:is|was)\s+(?:taken\s+)?from\s+(?:the\s+)?"
        rf"|^\W*from\s+the\s+(?:[\w/,]{{1,20}}\s+){{1,4}}?(?:issue|edition)\s+of\s+"
        r"|(?:this\s+is\s+)?an?\s+cross-?\s?post\s+(?:from|of|with)\s+)",
        opens=True,
        nobody=True,
        form="opened",
        example="From the May 2018 issue of {Tidewatch}",
        near_miss="This story is from the sea.",
    ),
    Row(
        language="en",
        cues=("co-publish", "copublish", "collaboration with", "partnership with"),
        lead=r"^\W*(?:co-?published|(?:produced\s+|reported\s+)?in\s+(?:collaboration|partnership))\s+(?:with|by)\s+",
        opens=True,
        role="contributor",
        form="listed",
        example="Co-published with {Tidewatch}",
        near_miss="Co-published with glee in May",
    ),
    Row(
        language="en",
        cues=("where this", "where it", "where the"),
        lead=rf",?\s+where\s+(?:(?:this|the)\s+(?:[\w-]{{1,20}}\s+){{0,2}}?{TEXT}|it|this)\s+(?:was\s+)?(?:first"
        rf"|originally)\s+(?:appeared|published|ran|posted)\b",
        side="before",
        form="opened",
        example="With thanks to {Tidewatch}, where this story was first published.",
        near_miss="He sailed, where it was first quiet.",
    ),
    Row(
        language="en",
        cues=("by permission", "with permission"),
        lead=r"(?:re-?printed|re-?produced|re-?published|used)\s+(?:with|by)\s+permission\s*(?:[-,:.]\s*(?:©\s*"
        r"|\(c\)\s*)?|©\s*)(?:\d{4}\s+)?",
        opens=True,
        nobody=True,
        then=r"[\W\d]*(?:$|all\s+rights)",
        form="opened",
        example="Reprinted by permission, {Tidewatch}",
        near_miss="Reprinted by permission. The editor sails in May.",
    ),
    Row(
        language="en",
        cues=("for the full", "for more", "full story", "full article", "complete ", "full text"),
        lead=rf"(?:for\s+(?:the\s+(?:full|complete|entire|rest\s+of\s+the)\s+{TEXT}|more),?\s+(?:please\s+)?(?:visit"
        rf"|go\s+to|see|read(?:\s+the"
        rf"\s+(?:full|complete)\s+{TEXT}\s+(?:in|on|at))?|head\s+to)"
        rf"|(?:read\s+)?(?:the\s+)?(?:full|complete|entire)\s+{TEXT}\s+(?:is\s+)?(?:available\s+"
        rf"|continues\s+)?(?:here\s*:|on|at|in))\s+",
        opens=True,
        nobody=True,
        then=r"\W*$",
        relation="excerpt",
        form="opened",
        example="For the full story, visit {Tidewatch}.",
        near_miss="For the full story, visit the harbour office.",
    ),
    Row(
        language="en",
        cues=("produced", "reported", "written", "created"),
        begins=SUBJECT_WORDS,
        head=SUBJECT,
        lead=rf"{SUBJECT}\s+(?:was|is)\s+(?:originally\s+|first\s+)?(?:produced|reported|written"
        rf"|created)\s+(?:by\s+[^.;:()]{{2,40}}?\s+)?for\s+",
        nobody=True,
        example="This story was written by Jo Hale for {Tidewatch News}.",
        near_miss="This story was written for children.",
    ),
    Row(
        language="en",
        cues=("more stories like this",),
        lead=r"more\s+stories\s+like\s+this\s+are\s+available\s+(?:on|at)\s+",
        opens=True,
        sure=True,
        relation="wire",
        form="inferred",
        example="More stories like this are available on {bloomberg.com}",
        near_miss="More stories like this are available on request",
    ),
    Row(
        language="de",
        cues=("stammt von", "übernommen", "erschien in", "erschienen in"),
        lead=rf"\b{_ARTICLE_DE}\s+(?:stammt\s+von|(?:ist|wurde)\s+von\s+(?=\S+(?:\s\S+){{0,3}}\s+übernommen)"
        rf"|erschien\s+in\s+(?=.{{2,40}}?\s\d{{1,2}}/\d{{2,4}}))\s*",
        nobody=True,
        form="opened",
        example="Dieser Artikel wurde von {Wattblatt} übernommen.",
        near_miss="Dieser Artikel stammt von der Redaktion.",
    ),
    Row(
        language="de",
        cues=("meldung", "veröffentlichung", "übermittelt", "agenturtext"),
        lead=rf"(?:\b{_ARTICLE_DE}\s+(?:ist|wurde|stammt|kommt|basiert|beruht)\s+[^.;]{{0,60}}?\b(?:der|von"
        rf"|durch)\s+(?:der\s+)?|übermittelt\s+durch\s+)",
        agencies=True,
        relation="wire",
        form="agency",
        example="Diese Meldung ist Teil einer automatischen Veröffentlichung der {dpa}.",
        near_miss="Diese Meldung ist Teil einer Reihe der Redaktion.",
    ),
    Row(
        language="fr",
        cues=("publié", "paru", "parue"),
        lead=r"(?:(?:initialement|originellement)\s+(?:publiée?|parue?)|(?:publiée?|parue?)\s+(?:initialement"
        r"|d'abord|originellement|à\s+l'origine)"
        r"|(?:article\s+)?parue?)\s+(?:dans|sur|par|chez)\s+",
        opens=True,
        form="opened",
        example="Initialement publié sur {Estran}",
        near_miss="Paru dans la nuit, il dort.",
    ),
    Row(
        language="es",
        cues=("publicad", "permiso", "autorización"),
        lead=r"(?:originalmente\s+publicad[oa]\s+(?:en|por)|publicad[oa]\s+con\s+(?:el\s+)?(?:permiso"
        r"|autorizaci[oó]n)\s+de|publicad[oa]\s+en"
        r"(?=\s.{2,40}?\s(?:el|en)\s+(?:\d|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre"
        r"|noviembre|diciembre)))\s+",
        opens=True,
        form="opened",
        example="Originalmente publicado en {Pleamar}",
        near_miss="Publicado en papel y en línea.",
    ),
    Row(
        language="romance",
        cues=("com informações", "con información", "con informazioni", "avec des informations"),
        lead=r"^\W*(?:com\s+informa[cç][oõ]es|con\s+informaci[oó]n|con\s+informazioni"
        r"|avec\s+des\s+informations)\s+(?:d[oae]s?|del|della|di|du)\s+",
        opens=True,
        closes=True,
        nobody=True,
        relation="excerpt",
        role="contributor",
        form="listed",
        example="Com informações do {Farolete}",
        near_miss="Com informações de Jo Hale",
    ),
    Row(
        language="it",
        cues=("pubblicat", "apparso"),
        lead=r"(?:(?:pubblicat[oa]|appars[oa])\s+(?:originariamente|originalmente|per\s+la\s+prima\s+volta"
        r"|inizialmente)"
        r"|(?:originariamente|originalmente)\s+(?:pubblicat[oa]|appars[oa])"
        r"|l'articolo\s+originale\s+è\s+stato\s+pubblicato)\s+(?:su|sul|sulla|da|in|nel|dal)\s+",
        opens=True,
        form="opened",
        example="Pubblicato originariamente su {Risacca}",
        near_miss="Pubblicato originariamente nel 1998.",
    ),
    Row(
        language="nl",
        cues=("samenwerking met",),
        lead=r"\b(?:dit|deze)\s+(?:artikel|verhaal|onderzoek|productie|stuk|interview)\s+(?:is|kwam"
        r"|werd)\s+(?:\w+\s+){0,3}?in\s+samenwerking\s+met\s+",
        role="contributor",
        form="listed",
        example="Dit verhaal is gemaakt in samenwerking met {Springtij}.",
        near_miss="Dit verhaal is gemaakt in samenwerking met haar zus.",
    ),
    Row(
        language="pl",
        cues=("opublikowan", "za zgodą", "przedruk"),
        lead=r"(?:(?:tekst|artykuł|wywiad)?\s*opublikowan[yoe]\s+(?:pierwotnie|oryginalnie"
        r"|po\s+raz\s+pierwszy)\s+(?:na|w|przez)\s+(?:portalu|stronie|serwisie|łamach)?"
        r"|przedruk\s+za\s+zgodą\s+redakcji)\s*",
        opens=True,
        form="opened",
        example="Przedruk za zgodą redakcji {Solnik}",
        near_miss="Opublikowano pierwotnie 3 maja.",
    ),
    Row(
        language="cs",
        cues=("původně", "poprvé", "převzat"),
        lead=r"(?:(?:text|článek|rozhovor|komentář|esej|reportáž|původně|poprvé)\s+){0,2}?(?:(?:původně|poprvé)\s+"
        r"(?:vyšl[oaiy]?|vyšel|(?:byl[oay]?\s+)?(?:publikován|zveřejněn|otištěn)[oay]?)"
        r"|(?:vyšl[oa]|vyšel)\s+(?:původně|poprvé))\s+(?:na|v|ve)\s+"
        r"(?:(?:webu|webech|serveru|deníku|denících|týdeníku|měsíčníku|časopise|časopisu|magazínu|listu|listech|novinách"
        r"|portálu|stránkách|příloze)\s+)?(?:deníku\s+|týdeníku\s+|časopisu\s+)?",
        opens=True,
        form="opened",
        example="Původně vyšlo v deníku {Solník}.",
        near_miss="Původně vyšlo slunce v pět.",
    ),
    Row(
        language="cs",
        cues=("převzat",),
        lead=r"převzato\s+z\s+(?:webu|serveru|deníku|týdeníku|časopisu|magazínu|portálu|novin)\s+",
        opens=True,
        form="opened",
        example="Převzato z deníku {Solník}.",
        near_miss="Převzato z archivu rodiny.",
    ),
    Row(
        language="ru",
        cues=("перепечат", "впервые"),
        lead=r"(?:перепечатано\s+(?:из|с)\s+(?:журнала|газеты|сайта|издания)|впервые\s+опубликовано\s+(?:в"
        r"|на)\s+(?:журнале|газете|сайте|издании))\s+",
        opens=True,
        form="opened",
        example="Перепечатано из журнала «{Солонка}»",
        near_miss="Впервые опубликовано 3 мая.",
    ),
    Row(
        language="ja",
        cues=("より転載", "から転載"),
        lead=r"^[※(\s]{0,3}(?P<name>[^、。\s「」]{2,20}?)(?=(?:より|から)転載(?!しない|を?禁|不可|する(?:場合|際|こと)))",
        side="unspaced-before",
        form="opened",
        example="{港の新聞}より転載",
        near_miss="無断で港から転載しないこと",
    ),
)
