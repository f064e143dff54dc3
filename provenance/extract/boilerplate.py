"""Furniture: lines that a site hangs around its articles, as a table of line-anchored patterns with their reasons.

Pure functions over single lines. A line is only furniture as a whole: nothing is cut out of a sentence, and lines longer
than ``LONGEST_LINE`` characters are never judged here.
"""

from __future__ import annotations

import re

from provenance.text.normalize import fold

LONGEST_LINE = 240

FURNITURE: tuple[tuple[str, str], ...] = (
    (
        "advertisement",
        r"advertisement|advertising|ad|ads|anzeige|werbung|publicit[eé]|passer la publicit[eé]|publicidade?|pubblicit[aà]|"
        r"reklama?|annons|advertentie|annonce|mainos|sponsored(?: content)?|paid content|pr[- ]anzeige|"
        r"advertisement(?: -)? (?:continue|scroll|story|article).{0,60}|(?:story|article|content) continues (?:below|after).{0,60}|"
        r"(?:continue|keep) (?:reading|scrolling) (?:below|after|for).{0,40}|scroll (?:down )?(?:to|for).{0,60}|article content|"
        r"this advertisement has not loaded yet.{0,80}|loading\.{0,3}|(?:don't want to see this\? )?remove ads|ad feedback",
    ),
    (
        "navigation",
        r"(?:read|learn|see|find out|show|load|view|discover) (?:more|all|the full (?:story|article).{0,40})(?:(?: at| on| about| from| here|:).{0,140})?[.:>»…]{0,3}|"
        r"continue reading(?:[ .:].{0,60})?|weiterlesen|mehr lesen|lire (?:la suite|aussi.{0,140}|plus)|leer m[aá]s|ler mais|leia mais.{0,120}|"
        r"leggi (?:tutto|anche.{0,140})|lees (?:meer|ook.{0,140})|l[aæä]s (?:mer|mere|ogs[aå].{0,120}|også.{0,120})|czytaj (?:wi[eę]cej|tak[zż]e.{0,120})|"
        r"newer articles?|older articles?|previous(?: (?:article|post|story))?|next(?: (?:article|post|story))?(?: [›»>])?|"
        r"back to (?:top|home|news)|skip to (?:main )?content|home|menu|search|close|go to permalink|permalink|top|"
        r"all rights|terms of use|privacy policy|contact us|about us|view (?:photos|gallery|comments|on .{0,40})|"
        r"print|print (?:version|this(?: page| article)?)|email|e-mail|save|save (?:article|for later|story)|listen|url|"
        r"image \d{1,3} of \d{1,3}|\d{1,3} ?/ ?\d{1,3}|hide caption|toggle caption|enlarge this image|view gallery|"
        r"prev|updated|published|posted!?|by|edition|disclaimer|footer navigation|supported by|listen to (?:this )?article|chat with us .{0,120}|"
        r"savesave|show (?:more|less)(?: ?/ ?show (?:more|less))?|a link has been (?:posted|sent) to .{0,60}|got a story\?.{0,120}|"
        r"we pay for (?:your )?(?:stories|videos|photos)\b.{0,140}|for more .{1,40} coverage:? .{1,120}|\W{1,80}|"
        r"click (?:here|on|to)(?:[ ,].{0,160})?|tap here.{0,120}|nach oben|zur startseite|artikel lesen|volver arriba",
    ),
    (
        "related",
        r"\[?(?:related|read (?:also|next|this)|also read|see also|more(?: on this| from .{1,60}| about .{1,60}| stories| coverage| news)?|"
        r"(?:most|latest) (?:read|popular|viewed|shared|watched|[\w ]{0,20}(?:videos?|news|stories))(?: \w{1,20})?|recommended(?: stories| reading| for you| articles)?|you (?:may|might) (?:also )?(?:like|be interested).{0,60}|"
        r"related (?:articles?|stories|content|topics?|coverage|links?|news|video|slideshow)|up next|watch|watch (?:now|next|more)|video|photos|in pictures|in other news|"
        r"trending(?: now)?|popular(?: with .{1,30})?|top stories|latest(?: news| stories)?|editor'?s'? (?:picks?|choice)|what to read next|"
        r"don't miss|must[- ]read|more for you|mehr zum thema|auch interessant|lesen sie auch|lesen sie (?:hier|mehr).{0,120}|"
        r"siehe auch|zum thema|weitere (?:artikel|nachrichten|themen)|[aà] lire aussi|voir aussi|sur le m[eê]me sujet|"
        r"noticias relacionadas|te puede interesar|lea tambi[eé]n|leia tamb[eé]m|veja tamb[eé]m|articoli correlati|"
        r"lees ook|zobacz (?:tak[zż]e|te[zż])|the (?:morning|evening|daily) (?:briefing|digest))(?:\s?[:»>].{0,200})?\]?",
    ),
    (
        "newsletter",
        r"(?:\* ?)?(?:sign(?:ing)? ?(?:me )?up|subscribe|register|get|join|receive|enter your e-?mail)(?: (?:here|now|today|free))?"
        r"(?: (?:to|for|our|the|your)\b.{0,80}?\b(?:newsletters?|inbox|alerts?|briefing|daily|digest|e-?mails?|notifications?|podcast|magazine|channel|club)\b.{0,100})|"
        r"(?:our |the )?(?:free |daily |weekly )*newsletters?(?: sign-?up)?(?:[:!].{0,120})?|sign (?:me )?up|subscribe(?: now| today)?|your e-?mail address.{0,60}|"
        r"(?:jetzt )?(?:zum )?newsletter (?:abonnieren|bestellen).{0,60}|inscrivez-vous .{0,80}newsletter.{0,40}|"
        r"suscr[ií]bete .{0,100}|iscriviti alla newsletter.{0,80}|by signing up.{0,160}|you can unsubscribe.{0,80}|"
        r"get (?:daily|breaking|the latest) .{0,60}news.{0,100}|thank you for subscribing.{0,60}|this site is protected by recaptcha.{0,120}",
    ),
    (
        "share",
        r"(?:share|tweet|pin|post|whatsapp|facebook|twitter|linkedin|reddit|pinterest|flipboard|email|e-mail|print|copy link|telegram|"
        r"messenger|sms|comments?|bookmark|teilen|drucken|merken|partager|compartir|condividi|delen|dela|udost[eę]pnij)"
        r"(?:[ ,|/·•+]{1,3}(?:share|tweet|pin|post|on|to|via|whatsapp|facebook|twitter|x|linkedin|reddit|pinterest|flipboard|email|e-mail|print|"
        r"copy link|telegram|messenger|sms|comments?|this|article|story|page|auf|sur|en|link)){0,12}[:.]?|"
        r"share (?:this|on|via|with|the).{0,60}|\d{1,6} ?(?:shares?|comments?|likes?|views?)",
    ),
    (
        "follow",
        r"(?:you can )?(?:follow|like|find|contact|reach|e-?mail|tweet) (?:us|me|him|her|them|our|@\w+|[^.,]{2,50} (?:on|at|via))\b.{0,140}|"
        r"(?:folgen sie|folge) (?:uns|[^.,]{2,40} auf).{0,80}|suivez[- ].{0,80}|s[ií]guenos .{0,80}|seguici .{0,80}|volg ons .{0,60}|"
        r"(?:on )?(?:twitter|facebook|instagram|e-?mail):? ?@?\S{1,60}|@\w{2,30}|"
        r".{2,60} (?:can be (?:reached|contacted|followed|found) (?:at|on|via)|is on (?:twitter|facebook|instagram)|tweets (?:at|@)).{0,120}",
    ),
    (
        "comments",
        r"(?:join|start|be part of) the (?:conversation|discussion|debate).{0,60}|(?:leave|post|add|write) (?:a|your) (?:comment|reply).{0,60}|"
        r"comments? (?:are|is|on this) .{0,120}|(?:show|view|read|see) (?:all )?(?:\d+ )?comments?(?: \(\d+\))?|be the first to (?:comment|know).{0,40}|"
        r"no comments(?: yet)?|have your say.{0,80}|your e-?mail address will not be published.{0,80}|kommentare?(?: \(\d+\))?|commentaires?|comentarios?|"
        r"you must be (?:logged|signed) in.{0,80}|what do you think\?.{0,100}|we(?:'d| would) (?:like|love) to hear .{0,160}|let us know .{0,40} comments.{0,40}|"
        r"submit a letter to the editor.{0,120}|send (?:us )?(?:your )?(?:tips?|story ideas|letters?).{0,100}",
    ),
    (
        "subscription",
        r"already (?:a )?(?:subscriber|member|registered|have an account).{0,80}|log in|sign in|log ?in to .{0,80}|"
        r"(?:subscribe|become a (?:member|subscriber)|support (?:us|our|independent|local|quality)|donate)\b.{0,160}|"
        r"(?:to|for) (?:continue reading|read the full|unlimited access).{0,120}|you have .{0,20}free articles.{0,60}|"
        r"(?:this (?:article|story|content) is )?(?:for|available to|exclusively for) (?:subscribers|members)(?: only)?.{0,60}|"
        r"if you (?:value|enjoy|like) (?:what we do|our|this).{0,160}|please consider (?:a|making|supporting|subscribing).{0,120}|"
        r"our journalism (?:needs|depends).{0,100}|get (?:unlimited|full) (?:digital )?access.{0,100}",
    ),
    (
        "consent",
        r".{0,80}\b(?:we (?:and our .{0,30})?use cookies|this (?:web)?site uses cookies|uses cookies to|use of cookies|cookie (?:policy|settings|preferences))\b.{0,160}|"
        r"accept (?:all )?(?:cookies)?|wir verwenden cookies.{0,160}|nous utilisons des cookies.{0,160}|utilizamos cookies.{0,160}|"
        r"(?:please )?enable javascript.{0,120}|(?:please )?(?:turn on|activate) javascript.{0,120}|javascript (?:is|must be) .{0,100}|your browser (?:does not|doesn't|is not).{0,120}",
    ),
    (
        "affiliate",
        r"(?:if you (?:buy|purchase|click)|(?:we|this (?:article|post|page|site)|.{2,40}) (?:may|might|will) (?:earn|get|receive|contain) (?:a |an )?(?:small |affiliate )?"
        r"(?:commission|share|links|compensation)).{0,200}|as an amazon associate.{0,120}",
    ),
    (
        "reading time",
        r"(?:estimated )?(?:reading time|lesedauer|lesezeit|temps de lecture|tempo d[ei] lettura|tempo de leitura|tiempo de lectura|leestijd|l[aä]sningstid|czas czytania):?"
        r" ?(?:ca\. )?(?:about )?(?:< ?)?\d{0,3} ?(?:min\w{0,6}\.?)?|\d{1,3} ?[- ]?min(?:ute)?s?(?:[- ](?:read|lesezeit|lecture|lettura|leestijd))?",
    ),
    (
        "embed",
        r"(?:externer inhalt|external content|contenu externe|inhalt nicht verf[uü]gbar).{0,160}|deine privatsph[aä]re.{0,160}|"
        r"(?:view|see) (?:this|the) (?:post|tweet|photo|video) on .{0,40}|a post shared by .{0,160}|(?:media|video|image) playback .{0,80}|"
        r"play video|video (?:player )?(?:is )?loading.{0,40}|this video (?:is|has|cannot) .{0,80}|pic\.twitter\.com/\w{1,20}|an? error occurred.{0,80}",
    ),
    (
        "app",
        r"(?:click here to )?(?:get|download|install) (?:the|our) .{0,60}\bapps?\b.{0,80}|download (?:now|here) .{0,40}app.{0,40}|(?:available|get it) on (?:the )?(?:app store|google play).{0,40}",
    ),
    (
        "filing",
        r"(?:filed under|posted in|tags?|tagged|topics?|categories|category|keywords|schlagworte|themen|mots[- ]cl[eé]s|etiquetas|more about)(?: ?[:|]|  ?(?=\w)).{0,200}|"
        r"in this article:?.{0,120}|key (?:points|takeaways)",
    ),
    (
        "caption",
        r"photo|image|picture|screenshot(?:: .{1,60})?|image copyright.{0,200}|image caption.{0,200}|photos?: .{1,80}|images?: .{1,80}|pictures?: .{1,80}|file photo.{0,60}|bild: .{1,80}|foto: .{1,80}|"
        r"(?:photo|image|picture) (?:by|credit|courtesy|source)[: ].{1,100}|(?:©|\(c\)) ?(?:getty|epa|shutterstock|istock|alamy).{0,60}|"
        r".{0,60}(?:getty images|shutterstock|istock|alamy)(?: .{0,40})?",
    ),
)
"""(reason, pattern of the whole line after ``fold``): case folded, quotation marks and dashes plain, white space single."""

