"""Credit lines at the end of a text: sources, copyright, material and contributors. A table for ``footer``."""

from __future__ import annotations

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
            "bron ",
            "autor:",
            "agencia:",
            "agence",
            "agentur",
        ),
        lead=r"(?:^|[.!?)\"|/•]\s?)\W{0,4}(?:news\s+source|story\s+source|original\s+source|sources?|quellen?"
        r"|fuentes?|fontes?|bron|źródł[oa]|zdroje?|kaynak|kilder?|källa|forrás|sursa|lähde|источник|agencia"
        r"|agence|agentur)(?:\s*(?::|-)\s*|(?<=(?-i:SOURCE))\s+)(?:mit\s+material\s+(?:von|der)\s+"
        r"|a[gc]en[zc]ia\s+|via\s+)?",
        sure=True,
        relation="excerpt",
        form="listed",
        example="Quelle: {dpa-AFX}",
        near_miss="Source: Tarn harbour statistics, 2019",
    ),
    Row(
        language="*",
        cues=("source", "quelle", "fuente", "fonte", "bron", "źródło", "zdroj", "kaynak", "kilde", "källa"),
        lead=r"^\W{0,4}(?:news\s+|story\s+|original\s+)?(?:source|quelle|fuente|fonte|bron|źródło|zdroj|kaynak"
        r"|kilde|källa)\s*:\s*",
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
        cues=("©", "copyright", "(c)", "c."),
        lead=rf"(?:©|\bcopyright|\(c\)|\bc\.)(?:\s*(?:©|\(c\)))?\s*{YEAR}(?:by\s+)?",
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
        rf"|\d{{4}}\s+)(?:,\s*)?(?:by\s+)?(?=.{{2,160}}?(?:distributed\s+by|reprinted|used\s+(?:with"
        rf"|by)\s+permission|visit\s))",
        role="original",
        form="opened",
        example="©2018 {Wendle Gazette} (Wendle), Distributed by Tribune Content Agency, LLC.",
        near_miss="©2018 Wendle Gazette. All rights reserved.",
    ),
    Row(
        language="*",
        cues=("©", "copyright", "(c)", "c."),
        lead=rf"^\W{{0,4}}(?:©|\bcopyright|\(c\)|c\.)(?:\s*(?:©|\(c\)))?\s*{YEAR}(?:,\s*)?(?:by\s+)?",
        known=True,
        form="inferred",
        example="© 2020 {The New York Times}",
        near_miss="© 2020 Wendle Gazette",
    ),
    Row(
        language="en",
        cues=("distributed by",),
        lead=r"\bdistributed\s+by\s+",
        sure=True,
        relation="wire",
        form="agency",
        example="©2018 Wendle Gazette, distributed by {Tribune Content Agency}",
        near_miss="Food was distributed by the harbour staff.",
    ),
    Row(
        language="en",
        cues=(
            "with ",
            "additional",
            "includes",
            "including",
            "contains",
            "information from",
            "material from",
            "inputs",
        ),
        lead=r"(?:\b(?:with|includes?|including|contains?|using|from)\s+(?:additional\s+|some\s+"
        r"|extra\s+)?(?:files?|inputs?|reporting|reports?|material|information|content|copy|contributions?"
        r"|agency\s+inputs?|data)\s+(?:\w+\s+)?(?:from|by|of|via)"
        r"|\badditional\s+(?:reporting|material|information|files|reports?)\s+(?:was\s+|were\s+)?(?:provided\s+"
        r"|contributed\s+)?(?:by|from)|\binformation\s+from|^\W{0,3}(?:some\s+)?(?:inputs?|material|reporting"
        r"|reports)\s+(?:from|by))\s+",
        sure=True,
        relation="excerpt",
        role="contributor",
        form="listed",
        example="(With inputs from {PTI})",
        near_miss="With files from the archive she came back.",
    ),
    Row(
        language="en",
        cues=("inputs", "copy"),
        lead=r"\bwith\s+",
        then=r"\s+(?:inputs?|copy)\b",
        sure=True,
        relation="wire",
        role="contributor",
        form="listed",
        example="(With {PTI} inputs)",
        near_miss="With many inputs the model sails.",
    ),
    Row(
        language="en",
        cues=("with files from", "with inputs from", "with reporting from", "with reporting by"),
        lead=r"^\W*with\s+(?:files|inputs?|reporting|material)\s+(?:from|by)\s+",
        closes=True,
        opens=True,
        relation="excerpt",
        role="contributor",
        form="listed",
        example="With files from {Coastline Press}",
        near_miss="With files from the archive, Jo Hale came back.",
    ),
    Row(
        language="en",
        cues=("contributed",),
        lead=r",?\s*(?:also\s+|staff\s+|all\s+)*contributed\s+(?:(?:to|in)\s+(?:this|the)\b"
        r"|(?:additional\s+)?(?:reporting|information|material)\b|\W*$)",
        side="before",
        known=True,
        relation="excerpt",
        role="contributor",
        form="listed",
        example="{The Associated Press} contributed to this report.",
        near_miss="Jo Hale and Ana Tarn contributed to this report.",
    ),
    Row(
        language="en",
        cues=("associated press", "reuters", "bloomberg", "afp"),
        lead=r"\s+(?:staff\s+)?(?:writers?|reporters?|correspondents?|journalists?"
        r"|videojournalists?)\s+[^.;:()]{3,250}?\s+(?:contributed|reported)\b",
        side="before",
        agencies=True,
        relation="wire",
        role="contributor",
        form="agency",
        example="{Associated Press} writers Jo Hale and Ana Tarn contributed to this report.",
        near_miss="Wendle Gazette writers Jo Hale and Ana Tarn contributed to this report.",
    ),
    Row(
        language="de",
        cues=("material", "mit ", "information", "unter verwendung"),
        lead=r"(?:\b(?:mit|unter\s+verwendung\s+von|enthält|verwendet)\s+(?:\w+\s+)?(?:agentur)?(?:material"
        r"|informationen|inhalten|agenturmeldungen|texten|beiträgen)\s+(?:der\s+(?:nachrichtenagentur(?:en)?"
        r"|agentur(?:en)?)\s+|von\s+der\s+|von\s+|des\s+|der\s+)|^\W{0,3}mit\s+(?:dem\s+"
        r"|der\s+)?(?=[A-Za-z]{2,8}\W{0,3}$))",
        sure=True,
        relation="excerpt",
        role="contributor",
        form="listed",
        example="Mit Material von {dpa}",
        near_miss="Mit Material von der Baustelle.",
    ),
    Row(
        language="romance",
        cues=("avec ", "con ", "com ", "d'après", "fonte", "met ", "med "),
        lead=r"(?:^|[(.!?]\s?)\W{0,3}(?:avec|d'après|con|com|med|met)\s+(?:(?:l'|la\s+|le\s+"
        r"|el\s+)?(?:informaci[oó]n|informa[cç][oõ]es|informazioni|material|fonte|textos?|contributions?"
        r"|dépêches?|agence|informatie|bijdragen|datos|fonti|contributi)\s+(?:de\s+la\s+agencia\s+|de\s+la\s+"
        r"|de\s+|del\s+|da\s+|do\s+|di\s+|van\s+|d'|dell'|della\s+)?)?(?:l')?",
        agencies=True,
        relation="excerpt",
        role="contributor",
        form="listed",
        example="(Con información de {EFE})",
        near_miss="Con información de la alcaldesa, el puerto cerró.",
    ),
)
