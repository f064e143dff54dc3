"""Credit lines at the end of a text: sources, copyright, material and contributors. A table for ``footer``."""

from __future__ import annotations

from provenance.credits.footer_contributors import CONTRIBUTORS
from provenance.credits.pattern import Row

YEAR = r"(?:\d{4}\s*(?:[-,]\s*\d{4}\s*)?)?"

FOOTERS: tuple[Row, ...] = (
    Row(
        language="*",
        cues=(
            "source",
            "quelle",
            "fuente",
            "fonte",
            "bron:",
            "źródło",
            "zdroj",
            "kaynak",
            "kilde",
            "källa",
            "forrás",
            "sursa",
            "quellen",
            "lähde",
            "источник",
            "джерело",
            "източник",
            "извор",
            "izvor",
            "vir:",
            "πηγή",
            "allikas",
            "avots",
            "šaltinis",
            "font:",
            "sumber",
            "nguồn",
            "burimi",
            "출처",
            "المصدر",
            "מקור",
            "منبع",
            "स्रोत",
            "ที่มา",
            "our standards",
            "bron ",
            "autor:",
            "agencia:",
            "agence",
            "agentur",
        ),
        lead=r"(?:^|[.!?)\"|/•]\s?)\W{0,4}(?:news\s+source|story\s+source|sources?|quellen?"
        r"|fuentes?(?:\s+original)?|fontes?|bron(?:nen)?|źródł[oa](?:\s+\w+)?|zdroje?|kaynak|kilder?|käll[ao]r?"
        r"|forrás|sursă?|sursa|lähde"
        r"|источник|джерело|източник|извор|izvor|vir|πηγή|allikas|avots|šaltinis|font|sumber|nguồn|burimi|출처|المصدر"
        r"|מקור|منبع"
        r"|स्रोत|ที่มา|our\s+standards|agencia"
        r"|agence|agentur)(?:\s*(?::|-|=)\s*|(?<=(?-i:SOURCE))\s+"
        r"|(?<=(?-i:Source))\s+(?=[A-Z]{2,5}\b))(?:mit\s+material\s+(?:von|der)\s+"
        r"|a[gc]en[zc]ia\s+|via\s+|the\s+)?(?:[a-zäöüß]{2,4}/)?",
        sure=True,
        relation="excerpt",
        form="listed",
        example="Quelle: {dpa-AFX}",
        near_miss="Source: Tarn harbour statistics, 2019",
    ),
    Row(
        language="*",
        cues=(
            "source",
            "quelle",
            "fuente",
            "fonte",
            "bron",
            "źródło",
            "zdroj",
            "kaynak",
            "kilde",
            "källa",
            "forrás",
            "sursa",
            "lähde",
            "источник",
            "izvor",
            "sumber",
        ),
        lead=r"^\W{0,4}(?:news\s+|story\s+|article\s+)?(?:source|quelle|fuente|fonte|bron|źródło|zdroj"
        r"|kaynak"
        r"|kilde|källa|forrás|sursa|lähde|источник|izvor|sumber)\s*[:=-]\s*",
        then=r"(?:\W*$|\s*[;|])",
        publisher=True,
        relation="excerpt",
        form="inferred",
        example="Quelle: {Hafenschau}",
        near_miss="Source: Tarn harbour statistics, 2019",
    ),
    Row(
        language="de",
        cues=("material", "informationen"),
        lead=r"^\W{0,3}mit\s+(?:material|informationen|inhalten)\s+(?:von|vom|des|der)\s+",
        closes=True,
        relation="excerpt",
        role="contributor",
        form="listed",
        example="Mit Material von {HSF}",
        near_miss="Mit Material von der Baustelle fing es an.",
    ),
    Row(
        language="en",
        cues=("h/t", "hat tip"),
        lead=r"(?:^|[\s(\[])(?:h/t|hat\s?tip)\s*(?::|to\b|-)?\s*",
        relation="excerpt",
        form="short",
        example="(h/t {North Vale Watch})",
        near_miss="He took off his hat tipsily.",
    ),
    Row(
        language="en",
        cues=("reprinted with permission", "used with permission", "reproduced with permission"),
        lead=r"\s?[:;-]\s*(?:reprinted|used|reproduced|republished)\s+(?:with|by)\s+permission\b",
        side="before",
        form="opened",
        example="*{Quill Weekly}: Reprinted with permission.",
        near_miss="We ask: reprinted with permission of whom?",
    ),
    Row(
        language="zh",
        cues=("来源", "來源", "稿源", "出处", "情報元"),
        lead=r"(?:(?:信息|新闻|文章)?[来來稿]源|出处|情報元)\s?[:：|]\s?",
        then=r"[\s。)）|,，、]|$",
        side="unspaced",
        form="listed",
        example="来源：{新华社}",
        near_miss="能量来源不明。",
    ),
    Row(
        language="*",
        cues=("original source", "originalquelle", "source originale", "fuente original", "fonte original"),
        lead=r"^\W{0,4}(?:original\s+source|originalquelle|source\s+originale|fuente\s+original|fonte\s+originale?)"
        r"\s*[:=-]\s*(?:the\s+)?",
        then=r"(?:\W*$|\s*[;|])",
        publisher=True,
        form="inferred",
        example="Original source: {Quill Weekly}",
        near_miss="Original source: interviews with the crew",
    ),
    Row(
        language="*",
        cues=("©", "copyright", "(c)", "c."),
        lead=rf"(?:(?:©|\bcopyright|\(c\)|\bc\.)\s*){{1,3}}:?\s*{YEAR}(?:by\s+)?",
        agencies=True,
        relation="wire",
        form="agency",
        example="Copyright 2020 {The Associated Press}. All rights reserved.",
        near_miss="Copyright 2023 Wendle Media Inc. All rights reserved.",
    ),
    Row(
        language="en",
        cues=("distributed by", "reprinted", "used with permission", "used by permission", "visit "),
        lead=rf"^\W{{0,4}}(?:(?:(?:©|\bcopyright|\(c\)|c\.)\s*){{1,3}}{YEAR}"
        rf"|\d{{4}}\s+)(?:,\s*)?(?:by\s+)?(?=.{{2,160}}?(?:distributed\s+by\s+(?:the\s+)?(?-i:[A-Z])|reprinted|used\s+(?:with"
        rf"|by)\s+permission|visit\s))",
        role="original",
        form="opened",
        example="©2018 {Wendle Gazette} (Wendle), Distributed by Tribune Content Agency, LLC.",
        near_miss="©2018 Wendle Gazette. Distributed by hand since 1871.",
    ),
    Row(
        language="*",
        cues=("©", "copyright", "(c)", "c."),
        lead=rf"^\W{{0,4}}(?:(?:©|\bcopyright|\(c\)|c\.)\s*){{1,3}}:?\s*{YEAR}(?:,\s*)?(?:by\s+)?",
        known=True,
        form="inferred",
        example="© 2020 {The New York Times}",
        near_miss="© 2020 Wendle Gazette",
    ),
    *CONTRIBUTORS,
)
