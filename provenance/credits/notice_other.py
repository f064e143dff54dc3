"""Notices in Polish, Czech, Turkish, Russian, Japanese and Chinese. A table, read by ``notice``."""

from __future__ import annotations

from provenance.credits.pattern import Row

NOTICES_OTHER: tuple[Row, ...] = (
    Row(
        language="pl",
        cues=("ukazał", "opublikowan", "pochodzi", "przedruk"),
        lead=r"(?:\b(?:ten|niniejszy|artykuł|tekst|wywiad|materiał|felieton"
        r"|reportaż)\s+(?:\w{1,30}\s+){0,2}?(?:ukazał(?:\s+się)?|został(?:\s+\w+)?\s+opublikowany|opublikowano"
        r"|pochodzi)"
        r"(?:\s+(?:pierwotnie|po\s+raz\s+pierwszy|wcześniej|najpierw|oryginalnie))?\s+(?:na|w|z|przez|ze)"
        r"|przedruk\s+(?:za\s+zgodą|z)|za\s+zgodą)\s+(?:(?:łamach|stronie|portalu|portal|serwisie|serwisu"
        r"|dzienniku|tygodniku|magazynie)\s+)?",
        example="Artykuł ukazał się pierwotnie w {Gazeta Portowa}.",
        near_miss="Artykuł ukazał się 3 maja.",
    ),
    Row(
        language="cs",
        cues=("vyšel", "vyšla", "publikován", "převzat", "svolením", "souhlasem"),
        lead=r"(?:\b(?:tento|článek|text|rozhovor|komentář|původně)\s+(?:\w{1,30}\s+){0,2}?(?:vyšel|vyšla"
        r"|byl\s+(?:\w+\s+)?publikován|publikován)"
        r"(?:\s+(?:původně|poprvé|nejprve|dříve))?\s+(?:na|v|ve|u)|(?:článek\s+)?převzat[oý]?\s+(?:z|ze|od"
        r"|se\s+svolením)|se\s+(?:svolením|souhlasem))\s+(?:(?:redakce|vydavatele)\s+(?:ze?\s+)?)?(?:(?:serveru|webu|deníku|časopise|týdeníku"
        r"|stránkách)\s+)?",
        example="Článek původně vyšel na serveru {Přístavní Noviny}.",
        near_miss="Článek vyšel 3. května.",
    ),
    Row(
        language="tr",
        cues=("yayımlan", "yayınlan", "alınmıştır", "izniyle"),
        lead=r"\b(?:bu\s+(?:\w{1,30}\s+){0,2}?(?:yazı|makale|haber|röportaj|içerik|metin)|yazı"
        r"|makale|(?:haber|röportaj|söyleşi|metn)(?=\w{1,4}\s+(?:asl|or[ij]+inal|özgün)))\w{0,4}\s+"
        r"(?:ilk\s+(?:olarak|kez|defa|önce)\s+|(?:daha\s+)?önce\s+|(?:asl|or[ij]+inal|özgün)\w*\s+(?:hali\s+|metni\s+)?"
        r"(?:ilk\s+(?:olarak|kez|defa)\s+)?)?(?:\d[^.;:]{0,24}?\s+tarihinde\s+)?",
        then=r"['’]?\s?(?:n?[dt][ae]n?|gazetesi\w*|sitesi\w*|dergisi\w*|tarafından"
        r"|izniyle)\b[^.;]{0,40}?(?:yayımlan|yayınlan|alınmış|izniyle)",
        example="Bu yazı ilk olarak {Liman Postası}'nda yayımlanmıştır.",
        near_miss="Bu yazı 3 Mayıs'ta yayımlandı.",
    ),
    Row(
        language="ru",
        cues=("опубликован", "перепечат", "источник публикации"),
        lead=r"(?:\b(?:эта|этот|данная|данный)?\s*(?:статья|материал|текст|интервью"
        r"|колонка)\s+(?:\w{1,30}\s+){0,3}?опубликован\w{0,2}\s+(?:впервые\s+|первоначально\s+)?(?:на\s+сайте"
        r"|в\s+газете|в\s+журнале|в|на|изданием|порталом)|перепечатано\s+(?:с\s+разрешения|из))\s+",
        example="Статья впервые опубликована на сайте {Портовые Вести}.",
        near_miss="Статья опубликована 3 мая.",
    ),
    Row(
        language="ja",
        cues=("記事は", "本稿は", "原稿は", "コラムは", "インタビューは", "連載は"),
        lead=r"(?:(?:この|本|当)(?:記事|稿|原稿|コラム|インタビュー|連載)は[、,]?(?:\d{1,4}年?[^、。]{0,12}[、に])?"
        r"(?:(?:(?:最初|はじめ|初め|先)に|当初は?|以前に?|かつて|初めて|もともとは?|もとは|元々は?|元は|すでに|既に|まず|本来)[、,]?){0,2})\s?",
        then=r"(?:」|』|》)?(?:が(?:配信|提供|運営|発行)|に(?:掲載|公開|寄稿|発表)|で(?:公開|掲載|配信|発表)|から(?:の)?(?:転載|提供|配信)|より(?:転載|提供"
        r"|引用|抜粋)|の(?:転載|提供|許可|許諾|記事を|編集協力)|の[^、。]{1,12}号に|との(?:共同|提携))",
        side="unspaced",
        example="この記事は{港の新聞}に掲載されたものです。",
        near_miss="この記事は有料会員限定です。",
    ),
    Row(
        language="ja",
        cues=("翻訳元", "元記事", "原文"),
        lead=r"(?:原文\s*[:：]|翻訳元\s*[:：]|元記事\s*[:：])\s?",
        then=r"[)）」』。]?\s*(?:$|[(（]|翻訳|訳)",
        side="unspaced",
        relation="translation",
        example="原文:{港の新聞}",
        near_miss="原文は見つからなかった。",
    ),
    Row(
        language="ja",
        cues=("転載元", "提供", "配信元", "引用元", "出典"),
        lead=r"^[※(\s]{0,3}(?:転載元|記事提供|提供元?|配信元|引用元|出典)\s?:\s?",
        then=r"[)。]?\s*$",
        side="unspaced",
        form="listed",
        example="転載元:{港の新聞}",
        near_miss="提供する港の新聞",
    ),
    Row(
        language="zh",
        cues=("本文", "原载", "原載", "转载", "轉載", "首发", "首發", "此文", "来自", "來自"),
        lead=r"(?:(?:本文|此文|文章|该文)(?:(?:曾经?|已经?|此前|先前|早前|之前|日前|最先|率先){1,2}"
        r"(?=(?:最初|最早|首先|首次|首|原)?(?:发表|發表|刊|发|發|转|轉|载|載)))?(?:最初|最早|首先|首次|首|原|系)?(?:发表|發表|刊载|刊載|刊登|刊发|刊|发|發|转载|轉載|摘编|摘|转|来|來|载|載|选|首发|首發"
        r"|由|译|譯|编译|編譯)?(?:于|於|自|在|载于|載於|：|:)?|原(?:载|載|刊)(?:于|於)?[：:]?|(?:转载|轉載|摘)自[：:]?|首(?:发|發)(?:于|於)[：:]?)\s?",
        then=r"(?:[》」』\"”】]|[，。,)）\s]|$|(?:发表|首发|提供|授权|授權|原创|原創|网站|網站|微信|公众号|\d{4}年))",
        side="unspaced",
        example="本文原载于《{港口日报}》。",
        near_miss="本报记者从港口发回首发阵容的报道。",
    ),
    Row(
        language="zh",
        cues=("授权", "授權", "许可", "許可"),
        lead=r"(?:经|經|获|獲|本文由|本文获|本文經|由)\s?(?P<name>[^，。,；\s《》]{2,20}?)(?=(?:授权|授權|许可|許可)(?:转载|轉載|发布|發布|刊载|刊登|使用|本))",
        side="unspaced-before",
        example="本文由{港口日报}授权转载。",
        near_miss="未经授权不得转载。",
    ),
)
