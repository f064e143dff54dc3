"""Notices of permission and excerpts that name their source without the usual verbs. A table, read by ``notice``."""

from __future__ import annotations

from provenance.credits.notice_english import GRANTED, TEXT
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
)