AGE_NOTICES = (
    r"this (?:article|story|content|news|page|post) is (?:more than|over|at least) (?:\d{1,3}|an?|one|two|three|four|five|six|ten) (?:years?|months?) old",
    r"(?:diese[rs]?|der) (?:artikel|beitrag|text) ist (?:mehr als|über|älter als) (?:\d{1,3}|ein(?:en?)?) (?:jahre?|monate?)(?: alt)?",
    r"cet article (?:date de|a) plus d(?:e |')(?:\d{1,3}|un|deux) (?:ans?|mois)",
    r"est[ea] (?:artículo|noticia|nota|artigo|notícia) tiene más de (?:\d{1,3}|un) (?:años?|mes(?:es)?)(?: de antigüedad)?",
    r"questo articolo (?:è|ha) (?:stato pubblicato )?più di (?:\d{1,3}|un) (?:ann[oi]|mes[ei])(?: fa)?",
    r"dit artikel is (?:meer dan|ouder dan) (?:\d{1,3}|een) (?:jaar|maanden?)(?: oud)?",
)
"""Warnings that an article is old, without the white space between their words."""

CLOSING_CREDITS = (
    r"(?:this|the) (?:article|story|report|piece|post|column|content|essay|item)\b.{0,80}\b(?:originally|first|was|is|has been)\b.{0,40}"
    r"\b(?:appeared|published|posted|ran|reproduced|republished|reprinted|provided|produced|syndicated|distributed)\b.{0,200}",
    r"(?:originally|first) (?:appeared|published|posted|printed) (?:on|in|at|by|as)\b.{0,160}",
    r"(?:re-?published|reproduced|reprinted|syndicated|used|published) (?:here )?(?:with|by|under|from)\b.{0,160}",
    r"\(?(?:additional )?report(?:ing|ed)(?: and writing)? by\b.{1,200}|\(?writing by\b.{1,160}|\(?edit(?:ing|ed) by\b.{1,120}",
    r"\(?(?:source|quelle|quellen|fuente|fonte|bron|k[aä]lla|kilde|źródło|來源|来源)s? ?[::].{1,120}",
    r"(?:©|\(c\)|copyright).{1,200}|.{0,120}all rights reserved.{0,160}",
    r"(?:with files|with additional reporting|with reporting|with material) from\b.{1,160}|mit agenturmaterial.{0,40}",
    r"(?:distributed|provided|supplied|courtesy) (?:by|of)\b.{1,120}",
    r"(?:dieser|der) (?:artikel|text|beitrag) .{0,60}(?:erschien|veröffentlicht).{0,160}|zuerst (?:erschienen|veröffentlicht).{0,120}",
    r"cet article (?:a été|est) .{0,40}(?:publié|paru).{0,120}|(?:este|esta) (?:artículo|artigo|nota|noticia) .{0,60}public.{0,120}",
    r"\(?[a-z]{2,5}(?:[/, -]{1,3}[a-z]{2,12}){0,4}\)",
)
"""Forms of the line that closes a reprint. Whom it credits is not read here."""

