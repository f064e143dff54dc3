"""Notices in French, Spanish, Portuguese and Italian: where a text was published before. A table for ``notice``."""

from __future__ import annotations

from provenance.credits.pattern import Row

_FR = (
    r"\b(?:(?:cet|cette|ce|l'|le|la|une\s+version\s+de\s+(?:cet|cette|ce))\s*"
    r"|(?<!\w\s))(?:\w{1,30}\s+){0,2}?(?:article|texte|tribune|entretien|interview|reportage|enquête|billet"
    r"|papier|chronique|analyse|récit|publication|contenu|dépêche|dossier|extrait|version|portrait)"
)
_FR_FIRST = (
    r"(?:initialement|d'abord|originellement|originalement|à\s+l'origine|pour\s+la\s+première\s+fois"
    r"|précédemment|au\s+départ|en\s+premier|déjà)"
)
_FR_ON = (
    r"(?:dans(?:\s+les\s+(?:colonnes|pages)\s+d[eu'])?|sur(?:\s+le\s+(?:site|blog)(?:\s+internet"
    r"|\s+web)?\s+(?:de\s+la|de|du|d'))?|par|chez|en|au|à\s+partir\s+de|à\s+partir\s+du)\b\s*:?\s*"
)
_ES = (
    r"\b(?:(?:est[ea]|el|la|una\s+versi[oó]n\s+de\s+est[ea])\s+|(?<!\w\s))(?:\w{1,30}\s+){0,2}?(?:art[ií]culo"
    r"|texto|nota|reportaje|historia|columna|entrevista|contenido|noticia|informe"
    r"|publicaci[oó]n|trabajo|an[aá]lisis|investigaci[oó]n|pieza|entrada|post|ensayo|cr[oó]nica|informaci[oó]n"
    r"|versi[oó]n|editorial)"
)
_ES_FIRST = (
    r"(?:originalmente|originariamente|inicialmente|por\s+primera\s+vez|primero|previamente"
    r"|anteriormente|primeramente|en\s+su\s+origen)"
)
_ES_ON = r"(?:en|por|a\s+trav[eé]s\s+de|de)\b\s*:?\s*"
_PT = (
    r"\b(?:(?:est[ea]|ess[ea]|[oa]|uma\s+vers[aã]o\s+dest[ea])\s+|(?<!\w\s))(?:\w{1,30}\s+){0,2}?(?:artigo"
    r"|texto|reportagem|mat[eé]ria|not[ií]cia|coluna|entrevista|conte[uú]do|hist[oó]ria|ensaio|post|an[aá]lise"
    r"|cr[oô]nica)"
)
_PT_FIRST = (
    r"(?:originalmente|inicialmente|primeiro|primeiramente|pela\s+primeira\s+vez|anteriormente|em\s+primeira\s+m[aã]o)"
)
_IT = (
    r"\b(?:(?:quest[oa']|il|l'|la)\s*|(?<!\w\s))(?:\w{1,30}\s+){0,2}?(?:articolo|testo|pezzo|intervista"
    r"|reportage|inchiesta|contenuto|storia|post|saggio|editoriale|racconto|contributo|analisi|versione)"
)
_IT_FIRST = (
    r"(?:originariamente|originalmente|inizialmente|per\s+la\s+prima\s+volta|in\s+origine|per\s+primo"
    r"|precedentemente|già|prima)"
)

