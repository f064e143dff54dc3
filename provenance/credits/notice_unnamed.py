"""Notices that say what the text is and name nobody: "Reprinted with permission", "with agency material", "translated".

They must be the whole line. A link beside them to another site names the source; else a translation's source is the
site itself in another language, and anything else has a source without a name. A table, read by ``notice``.
"""

from __future__ import annotations

from provenance.credits.notice_english import SUBJECT, SUBJECT_WORDS, TEXT
from provenance.credits.pattern import Row

_LANGUAGE = (
    r"(?:(?:the\s+)?(?:original\s+)?(?:english|german|french|spanish|italian|russian|chinese|arabic"
    r"|portuguese|japanese|dutch|polish|turkish|korean|ukrainian|farsi|hebrew)(?:\s+(?:version|original|text))?)"
)
_WHO = r"[^.;:()!?]{2,60}"

UNNAMED: tuple[Row, ...] = (
    Row(
        language="en",
        cues=("permission", "authorization", "authorisation"),
        lead=rf"(?:(?:{SUBJECT}|it|{TEXT})\s+(?:(?:is|was|has\s+been)\s+)?)?(?:re-?printed|re-?published"
        rf"|re-?produced|re-?posted|posted|published)\s+(?:here\s+)?(?:with"
        rf"|by)\s+(?:\w+\s+){{0,2}}?(?:permission|authori[sz]ation)",
        side="none",
        opens=True,
        closes=True,
        form="unnamed",
        example="* Reprinted with permission",
        near_miss="May not be reprinted without permission.",
    ),
    Row(
        language="en",
        cues=("originally published", "originally posted", "originally appeared", "first published"),
        lead=r"^\W*(?:originally|first)\s+(?:published|posted|appeared)(?:\s+(?:by|on|in|at))?\s*:\s*",
        side="none",
        closes=True,
        form="unnamed",
        example="Originally published by:",
        near_miss="Originally published: 3 May",
    ),
    Row(
        language="en",
        cues=(
            "original article",
            "original story",
            "original post",
            "original version",
            "original source",
            "original link",
        ),
        lead=rf"^\W*(?:(?:read|view|see|link\s+to)\s+)?(?:the\s+)?original\s+(?:{TEXT}|source"
        rf"|link)(?:\s+(?:is\s+)?here)?",
        side="none",
        closes=True,
        form="unnamed",
        example="View original article",
        near_miss="The original story is lost.",
    ),
    Row(
        language="*",
        cues=(
            "wire reports",
            "wire services",
            "news services",
            "agenc",
            "agentur",
            "agenz",
            "agênc",
            "agência",
            "bureaus",
            "byråer",
            "вести агентств",
            "وكالات",
        ),
        lead=r"^\W*(?:(?:from\s+)?(?:\w+\s+)?staff(?:\s+reports)?\s+and\s+(?:wire\s+(?:reports|services)"
        r"|(?:news\s+)?agencies|news\s+services)"
        r"|(?:compiled\s+)?(?:from\s+)?(?:[\w'&-]{2,20}\s+){0,3}?(?:wire\s+(?:reports|services)|news\s+services"
        r"|staff\s+and\s+agenc(?:y|ies))|وكالات"
        r"|(?:by\s+)?(?:redacci[oó]n|reda[cç][aã]o|rédaction|redazione|redaktion|red\.?|redactie|our\s+\w+|staff"
        r"|da\s+reda[cç][aã]o)"
        r"\s*(?:/|,|&|-|\+|y|e|et|en|und|and|with|con|com|avec)\s*(?:con\s+|com\s+|mit\s+)?(?:agencias|agences"
        r"|ag[eê]ncias|agenzie|agenturen"
        r"|agencies)|(?:with|mit|con|com"
        r"|avec|met|med|by|por|par|di|da|av|von|från|fra|from|source|quelle|fuente"
        r"|fonte)?\b[\s:]*(?:(?:news\s+)?agenc(?:y"
        r"|ies)(?:\s+(?:inputs?|reports?|material))?|inputs?\s+from\s+agencies|agentur(?:en|material|meldungen)"
        r"|(?:informaci[oó]n\s+de\s+)?agencias|agences?|ag[eê]ncias|agenzie"
        r"|material\s+von\s+agenturen|byråer|nyhetsbyråer|agentschappen))(?:\W{0,3}\|.{0,60}$|\s*[/,]\s*\w{2,20}$)?",
        side="none",
        closes=True,
        relation="wire",
        role="contributor",
        form="unnamed",
        example="Mit Agenturmaterial.",
        near_miss="Agenturen für Arbeit öffnen wieder.",
    ),
    Row(
        language="en",
        cues=("original source", "source material"),
        begins=SUBJECT_WORDS,
        head=SUBJECT,
        lead=rf"{SUBJECT}\s+(?:is|was|has\s+been)\s+(?:adapted|edited|republished|taken|abridged"
        rf"|condensed)\s+from\s+(?:its|the|an)\s+original(?:\s+source)?",
        side="none",
        closes=True,
        form="unnamed",
        example="This article has been adapted from its original source.",
        near_miss="The river is cleaner than at its original source.",
    ),
    Row(
        language="en",
        cues=("agency feed", "syndicated feed", "wire feed"),
        lead=r"\b(?:published|generated|sourced|auto-generated|taken"
        r"|is)\s+(?:unedited\s+)?from\s+an?\s+(?:\w+\s+)?(?:wire\s+agency|syndicated|agency|wire"
        r"|news\s+agency)\s+feed",
        side="none",
        relation="wire",
        form="unnamed",
        example="This story has been published from a wire agency feed without modifications.",
        near_miss="The fish come from an agency feeding station.",
    ),
    Row(
        language="en",
        cues=("translated", "translation"),
        lead=rf"(?:{SUBJECT}\s+(?:is|was|has\s+been)\s+)?(?:(?:automatically|machine)[\s-])?(?:translated"
        rf"|translation)(?:(?<=machine\stranslated)|(?<=machine-translated)|\s+automatically|\s*:(?:\s*{_WHO})?"
        rf"|\s+from\s+{_LANGUAGE}(?:\s+by\s+{_WHO})?|\s+by\s+{_WHO}"
        rf"|\s+with\s+\w+|\s+into\s+\w+(?:\s+by\s+{_WHO})?)",
        side="none",
        opens=True,
        closes=True,
        relation="translation",
        form="unnamed",
        example="This article has been translated automatically.",
        near_miss="Translated verses fill the quay.",
    ),
    Row(
        language="de",
        cues=("übersetz", "aus dem "),
        lead=rf"^\W*(?:(?:dieser\s+\w{{3,12}}\s+wurde\s+)?(?:(?:automatisch"
        rf"|maschinell)\s+)?übersetzt(?:\s+von\s?:?\s?|\s+durch\s+|\s+aus\s+)?|übersetzung\s*(?::|von|aus)\s*"
        rf"|aus\s+dem\s+(?:\w{{2,20}}ischen|deutschen)\s+(?:übersetzt\s+)?von\s+)(?:{_WHO})?",
        side="none",
        closes=True,
        relation="translation",
        form="unnamed",
        example="Übersetzt von Jo Hale",
        near_miss="Aus dem Hafen von Wendle kam Rauch.",
    ),
    Row(
        language="romance",
        cues=("traducid", "traducción", "tradui", "traduction", "tradott", "traduzione", "traduzid", "tradução"),
        lead=rf"^\W*(?:traducid[oa]|traducci[oó]n|traduite?|traduction|tradott[oa]|traduzione|traduzid[oa]"
        rf"|tradu[cç][aã]o)\s*(?::|(?:del?\s+\w+\s+|de\s+l'\w+\s+|dall'\w+\s+|do\s+\w+\s+)?(?:por|par|da|di"
        rf"|de))\s*{_WHO}",
        side="none",
        closes=True,
        relation="translation",
        form="unnamed",
        example="Traduit de l'anglais par Jo Hale",
        near_miss="Traduit en justice, il sourit.",
    ),
    Row(
        language="*",
        cues=(
            "vertaald door",
            "vertaling:",
            "oversatt av",
            "översatt av",
            "översättning:",
            "oversat af",
            "tłumaczenie:",
            "tłum.",
            "přeložil",
            "překlad:",
            "çeviri:",
            "çeviren:",
            "перевод:",
            "翻訳:",
            "訳:",
            "翻译:",
            "編譯:",
            "编译:",
            "译者:",
        ),
        lead=rf"^\W*(?:vertaald\s+door|vertaling:|oversatt\s+av|översatt\s+av|översättning:|oversat\s+af"
        rf"|tłumaczenie:|tłum\.|přeložila?|překlad:|çeviri:|çeviren:|перевод:|翻訳:|訳:|翻译:|編譯:|编译:|译者:)\s*{_WHO}",
        side="none",
        closes=True,
        relation="translation",
        form="unnamed",
        example="Vertaald door Jo Hale",
        near_miss="Slecht vertaald door de tijd.",
    ),
)
