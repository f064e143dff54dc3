"""Outlets of Europe and Latin America that credits name. See ``outlets`` for what a row means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.credits.outlets import outlet_rows

if TYPE_CHECKING:
    from provenance.credits.agencies import Publisher

_ROWS = """
de|Hamburger Abendblatt|abendblatt.de
de|Berliner Morgenpost|morgenpost.de
de|Berliner Zeitung|berliner-zeitung.de
de|Kölner Stadt-Anzeiger|ksta.de
de|Rheinische Post|rp-online.de|RP Online|RP ONLINE
de|Stuttgarter Zeitung|stuttgarter-zeitung.de
de|Stuttgarter Nachrichten|stuttgarter-nachrichten.de
de|Münchner Merkur|merkur.de|Merkur.de
de|Abendzeitung|abendzeitung-muenchen.de
de|Augsburger Allgemeine|augsburger-allgemeine.de
de|Frankfurter Rundschau|fr.de
de|Hannoversche Allgemeine Zeitung|haz.de|HAZ
de|Neue Osnabrücker Zeitung|noz.de|NOZ
de|Leipziger Volkszeitung|lvz.de|LVZ
de|Sächsische Zeitung|saechsische.de
de|Westdeutsche Allgemeine Zeitung|waz.de|WAZ
de|RedaktionsNetzwerk Deutschland|rnd.de|RND
de|Redaktionsnetzwerk Deutschland|rnd.de
de|Wirtschaftswoche|wiwo.de|WirtschaftsWoche
de|manager magazin|manager-magazin.de
de|Deutschlandfunk|deutschlandfunk.de|Deutschlandfunk Kultur
de|Bayerischer Rundfunk|br.de|BR24
de|Westdeutscher Rundfunk|wdr.de|WDR
de|Norddeutscher Rundfunk|ndr.de|NDR
de|Mitteldeutscher Rundfunk|mdr.de|MDR
de|ZDF|zdf.de|zdfheute
de|Golem.de|golem.de|golem.de
de|heise online|heise.de
de|Telepolis|telepolis.de
de|der Freitag|freitag.de
de|Kurier|kurier.at|KURIER#
de|Kronen Zeitung|krone.at
de|Kleine Zeitung|kleinezeitung.at
de|Oberösterreichische Nachrichten|nachrichten.at
de|Salzburger Nachrichten|sn.at
de|Tiroler Tageszeitung|tt.com
de|Wiener Zeitung|wienerzeitung.at
de|ORF|orf.at|ORF.at
de|Aargauer Zeitung|aargauerzeitung.ch
de|Luzerner Zeitung|luzernerzeitung.ch
de|Die Weltwoche|weltwoche.ch|Weltwoche
de|SRF|srf.ch
de|swissinfo|swissinfo.ch|SWI swissinfo.ch|Swissinfo
de|watson|watson.ch watson.de#
fr|Le Monde diplomatique|monde-diplomatique.fr
fr|Le Parisien|leparisien.fr
fr|Sud Ouest|sudouest.fr
fr|La Dépêche du Midi|ladepeche.fr|La Dépêche
fr|La Voix du Nord|lavoixdunord.fr
fr|Le Progrès|leprogres.fr#
fr|Nice-Matin|nicematin.com
fr|La Provence|laprovence.com#
fr|Le Point|lepoint.fr#
fr|L'Obs|nouvelobs.com|Le Nouvel Obs
fr|L'Express|lexpress.fr#
fr|Reporterre|reporterre.net
fr|20 Minutes|20minutes.fr
fr|BFM TV|bfmtv.com|BFMTV
fr|Franceinfo|francetvinfo.fr|franceinfo
fr|RFI|rfi.fr|Radio France Internationale
fr|RTBF|rtbf.be
fr|Le Soir|lesoir.be#
fr|La Libre Belgique|lalibre.be|La Libre
fr|RTS|rts.ch#
fr|Tribune de Genève|tdg.ch
fr|24 heures|24heures.ch#
fr|Heidi.news|heidi.news
fr|Le Journal de Montréal|journaldemontreal.com
fr|Radio-Canada|radio-canada.ca|Ici Radio-Canada
fr|Jeune Afrique|jeuneafrique.com
fr|Numerama|numerama.com
fr|The Conversation France|theconversation.com
es|El Diario|eldiario.es#
es|El Español|elespanol.com#
es|El Periódico|elperiodico.com#
es|20minutos|20minutos.es
es|La Razón|larazon.es#
es|La Voz de Galicia|lavozdegalicia.es
es|El Correo|elcorreo.com#
es|Marca|marca.com#
es|Página/12|pagina12.com.ar|Página 12
es|Animal Político|animalpolitico.com
es|Milenio|milenio.com#
es|Excélsior|excelsior.com.mx
es|Reforma|reforma.com#
es|La Jornada|jornada.com.mx
es|Proceso|proceso.com.mx#
es|El Tiempo|eltiempo.com#
es|El Espectador|elespectador.com#
es|Semana|semana.com#
es|El Comercio|elcomercio.pe elcomercio.com#
es|El Mercurio|emol.com
es|La Tercera|latercera.com#
es|El Mostrador|elmostrador.cl
es|CIPER|ciperchile.cl
es|El Faro|elfaro.net#
es|Confidencial|confidencial.com.ni#
es|Prodavinci|prodavinci.com
es|El Nacional|elnacional.com#
es|14ymedio|14ymedio.com
es|OjoPúblico|ojo-publico.com
es|Connectas|connectas.org|CONNECTAS
pt|O Estado de S. Paulo|estadao.com.br|Estadão|O Estado de S.Paulo
pt|G1|globo.com|g1
pt|UOL|uol.com.br
pt|Brasil de Fato|brasildefato.com.br
pt|The Intercept Brasil|intercept.com.br|Intercept Brasil
pt|Diário de Notícias|dn.pt
pt|Jornal de Notícias|jn.pt
pt|Expresso|expresso.pt#
pt|Observador|observador.pt#
pt|RTP|rtp.pt
it|Il Sole 24 Ore|ilsole24ore.com
it|Il Messaggero|ilmessaggero.it
it|Il Fatto Quotidiano|ilfattoquotidiano.it
it|Il Giornale|ilgiornale.it#
it|Il manifesto|ilmanifesto.it|il manifesto
it|L'Espresso|espresso.repubblica.it lespresso.it
it|Avvenire|avvenire.it
it|Fanpage.it|fanpage.it|Fanpage
it|Linkiesta|linkiesta.it
it|Valigia Blu|valigiablu.it
it|Domani|editorialedomani.it#
nl|De Telegraaf|telegraaf.nl
nl|Trouw|trouw.nl#
nl|Algemeen Dagblad|ad.nl
nl|Het Parool|parool.nl
nl|NOS|nos.nl
nl|NU.nl|nu.nl
nl|RTL Nieuws|rtlnieuws.nl
nl|Follow the Money|ftm.nl
nl|De Standaard|standaard.be
nl|De Morgen|demorgen.be
nl|Het Laatste Nieuws|hln.be|HLN
nl|Het Nieuwsblad|nieuwsblad.be
nl|VRT NWS|vrt.be|VRT
nl|MO* Magazine|mo.be|MO*
no|Verdens Gang|vg.no|VG
no|Dagbladet|dagbladet.no
no|Bergens Tidende|bt.no
no|Dagens Næringsliv|dn.no
no|forskning.no|forskning.no|Forskning.no
no|Morgenbladet|morgenbladet.no
no|Klassekampen|klassekampen.no
sv|Svenska Dagbladet|svd.se|SvD
sv|Expressen|expressen.se
sv|Göteborgs-Posten|gp.se
sv|Sydsvenskan|sydsvenskan.se
sv|SVT|svt.se|SVT Nyheter
sv|Sveriges Radio|sverigesradio.se
da|Jyllands-Posten|jyllands-posten.dk
da|Berlingske|berlingske.dk
da|Kristeligt Dagblad|kristeligt-dagblad.dk
da|Information|information.dk#
da|Ekstra Bladet|ekstrabladet.dk
da|Videnskab.dk|videnskab.dk
da|DR|dr.dk#
fi|Helsingin Sanomat|hs.fi|Helsingin Sanomissa|Helsingin Sanomien
fi|Yle|yle.fi|YLE
fi|Ilta-Sanomat|is.fi
fi|Iltalehti|iltalehti.fi
is|Morgunblaðið|mbl.is
pl|TVN24|tvn24.pl
pl|Polityka|polityka.pl#
pl|OKO.press|oko.press
pl|Krytyka Polityczna|krytykapolityczna.pl
pl|Tygodnik Powszechny|tygodnikpowszechny.pl|Tygodniku Powszechnym|Tygodnika Powszechnego
cs|Lidové noviny|lidovky.cz|Lidových novinách|Lidových novin|Lidovky.cz
cs|Hospodářské noviny|hn.cz|Hospodářských novinách|Hospodářských novin
cs|Mladá fronta DNES|idnes.cz|iDNES.cz|MF DNES|Mladé frontě DNES
cs|Aktuálně.cz|aktualne.cz
cs|Novinky.cz|novinky.cz|Novinky
cs|Respekt|respekt.cz#
cs|Seznam Zprávy|seznamzpravy.cz
sk|Denník N|dennikn.sk
sk|SME|sme.sk#
sk|Pravda|pravda.sk#
hu|Telex|telex.hu#
hu|444|444.hu
hu|HVG|hvg.hu|hvg.hu
hu|Átlátszó|atlatszo.hu
ro|G4Media|g4media.ro
ro|HotNews.ro|hotnews.ro|HotNews
hr|Jutarnji list|jutarnji.hr
hr|Večernji list|vecernji.hr
hr|Index.hr|index.hr
sr|Politika|politika.rs#
sr|Danas|danas.rs#
sr|B92|b92.net
sl|Delo|delo.si#
el|Kathimerini|ekathimerini.com kathimerini.gr|Καθημερινή
tr|Milliyet|milliyet.com.tr
tr|Sözcü|sozcu.com.tr
tr|BirGün|birgun.net
tr|bianet|bianet.org|Bianet
tr|T24|t24.com.tr
tr|Medyascope|medyascope.tv
ru|Коммерсантъ|kommersant.ru|Kommersant
ru|Ведомости|vedomosti.ru|Vedomosti
ru|Новая газета|novayagazeta.ru novayagazeta.eu|Novaya Gazeta|Новой газете|Новая газета Европа
ru|РБК|rbc.ru
ru|The Insider|theins.ru#
ru|Медуза|meduza.io
uk|Українська правда|pravda.com.ua|Ukrainska Pravda
uk|Kyiv Post|kyivpost.com
"""
"""Language, name, domains, further spellings; ``#`` at the end where the name is also an ordinary word."""

EUROPE: tuple[Publisher, ...] = outlet_rows(_ROWS)
