"""Credit lines of those who distributed a text or contributed to it. A table, read with ``footer_lines``."""

from __future__ import annotations

from provenance.credits.pattern import Row

CONTRIBUTORS: tuple[Row, ...] = (
    Row(
        language="en",
        cues=("compiled from", "combined from", "combines", "drawn from"),
        lead=r"\b(?:(?:compiled|combined|assembled|drawn)\s+from(?:\s+the)?|combines)\s+(?:reports?|articles?|stories|reporting"
        r"|pieces)\s+(?:by|from|in|of)\s+(?:(?-i:the)\s+)?",
        sure=True,
        role="contributor",
        form="listed",
        example="Compiled from reports by the {Wendle Gazette} and {Quill Weekly}.",
        near_miss="Compiled from reports by the council and the police.",
    ),
    Row(
        language="en",
        cues=("reporting by", "reported by", "story by", "words by", "written by"),
        lead=r"^\W{0,4}(?:reporting|reported|story|words|written)\s+by\s+[^.;:()]{2,80}?\s+for\s+the\s+",
        closes=True,
        publisher=True,
        form="short",
        example="Reporting by Jo Hale for the {Wendle Bugle}",
        near_miss="Reporting by Jo Hale for the evening",
    ),
    Row(
        language="en",
        cues=("reporting by", "reported by", "story by", "words by", "written by"),
        lead=r"^\W{0,4}(?:reporting|reported|story|words|written)\s+by\s+[^.;:()]{2,80}?\s+for\s+(?!the\s)",
        closes=True,
        sure=True,
        publisher=True,
        form="short",
        example="Reporting by Jo Hale for {Wendle Weekly}",
        near_miss="Reporting by Jo Hale for Ana Tarn",
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
        cues=("with files", "with input", "with reporting", "with additional", "with information", "with material"),
        lead=r"^\W*with\s+(?:additional\s+)?(?:files|inputs?|reporting|material|information|reports?)\s+(?:from|by)\s+",
        closes=True,
        opens=True,
        nobody=True,
        relation="excerpt",
        role="contributor",
        form="listed",
        example="With files from {Coastline Press}",
        near_miss="With files from the archive, Jo Hale came back.",
    ),
    Row(
        language="en",
        cues=("contributed",),
        lead=r",?\s*(?:also\s+|staff\s+|all\s+)*contributed(?:\s+(?:(?:to|in)\s+(?:this|the)\b"
        r"|(?:additional\s+)?(?:reporting|information|material)\b)|\W*$)",
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
        cues=("contributed",),
        lead=r"(?-i:[A-ZÀ-Þ][\w'-]{1,25}(?:\s[A-ZÀ-Þ][\w'.-]{0,25}){1,2})\s+of\s+(?:the\s+)?",
        then=r"[^.;:()]{0,160}?\bcontributed(?:\s+(?:additional\s+)?reporting)?\s+to\s+th(?:is|e)\b",
        sure=True,
        relation="excerpt",
        role="contributor",
        form="listed",
        example="Jo Hale of the {Fen Herald} and Ana Tarn of the {Tarn Post} contributed to this report.",
        near_miss="Jo Hale of the harbour office contributed to this report.",
    ),
    Row(
        language="en",
        cues=("associated press", "reuters", "bloomberg", "afp"),
        lead=r"\s+(?:staff\s+)?(?:writers?|reporters?|correspondents?|journalists?"
        r"|videojournalists?)\s+[^.;:()]{3,250}?\s+(?:contributed\b|reported\s+from)",
        side="before",
        agencies=True,
        relation="wire",
        role="contributor",
        form="agency",
        example="{Associated Press} writers Jo Hale and Ana Tarn contributed to this report.",
        near_miss="Wendle Gazette writers Jo Hale and Ana Tarn contributed to a book on Reuters.",
    ),
    Row(
        language="de",
        cues=("material", "mit ", "information", "unter verwendung"),
        lead=r"(?:\b(?:mit|unter\s+verwendung\s+von|enthält|verwendet)\s+(?:\w+\s+)?(?:agentur)?(?:material"
        r"|informationen|inhalten|agenturmeldungen|texten|beiträgen)\s+(?:der\s+(?:nachrichtenagentur(?:en)?"
        r"|agentur(?:en)?)\s+|von\s+der\s+|von\s+|des\s+|der\s+)|^\W{0,3}mit\s+(?:dem\s+"
        r"|der\s+)?(?=[A-Za-z]{2,8}(?:-(?:Material|Informationen|Agenturmaterial))?\W{0,3}$))",
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
        r"|dépêches?|agence|informatie|bijdragen|datos|fonti|contributi)\s+(?:de\s+la\s+agencia\s+|de\s+(?-i:la)\s+"
        r"|de\s+|del\s+|da\s+|do\s+|di\s+|van\s+|d'|dell'|della\s+)?)?(?:l')?",
        agencies=True,
        relation="excerpt",
        role="contributor",
        form="listed",
        example="(Con información de {EFE})",
        near_miss="Con información de la alcaldesa, el puerto cerró.",
    ),
    Row(
        language="en",
        cues=(
            "information in this",
            "compiled from",
            "wire reports from",
            "wrote this",
            "reported this",
            "information for this",
        ),
        lead=r"(?:\b(?:some\s+)?information\s+(?:in|for)\s+this\s+\w+\s+(?:is|was|came"
        r"|comes)\s+(?:provided\s+)?(?:from|by)|\bcompiled\s+from"
        r"|^\W*wire\s+reports?\s+from)\s+",
        agencies=True,
        relation="wire",
        role="contributor",
        form="agency",
        example="Some information in this report is from {The Associated Press}.",
        near_miss="Compiled from notes by Jo Hale",
    ),
    Row(
        language="en",
        cues=("wrote this", "reported this story", "filed this"),
        lead=r"\s+(?:wrote|filed|reported)\s+this\s+(?:story|report|article|dispatch)\b",
        side="before",
        agencies=True,
        relation="wire",
        form="agency",
        example="Jo Hale of {The Associated Press} wrote this story.",
        near_miss="Jo Hale of Wendle wrote this story.",
    ),
)
