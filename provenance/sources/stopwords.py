"""Words that say nothing about which story a headline tells: function words, and the words of news pages themselves."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "en": "a an the and or but nor of in on at to for from by with as is are was were be been being am it its "
    "it's this that these those he she they them his her their our your we you i my me us who whom whose "
    "which what when where why how not no so if than then there here up down out off over under after "
    "before about into onto between against during without within through amid will would can could may "
    "might must shall should has have had do does did says say said new just now more most all any some "
    "one two first last also still yet",
    "de": "der die das den dem des ein eine einen einem einer eines und oder aber als am an auf aus bei beim "
    "bis durch für gegen im in ins ist sind war waren wird werden wurde wurden hat haben hatte mit nach "
    "nicht noch nun nur ob ohne sich sie er es ihr ihre sein seine so über um unter vom von vor was wegen "
    "wenn wer wie will wir zu zum zur zwischen auch kein keine mehr neue neuer neues sagt dass",
    "fr": "le la les l un une des du de d et ou mais à au aux en dans par pour sur avec sans sous entre vers "
    "chez est sont était étaient été être a ont avait ce cet cette ces son sa ses leur leurs il elle ils "
    "elles on nous vous qui que qu quoi dont où ne n pas plus se s comme après avant contre selon",
    "es": "el la los las un una unos unas y e o u de del al a en por para con sin sobre entre hasta desde es "
    "son fue fueron era ser ha han había se su sus lo le les que quien cual como más no ni si ya tras "
    "ante contra según este esta estos estas",
    "it": "il lo la i gli le un uno una e ed o di del dello della dei degli delle a al allo alla ai agli alle "
    "da dal dalla dai in nel nella nei con su sul sulla per tra fra è sono era ha hanno si che chi cui "
    "non più come dopo prima contro anche",
    "pt": "o a os as um uma uns umas e ou de do da dos das em no na nos nas por pelo pela para com sem sobre "
    "entre até é são foi foram era ser tem têm se seu sua seus suas que quem como mais não após ante "
    "contra",
    "nl": "de het een en of maar van in op aan te ten ter voor door met bij uit naar om over onder na tot tegen "
    "is zijn was waren wordt worden werd heeft hebben had niet nog ook er dat die dit deze wie wat als "
    "hun haar zich geen meer",
    "sv": "och eller men en ett den det de i på av för till från med om vid är var blir har hade inte som att "
    "sig sin efter före mot nu ny nya",
    "da": "og eller men en et den det de i på af for til fra med om ved er var bliver har havde ikke som at sig "
    "sin efter før mod nu ny nye der",
    "no": "og eller men en et ei den det de i på av for til fra med om ved er var blir har hadde ikke som at "
    "seg sin etter før mot nå ny nye",
    "pl": "i a oraz lub ale w we z ze na do od po za o u przy dla przez pod nad jest są był była było się nie "
    "to ten ta te jak że czy już",
    "ru": "и а но или в во с со на к ко от до по за о об у при для из под над не что как это был была было были "
    "его ее их он она они уже",
    "news": "news breaking live update updates video watch exclusive opinion analysis report reports latest today "
    "eilmeldung aktuell direct actualité vidéo última hora ultime notizie últimas notícias",
}
"""By language; ``news`` stands in headlines everywhere."""
STOP_WORDS = frozenset(word for words in WORDS.values() for word in words.split())
