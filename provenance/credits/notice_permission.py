"""Notices of permission and excerpts that name their source without the usual verbs. A table, read by ``notice``."""

from __future__ import annotations

from provenance.credits.notice_english import GRANTED, SUBJECT, TEXT
from provenance.credits.pattern import Row

NOTICES_PERMISSION: tuple[Row, ...] = (
    Row(
        language="en",
        cues=("permission of", "permission from"),
        begins=("we",),
        lead=r"we\s+(?:re-?)?(?:run|publish|print|post|carry|reproduce|share|use)\s+(?:it\s+|this\s+\w{2,12}\s+)?"
        rf"(?:here\s+)?(?:with|by)\s+{GRANTED}\s+(?:of|from)\s+",
        example="This piece, which we run with the kind permission of {Quill Weekly}, was new in May.",
        near_miss="We publish with the permission of the family.",
    ),
    Row(
        language="en",
        cues=("adapted", "excerpted", "extracted", "condensed", "abridged"),
        lead=r"(?:adapted|excerpted|extracted|condensed|abridged)\s+(?:with\s+permission\s+)?from\s+(?:an?|the)\s+"
        rf"(?:[\w-]{{1,20}}\s+){{0,2}}?{TEXT}\s+(?:by|in|from|on)\s+",
        opens=True,
        nobody=True,
        example="Excerpted from a report by {Tidewatch News}.",
        near_miss="Excerpted from a report by Jo Hale.",
    ),
    Row(
        language="en",
        cues=("our partner", "our media partner", "our news partner", "our content partner"),
        lead=r"^\W{0,4}from\s+our\s+(?:(?:media|news|content|publishing)\s+)?partners?\s+(?:at|in)\s+",
        form="opened",
        example="From our partners at {Tidewatch News}: the ferry burned on 3 May.",
        near_miss="From our partners at sea we expect honesty.",
    ),
    Row(
        language="it",
        cues=("gentile concessione", "autorizzazione", "permesso"),
        lead=r"\b(?:riprodott|pubblicat|ripubblicat|ripres|tradott|ristampat)[oaie]\s+(?:qui\s+)?"
        r"(?:per\s+(?:gentile\s+)?concessione|con\s+(?:l'autorizzazione|il\s+permesso))\s+"
        r"(?:di|del|della|dell|dello|dei|degli)(?:\s+|')",
        form="opened",
        example="Riprodotto per gentile concessione della {Gazzetta del Porto}.",
        near_miss="Riprodotto per gentile concessione degli eredi.",
    ),
    Row(
        language="pl",
        cues=("za zgodą", "za uprzejmą zgodą"),
        lead=r"\b(?:publikujemy|przedrukowujemy|zamieszczamy|przedrukowano|zamieszczono|publikacja|przedruk|tekst"
        r"|artykuł)\s+(?:\w{1,20}\s+)?za\s+(?:uprzejmą\s+)?zgodą\s+"
        r"(?:(?:redakcji|wydawcy|tygodnika|dziennika|portalu|serwisu|magazynu|miesięcznika|gazety)\s+){0,2}",
        form="opened",
        example="Tekst publikujemy za zgodą tygodnika {Nabrzeże}.",
        near_miss="Publikujemy za zgodą rodziny.",
    ),
    Row(
        language="tr",
        cues=("izniyle",),
        lead=r"'n?[ıiuü]n\s+(?:özel\s+)?izniyle\b[^.;]{0,40}?(?:yayımlan|yayınlan|kullanıl|aktarıl|alınm|basılm)",
        side="before",
        form="opened",
        example="{Rıhtım Postası}'nın izniyle yayımlanmıştır.",
        near_miss="Kaptanın izniyle yayımlanmıştır.",
    ),
    Row(
        language="ja",
        cues=("許可", "許諾", "承諾"),
        lead=r"(?:^|[、。「『※(\s])(?P<name>[^、。「」『』\s※()]{2,20}?)[」』]?の(?:許可|許諾|承諾)を(?:得て|得た|受けて|いただき)"
        r"[^。]{0,12}?(?:転載|掲載|翻訳|配信|公開|再掲)",
        side="unspaced-before",
        form="opened",
        example="{港日報}の許可を得て転載しています。",
        near_miss="市の許可を得て工事を始めた。",
    ),
    Row(
        language="zh",
        cues=("授权", "授權", "许可", "許可"),
        lead=r"(?:经|經|获|獲|由|得到)\s?[《「『“\"](?P<name>[^《》「」『』“”\"，。]{1,24})[》」』”\"]\s?(?:杂志|报社|网站)?\s?"
        r"(?:授权|授權|许可|許可)(?:转载|轉載|发布|發布|刊载|刊登|使用|翻译|本)",
        side="unspaced-before",
        form="opened",
        example="经《{码头日报}》授权转载。",
        near_miss="未经《码头日报》授权不得转载。",
    ),
    Row(
        language="en",
        cues=("without",),
        lead=rf"(?:{SUBJECT}\s+(?:is|was|has\s+been)\s+|{TEXT}\s+)?(?:re-?printed|re-?published|re-?posted|re-?produced"
        r"|copied|taken|lifted|used|translated)\s+(?:here\s+)?without\s+(?:the\s+)?(?:[\w']{1,20}\s+){0,2}?"
        r"(?:permission|consent|authori[sz]ation)\s+(?:from|of|by)\s+",
        opens=True,
        form="opened",
        example="Reprinted without permission from {Quill Weekly}.",
        near_miss="It may not be reprinted without permission from Quill Weekly.",
    ),
    Row(
        language="fr",
        cues=("sans ",),
        lead=r"(?:cet\s+article\s+(?:est|a\s+été)\s+)?(?:reproduit|repris|publié|copié|traduit)e?s?\s+(?:ici\s+)?sans\s+"
        r"(?:l')?(?:autorisation|accord|permission)\s+(?:(?-i:de\s+la\s+|de\s+l'|du\s+|des\s+)|de\s+|d')",
        opens=True,
        form="opened",
        example="Reproduit sans autorisation de {La Gazette du Quai}.",
        near_miss="Ne peut être reproduit sans autorisation de La Gazette du Quai.",
    ),
    Row(
        language="es",
        cues=("sin ",),
        lead=r"(?:este\s+(?:artículo|texto)\s+(?:fue|ha\s+sido)\s+)?(?:reproducid|publicad|tomad|copiad|traducid)[oa]s?\s+"
        r"(?:aquí\s+)?sin\s+(?:el\s+|la\s+)?(?:permiso|autorizaci[oó]n|consentimiento)\s+"
        r"(?:del\s+|de\s+(?:(?-i:la|los|las)\s+)?)",
        opens=True,
        form="opened",
        example="Reproducido sin permiso de {El Faro del Muelle}.",
        near_miss="No puede ser reproducido sin permiso de El Faro del Muelle.",
    ),
    Row(
        language="pt",
        cues=("sem ",),
        lead=r"(?:este\s+(?:artigo|texto)\s+foi\s+)?(?:reproduzid|publicad|copiad|traduzid)[oa]s?\s+(?:aqui\s+)?sem\s+"
        r"(?:a\s+)?(?:permiss[aã]o|autoriza[cç][aã]o)\s+d[oae]s?\s+",
        opens=True,
        form="opened",
        example="Reproduzido sem autorização do {Jornal do Cais}.",
        near_miss="Não pode ser reproduzido sem autorização do Jornal do Cais.",
    ),
    Row(
        language="it",
        cues=("senza ",),
        lead=r"(?:questo\s+articolo\s+è\s+stato\s+)?(?:riprodott|pubblicat|ripubblicat|copiat|tradott|ripres)[oaie]\s+"
        r"(?:qui\s+)?senza\s+(?:il\s+|l')?(?:permesso|autorizzazione|consenso)\s+d(?:i|a|el|al|ella|alla|ello|ei)\s+",
        opens=True,
        form="opened",
        example="Riprodotto senza autorizzazione da {Il Corriere del Molo}.",
        near_miss="Non può essere riprodotto senza autorizzazione da Il Corriere del Molo.",
    ),
    Row(
        language="nl",
        cues=("zonder ",),
        lead=r"(?:dit\s+artikel\s+is\s+)?(?:overgenomen|gepubliceerd|gereproduceerd|geplaatst|vertaald)\s+zonder\s+"
        r"toestemming\s+(?:van|uit)\s+",
        opens=True,
        form="opened",
        example="Overgenomen zonder toestemming van {Het Kadeblad}.",
        near_miss="Mag niet worden overgenomen zonder toestemming van Het Kadeblad.",
    ),
    Row(
        language="nordic",
        cues=("uten ", "utan ", "uden "),
        lead=r"(?:gjengitt|publisert|publicerad|publicerat|återgiven|återgivet|bragt|gengivet|trykt|trykket)\s+"
        r"(?:uten|utan|uden)\s+(?:tillatelse|tillstånd|tilladelse)\s+(?:fra|från|av|af)\s+",
        opens=True,
        form="opened",
        example="Gjengitt uten tillatelse fra {Kaiavisen}.",
        near_miss="Kan ikke gjengis eller publiseres uten tillatelse fra Kaiavisen.",
    ),
    Row(
        language="pl",
        cues=("bez zgody",),
        lead=r"(?:przedruk|przedrukowano|opublikowano|zamieszczono)\s+bez\s+zgody\s+"
        r"(?:(?:redakcji|wydawcy|tygodnika|dziennika|portalu)\s+){0,2}",
        opens=True,
        form="opened",
        example="Przedrukowano bez zgody tygodnika {Nabrzeże}.",
        near_miss="Nie wolno kopiować bez zgody tygodnika Nabrzeże.",
    ),
    Row(
        language="cs",
        cues=("bez svolení", "bez souhlasu"),
        lead=r"(?:převzato|převzat|přetištěno|publikováno)\s+bez\s+(?:svolení|souhlasu)\s+"
        r"(?:(?:redakce|vydavatele|týdeníku|deníku|serveru|časopisu)\s+){0,2}",
        opens=True,
        form="opened",
        example="Převzato bez svolení týdeníku {Nábřeží}.",
        near_miss="Nesmí být převzato bez svolení týdeníku Nábřeží.",
    ),
    Row(
        language="en",
        cues=("permission", "licen"),
        lead=rf"we(?:'re|\s+are)\s+(?:re-?)?(?:publishing|printing|posting|running)\s+this\s+(?:[\w-]{{1,20}}\s+)?{TEXT}\s+"
        r"from\s+(?=.{2,80}?(?:permission|licen[cs]e))",
        opens=True,
        form="opened",
        example="We are republishing this essay from {Quill Weekly} with its permission.",
        near_miss="We are publishing this essay from prison with her permission.",
    ),
)
