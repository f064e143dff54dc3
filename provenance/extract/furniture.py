"""Furniture: the lines that sites hang around their articles, as one table of line-anchored patterns with reasons."""

from __future__ import annotations

FURNITURE: tuple[tuple[str, str], ...] = (
    (
        "advertisement",
        (
            r"advertisement|advertising|ad|ads|anzeige|werbung|publicit[eé]|passer la publicit[eé]|publicidade?|"
            r"pubblicit[aà]|"
            r"reklama?|annons|advertentie|annonce|mainos|sponsored(?: content)?|paid content|pr[- ]anzeige|"
            r"advertisement(?: -)? (?:continue|scroll|story|article).{0,60}|(?:story|article|"
            r"content) continues (?:below|after).{0,60}|"
            r"(?:continue|keep) (?:reading|scrolling) (?:below|after|for).{0,40}|scroll (?:down )?(?:to|for).{0,60}|"
            r"article content|"
            r"this advertisement has not loaded yet.{0,80}|loading\.{0,3}|(?:don't want to see this\? )?remove ads|"
            r"ad feedback"
        ),
    ),
    (
        "navigation",
        (
            r"(?:read|learn|see|find out|show|load|view|discover) (?:more|all|the full (?:story|"
            r"article).{0,40})(?:(?: at| on| about| from| here|:).{0,140})?[.:>»…]{0,3}|"
            r"continue reading(?:[ .:].{0,60})?|weiterlesen|mehr lesen|lire (?:la suite|aussi.{0,140}|plus)|"
            r"leer m[aá]s|"
            r"ler mais|leia mais.{0,120}|"
            r"leggi (?:tutto|anche.{0,140})|lees (?:meer|ook.{0,140})|l[aæä]s (?:mer|mere|ogs[aå].{0,120}|"
            r"også.{0,120})|"
            r"czytaj (?:wi[eę]cej|tak[zż]e.{0,120})|"
            r"newer articles?|older articles?|previous(?: (?:article|post|story))?|next(?: (?:article|post|"
            r"story))?(?: [›»>])?|"
            r"back to (?:top|home|news)|skip to (?:main )?content|home|menu|search|close|go to permalink|permalink|top|"
            r"all rights|terms of use|privacy policy|contact us|about us|view (?:photos|gallery|comments|on .{0,40})|"
            r"print|print (?:version|this(?: page| article)?)|email|e-mail|save|save (?:article|for later|story)|"
            r"listen|"
            r"url|"
            r"(?:open|view|visit|see|switch to|go to|back to) (?:the |our )?(?:full|desktop|standard|main|mobile|"
            r"classic) (?:site|website|version|page)|"
            r"(?:zur|zum) (?:desktop|standard|mobilen?|klassischen) ?-?(?:version|ansicht|seite)|"
            r"(?:image )?\d{1,3} of \d{1,3}|\d{1,3} ?/ ?\d{1,3}|hide caption|toggle caption|enlarge this image|"
            r"view gallery|"
            r"prev|updated|published|posted!?|by|edition|disclaimer|footer navigation|supported by|"
            r"listen to (?:this )?article|chat with us .{0,120}|"
            r"savesave|show (?:more|less)(?: ?/ ?show (?:more|less))?|a link has been (?:posted|sent) to .{0,60}|"
            r"got a story\?.{0,120}|"
            r"we pay for (?:your )?(?:stories|videos|photos)\b.{0,140}|for more .{1,40} coverage:? .{1,120}|"
            r"[\W_]{1,80}|"
            r"click (?:here|on|to)(?:[ ,].{0,160})?|tap here.{0,120}|nach oben|zur startseite|artikel lesen|"
            r"volver arriba"
        ),
    ),
    (
        "related",
        (
            r"\[?(?:related|read (?:also|next|this)|also read|see also|"
            r"more(?: on (?:this|the)(?: story| topic| subject)?| from .{1,60}| about .{1,60}|"
            r" stories| coverage| news)?|"
            r"(?:most|latest) (?:read|popular|viewed|shared|watched|[\w ]{0,20}(?:videos?|news|stories))(?: \w{1,20})?|"
            r"recommended(?: stories| reading| for you| articles)?|you (?:may|might) (?:also )?(?:like|"
            r"be interested).{0,60}|"
            r"related (?:articles?|stories|content|topics?|coverage|links?|news|video|slideshow)|up next|watch|"
            r"watch (?:now|next|more)|video|photos|in pictures|in other news|"
            r"trending(?: now)?|popular(?: with .{1,30})?|top stories|latest(?: news| stories)?|editor'?s'? (?:picks?|"
            r"choice)|what to read next|"
            r"don't miss|must[- ]read|more for you|mehr zum thema|auch interessant|lesen sie auch|lesen sie (?:hier|"
            r"mehr).{0,120}|"
            r"siehe auch|zum thema|weitere (?:artikel|nachrichten|themen)|[aà] lire aussi|voir aussi|"
            r"sur le m[eê]me sujet|"
            r"noticias relacionadas|te puede interesar|lea tambi[eé]n|leia tamb[eé]m|veja tamb[eé]m|articoli correlati|"
            r"lees ook|zobacz (?:tak[zż]e|te[zż])|the (?:morning|evening|daily) (?:briefing|"
            r"digest))(?:\s?[:»>].{0,200})?\]?"
        ),
    ),
    (
        "newsletter",
        (
            r"(?:\* ?)?(?:sign(?:ing)? ?(?:me )?up|subscribe|register|get|join|receive|enter your e-?mail)(?: (?:here|"
            r"now|today|free))?"
            r"(?: (?:to|for|our|the|your)\b.{0,80}?\b(?:newsletters?|inbox|alerts?|briefing|daily|digest|e-?mails?|"
            r"notifications?|podcast|magazine|channel|club)\b.{0,100})|"
            r"(?:our |the )?(?:free |daily |weekly )*newsletters?(?: sign-?up)?(?:[:!].{0,120})?|sign (?:me )?up|"
            r"subscribe(?: now| today)?|your e-?mail address.{0,60}|"
            r"(?:jetzt )?(?:zum )?newsletter (?:abonnieren|bestellen).{0,60}|inscrivez-vous .{0,80}newsletter.{0,40}|"
            r"suscr[ií]bete .{0,100}|iscriviti alla newsletter.{0,80}|by signing up.{0,160}|you can unsubscribe.{0,80}|"
            r"get (?:daily|breaking|the latest) .{0,60}news.{0,100}|thank you for subscribing.{0,60}|"
            r"this site is protected by recaptcha.{0,120}|please verify (?:that )?you(?:'re| are) not a robot.{0,60}|"
            r"invalid e-?mail(?: address)?\.?|please re-?enter\.?|you must select a newsletter.{0,40}|"
            r"(?:sign up )?you agree to receive .{1,140}|an error has occurred\.?|please try again(?: later)?\.?|"
            r"(?:thank you for subscribing\. )?view all .{1,60} newsletters\.?|"
            r"please enter a valid e-?mail.{0,40}"
        ),
    ),
    (
        "share",
        (
            r"(?:share|tweet|pin|post|whatsapp|facebook|twitter|linkedin|reddit|pinterest|flipboard|email|e-mail|print|"
            r"copy link|telegram|"
            r"messenger|sms|comments?|bookmark|teilen|drucken|merken|partager|compartir|condividi|delen|dela|"
            r"udost[eę]pnij)"
            r"(?:[ ,|/·•+]{1,3}(?:share|tweet|pin|post|on|to|via|whatsapp|facebook|twitter|x|linkedin|reddit|pinterest|"
            r"flipboard|email|e-mail|print|"
            r"copy link|telegram|messenger|sms|comments?|this|article|story|page|auf|sur|en|link)){0,12}[:.]?|"
            r"share (?:this|on|via|with|the).{0,60}|\d{1,6} ?(?:shares?|comments?|likes?|views?)"
        ),
    ),
    (
        "follow",
        (
            r"(?:you can )?(?:follow|like|find|contact|reach|e-?mail|tweet) (?:us|me|him|her|them|our|@\w+|"
            r"[^.,]{2,50} (?:on|at|via))\b.{0,140}|"
            r"(?:folgen sie|folge) (?:uns|[^.,]{2,40} auf).{0,80}|suivez[- ].{0,80}|s[ií]guenos .{0,80}|"
            r"seguici .{0,80}|"
            r"volg ons .{0,60}|"
            r"(?:on )?(?:twitter|facebook|instagram|e-?mail):? ?@?\S{1,60}|@\w{2,30}|"
            r".{2,60} (?:can be (?:reached|contacted|followed|found) (?:at|on|via)|is on (?:twitter|facebook|"
            r"instagram)|"
            r"tweets (?:at|@)).{0,120}"
        ),
    ),
    (
        "comments",
        (
            r"(?:join|start|be part of) the (?:conversation|discussion|debate).{0,60}|(?:leave|post|add|write) (?:a|"
            r"your) (?:comment|reply).{0,60}|"
            r"comments? (?:are|is|on this) .{0,120}|(?:show|view|read|see) (?:all )?(?:\d+ )?comments?(?: \(\d+\))?|"
            r"be the first to (?:comment|know).{0,40}|"
            r"no comments(?: yet)?|have your say.{0,80}|your e-?mail address will not be published.{0,80}|"
            r"kommentare?(?: \(\d+\))?|commentaires?|comentarios?|"
            r"you must be (?:logged|signed) in.{0,80}|what do you think\?.{0,100}|we(?:'d| would) (?:like|"
            r"love) to hear .{0,160}|let us know .{0,40} comments.{0,40}|"
            r"submit a letter to the editor.{0,120}|send (?:us )?(?:your )?(?:tips?|story ideas|letters?).{0,100}"
        ),
    ),
    (
        "subscription",
        (
            r"already (?:a )?(?:subscriber|member|registered|have an account).{0,80}|log in|sign in|log ?in to .{0,80}|"
            r"(?:subscribe|become a (?:member|subscriber)|support (?:us|our|independent|local|quality)|"
            r"donate)\b.{0,160}|"
            r"(?:to|for) (?:continue reading|read the full|unlimited access).{0,120}|"
            r"you have .{0,20}free articles.{0,60}|"
            r"(?:this (?:article|story|content) is )?(?:for|available to|exclusively for) (?:subscribers|"
            r"members)(?: only)?.{0,60}|"
            r"if you (?:value|enjoy|like) (?:what we do|our|this).{0,160}|please consider (?:a|making|supporting|"
            r"subscribing).{0,120}|"
            r"our journalism (?:needs|depends).{0,100}|get (?:unlimited|full) (?:digital )?access.{0,100}"
        ),
    ),
    (
        "consent",
        (
            r".{0,80}\b(?:we (?:and our .{0,30})?use cookies|this (?:web)?site uses cookies|uses cookies to|"
            r"use of cookies|cookie (?:policy|settings|preferences))\b.{0,160}|"
            r"accept (?:all )?(?:cookies)?|wir verwenden cookies.{0,160}|nous utilisons des cookies.{0,160}|"
            r"utilizamos cookies.{0,160}|"
            r"(?:please )?enable javascript.{0,120}|(?:please )?(?:turn on|activate) javascript.{0,120}|"
            r"javascript (?:is|must be) .{0,100}|your browser (?:does not|doesn't|is not).{0,120}"
        ),
    ),
    (
        "affiliate",
        (
            r"(?:if you (?:buy|purchase|click)|(?:we|this (?:article|post|page|site)|.{2,40}) (?:may|might|"
            r"will) (?:earn|get|receive|contain) (?:a |an )?(?:small |affiliate )?"
            r"(?:commission|share|links|compensation)).{0,200}|as an amazon associate.{0,120}"
        ),
    ),
    (
        "reading time",
        (
            r"(?:estimated )?(?:reading time|lesedauer|lesezeit|temps de lecture|tempo d[ei] lettura|tempo de leitura|"
            r"tiempo de lectura|leestijd|l[aä]sningstid|czas czytania):?"
            r" ?(?:ca\. )?(?:about )?(?:< ?)?\d{0,3} ?(?:min\w{0,6}\.?)?|\d{1,3} ?[- ]?min(?:ute)?s?(?:[- ](?:read|"
            r"lesezeit|lecture|lettura|leestijd))?"
        ),
    ),
    (
        "embed",
        (
            r"(?:externer inhalt|external content|contenu externe|inhalt nicht verf[uü]gbar).{0,160}|"
            r"deine privatsph[aä]re.{0,160}|"
            r"(?:view|see) (?:this|the) (?:post|tweet|photo|video) on .{0,40}|a post shared by .{0,160}|(?:media|video|"
            r"image) playback .{0,80}|"
            r"play video|video (?:player )?(?:is )?loading.{0,40}|this video (?:is|has|cannot) .{0,80}|"
            r"pic\.twitter\.com/\w{1,20}|an? error occurred.{0,80}"
        ),
    ),
    (
        "app",
        (
            r"(?:click here to )?(?:get|download|install) (?:the|our) .{0,60}\bapps?\b.{0,80}|download (?:now|"
            r"here) .{0,40}app.{0,40}|(?:available|get it) on (?:the )?(?:app store|google play).{0,40}"
        ),
    ),
    (
        "filing",
        (
            r"(?:filed under|posted in|tags?|tagged|topics?|categories|category|keywords|schlagworte|themen|"
            r"mots[- ]cl[eé]s|etiquetas|more about)(?: ?[:|]|  ?(?=\w)).{0,200}|"
            r"in this article:?.{0,120}|key (?:points|takeaways)"
        ),
    ),
    (
        "caption",
        (
            r"photo|image|picture|screenshot(?:: .{1,60})?|image copyright.{0,200}|image caption.{0,200}|"
            r"photos?: .{1,80}|images?: .{1,80}|pictures?: .{1,80}|file photo.{0,60}|bild: .{1,80}|foto: .{1,80}|"
            r"(?:photo|image|picture) (?:by|credit|courtesy|source)[: ].{1,100}|(?:©|\(c\)) ?(?:getty|epa|shutterstock|"
            r"istock|alamy).{0,60}|"
            r".{0,60}(?:getty images|shutterstock|istock|alamy)(?: .{0,40})?"
        ),
    ),
)
"""(reason, pattern of the whole line after ``fold``: case folded, quotes and dashes plain, white space single)."""