NOTICES_ROMANCE: tuple[Row, ...] = (
    Row(
        language="fr",
        cues=("publié", "paru", "parue", "diffusé"),
        lead=rf"{_FR}\s+(?:a\s+|est\s+)?(?:{_FR_FIRST}\s+)?(?:été\s+)?(?:{_FR_FIRST}\s+)?(?:publiée?|parue?"
        rf"|diffusée?|est\s+parue?)\s+(?:le\s+[^.;:()]{{0,30}}?\s+)?(?:{_FR_FIRST}\s+)?(?:en\s+(?:anglais"
        rf"|français)\s+)?{_FR_ON}",
        example="Cet article a été initialement publié par {Gazette du Port}.",
        near_miss="Cet article a été publié par erreur.",
    ),
    Row(
        language="fr",
        cues=("republié", "reproduit", "repris", "extrait", "autorisation", "avec l'accord"),
        lead=rf"(?:{_FR}\s+est\s+)?(?:republiée?|reproduite?|reprise?|repris|extraite?"
        rf"|tirée?)\s+(?:ici\s+)?(?:(?:avec\s+l'(?:aimable\s+)?(?:autorisation"
        rf"|accord)\s+)?(?:à\s+partir\s+)?(?:de\s+(?-i:la)\b|des\b|du\b|de\b|d'))\s*",
        opens=True,
        example="Cet article est republié à partir de {La Gazette du Port} sous licence Creative Commons.",
        near_miss="Repris dans le calme, le travail avance.",
    ),
    Row(
        language="fr",
        cues=("autorisation", "aimable", "accord"),
        lead=r"avec\s+l'(?:aimable\s+)?(?:autorisation|accord)\s+(?:de\s+(?-i:la)\b|des\b|du\b|de\b|d')\s*",
        form="opened",
        example="Publié avec l'aimable autorisation de {Gazette du Port}.",
        near_miss="Avec l'accord signé hier, tout change.",
    ),
    Row(
        language="fr",
        cues=("traduit", "traduction"),
        lead=r"(?:traduite?|traduction)\s+(?:de\s+l'(?:anglais|allemand|espagnol|italien|original)"
        r"|du\s+\w+)?\s*(?:par\s+[^.;:()]{0,40}?\s+)?(?:d'un\s+article\s+)?(?:de\s+la|du|de|d'après|paru\s+dans"
        r"|publié\s+(?:par|dans|sur))\s+",
        relation="translation",
        opens=True,
        sure=True,
        example="Traduit d'un article de {Courrier international}.",
        near_miss="Traduit de l'anglais par Jo Hale.",
    ),
    Row(
        language="es",
        cues=("publicad", "publicó", "apareci"),
        lead=rf"{_ES}\s+(?:(?:fue|ha\s+sido|se|es|apareci[oó]"
        rf"|est[aá])\s+){{0,2}}(?:{_ES_FIRST}\s+)?(?:publicad[oa]|public[oó]|apareci[oó]"
        rf"|aparecid[oa])?\s*(?:{_ES_FIRST}\s+)?(?:el\s+[^.;:()]{{0,30}}?\s+)?(?:en\s+ingl[eé]s\s+)?{_ES_ON}",
        then=r"(?!\s*\d)",
        example="Este artículo fue publicado originalmente en {El Faro del Puerto}.",
        near_miss="Este artículo fue publicado el 3 de mayo.",
    ),
    Row(
        language="es",
        cues=(
            "publicado",
            "publicada",
            "reproducid",
            "republicad",
            "permiso",
            "autorización",
            "cortesía",
            "tomado de",
            "extraído",
        ),
        lead=rf"(?:(?:{_ES}\s+)?(?:es\s+|fue\s+)?(?:publicad[oa]\s+(?:{_ES_FIRST})\s+(?:en|por)|(?:reproducid"
        rf"|republicad|reimpres|tomad|extra[ií]d|adaptad)[oa]\s+(?:aqu[ií]\s+)?(?:con\s+(?:el\s+)?(?:permiso"
        rf"|autorizaci[oó]n)\s+)?(?:de|desde)|con\s+(?:el\s+)?(?:permiso|autorizaci[oó]n)\s+de"
        rf"|cortes[ií]a\s+de))\s+",
        opens=True,
        form="opened",
        example="Reproducido con permiso de {El Faro del Puerto}.",
        near_miss="Publicado el lunes por la tarde.",
    ),
    Row(
        language="es",
        cues=("traducid", "traducción"),
        lead=r"(?:traducid[oa]|traducci[oó]n)\s+(?:del\s+\w+\s+)?(?:por\s+[^.;:()]{0,40}?\s+)?(?:de|del"
        r"|publicad[oa]\s+(?:en|por)|a\s+partir\s+de)\s+",
        relation="translation",
        opens=True,
        sure=True,
        example="Traducido de {Le Monde} por Jo Hale.",
        near_miss="Traducido del inglés por Jo Hale.",
    ),
    Row(
        language="pt",
        cues=("publicad", "apareceu", "veiculad"),
        lead=rf"{_PT}\s+(?:(?:foi|é)\s+)?(?:{_PT_FIRST}\s+)?(?:publicad[oa]|veiculad[oa]"
        rf"|apareceu)\s+(?:{_PT_FIRST}\s+)?(?:em\s+[^.;:()]{{0,30}}?\s+)?(?:no|na|em|pelo|pela|por|nos"
        rf"|nas)\s+(?:site\s+(?:do|da|de)\s+)?",
        example="Este artigo foi publicado originalmente no {Jornal do Porto}.",
        near_miss="Este artigo foi publicado em 3 de maio.",
    ),
    Row(
        language="pt",
        cues=(
            "publicado originalmente",
            "publicada originalmente",
            "originalmente publicad",
            "reproduzid",
            "republicad",
            "permissão",
            "autorização",
        ),
        lead=r"(?:(?:publicad[oa]\s+originalmente|originalmente\s+publicad[oa])\s+(?:no|na|em|pelo|pela|por)"
        r"|(?:reproduzid|republicad)[oa]\s+(?:com\s+(?:a\s+)?(?:permiss[aã]o|autoriza[cç][aã]o)\s+)?(?:d[oae])"
        r"|com\s+(?:a\s+)?(?:permiss[aã]o|autoriza[cç][aã]o)\s+d[oae])\s+",
        form="opened",
        example="Reproduzido com permissão do {Jornal do Porto}.",
        near_miss="Originalmente publicado em 2014.",
    ),
    Row(
        language="it",
        cues=("pubblicat", "apparso", "apparsa", "uscito", "uscita"),
        lead=rf"{_IT}\s+(?:(?:è|è\s+stat[oa])\s+)?(?:{_IT_FIRST}\s+)?(?:stat[oa]\s+)?(?:{_IT_FIRST}\s+)?"
        rf"(?:pubblicat[oa]|appars[oa]"
        rf"|uscit[oa])\s+(?:{_IT_FIRST}\s+)?(?:il\s+[^.;:()]{{0,30}}?\s+)?(?:in\s+inglese\s+)?(?:(?:sull|dall"
        rf"|nell)'|(?:su|sul|sulla|sui|da|dal|dalla|in|nel|nella)\s+)(?:(?:sito|numero\s+\S{1, 20}"
        rf"|rivista)\s+(?:di|del|della)\s+)?",
        example="Questo articolo è stato pubblicato originariamente su {Gazzetta del Porto}.",
        near_miss="Questo articolo è stato pubblicato il 3 maggio.",
    ),
    Row(
        language="it",
        cues=(
            "gentile concessione",
            "per concessione",
            "autorizzazione",
            "tratto da",
            "tratta da",
            "estratto",
            "riprodotto",
            "permesso",
        ),
        lead=r"(?:per\s+(?:gentile\s+)?concessione\s+(?:di|de|del|della|dell|dello|dei|degli)|(?:tratt[oa]|estratto|ripres[oa]"
        r"|riprodott[oa])\s+(?:con\s+(?:l')?(?:autorizzazione|il\s+permesso)\s+)?(?:da|dal|dalla|di|del|della"
        r"|dall|dell)|con\s+(?:l'autorizzazione|il\s+permesso)\s+(?:di|del|della|dell))(?:\s+|')",
        opens=True,
        form="opened",
        example="Per gentile concessione di {Gazzetta del Porto}.",
        near_miss="Tratto dalla rete, il gatto dorme senza autorizzazione.",
    ),
)