AUTHOR_NOTES = (
    r".{2,60} (?:is|was|are) (?:an? |the |our )?(?:[\w'’-]{1,20} ){0,5}(?:reporter|writer|editor|journalist|columnist|correspondent|contributor|author|"
    r"professor|fellow|lecturer|commentator|freelancer?|producer|critic|blogger)\b.{0,180}",
    r"about the (?:author|writer)s?.{0,80}|(?:.{2,40} )?(?:covers|writes about|reports on) [^\"]{2,120}\. ?(?:.{0,60}(?:follow|email|contact|@).{0,80})",
    r"(?:the )?(?:writer|author) (?:is|was|works|lives)\b.{0,160}|(?:der|die) autorin? (?:ist|arbeitet).{0,160}",
)

CAPTIONS = (
    r".{0,400}\(?(?:photo(?: by|:)? )?[\w.'’-]{1,20}(?: [\w.'’-]{1,20}){1,3} ?/ ?(?:getty images|ap|afp|reuters|epa|associated press|[\w .'’-]{2,30} via [\w ]{2,30})\)?",
    r".{0,400}\([\w.'’-]{1,20}(?: [\w.'’-]{1,20}){1,3} ?/ ?[\w .'’-]{2,40}\)",
    r".{0,300}\b(?:getty images|afp via getty images|ap photo/[\w .'’-]{2,40}|ap images|shutterstock)\)?\.?",
)
"""Ends of lines that name who took a picture, after ``fold``."""

_REASONS = [reason for reason, _ in FURNITURE]
_FURNITURE = re.compile("|".join(f"({pattern})" for _, pattern in FURNITURE))
_AGE_NOTICE = re.compile("|".join(notice.replace(" ", r"\s{1,9}") for notice in AGE_NOTICES), re.IGNORECASE)
_CLOSING = re.compile("|".join(CLOSING_CREDITS))
_AUTHOR_NOTE = re.compile("|".join(AUTHOR_NOTES))
_CAPTION = re.compile("|".join(CAPTIONS))
_CREDIT_LINE = 400
_LONGEST_CAPTION = 500


def furniture_reason(line: str) -> str | None:
    """Why a line is furniture, or None where it is text.

    >>> furniture_reason("Sign up to our daily newsletter here"), furniture_reason("The ferry burned for two hours.")
    ('newsletter', None)
    """
    if len(line) > LONGEST_LINE:
        return None
    matched = _FURNITURE.fullmatch(fold(line))
    return _REASONS[matched.lastindex - 1] if matched and matched.lastindex else None


def age_notice(text: str) -> tuple[int, int] | None:
    """Where a warning of the article's age stands at the start of ``text``, over line ends, with its full stop."""
    matched = _AGE_NOTICE.match(text[:200])
    if matched is None:
        return None
    end = matched.end()
    return matched.start(), end + 1 if text[end : end + 1] == "." else end


def is_closing_credit(line: str) -> bool:
    """Whether a line has the form of the credit that closes a reprint."""
    return len(line) <= _CREDIT_LINE and _CLOSING.fullmatch(fold(line)) is not None


def is_author_note(line: str) -> bool:
    """Whether a line tells who the author is ("Mara Ellin is the Courier's health reporter"): for the end of a text."""
    return len(line) <= LONGEST_LINE and _AUTHOR_NOTE.fullmatch(fold(line)) is not None


def is_caption(line: str) -> bool:
    """Whether a line ends as captions do, with photographer and agency."""
    return len(line) <= _LONGEST_CAPTION and _CAPTION.fullmatch(fold(line)) is not None


def same_words(one: str, other: str) -> bool:
    """Whether two lines are the same but for case, punctuation and white space."""
    first, second = (re.sub(r"\W+", "", fold(line)) for line in (one, other))
    return bool(first) and first == second
