"""Tell a notice about this text from one about a picture in it, or about another work: its subject decides.

"The photograph in this article was first published in …" and "The book was originally published by …" name no source of
the text. Only what stands directly before the form that found the credit, or inside it, is looked at.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.credits.words import either, listed
from provenance.text.patterns import lazy

if TYPE_CHECKING:
    from provenance.credits.reading import Line

PICTURES = listed(
    "photo photos photograph photographs picture pictures image images footage video videos clip clips recording chart "
    "charts graphic graphics infographic map maps illustration illustrations cartoon cartoons drawing quote quotation "
    "foto fotos bild bilder grafik grafiken karte karten abbildung video videos zitat photographie photographies vidéo "
    "vidéos carte graphique dessin fotografía fotografías imagen imágenes vídeo vídeos gráfico gráficos mapa "
    "ilustración fotografia fotografias imagem imagens fotografie immagine immagini grafico mappa afbeelding "
    "afbeeldingen kaart grafiek bilde bildet bildene bilden bilderna billede billedet billeder billederne kartet kuva "
    "kuvat zdjęcie zdjęcia grafika wykres snímek snímky obrázek graf fotoğraf fotoğrafı fotoğraflar görsel görseli"
)
"""What stands in a text and has a source of its own."""
WORKS = listed(
    "book novel study album song film play poem buch roman studie livre étude film libro novela estudio livro estudo "
    "romance romanzo saggio studio boek onderzoek boken romanen bogen studien kirja książka powieść kniha román kitap"
)
"""What is no article; counts only where it is what "was published" speaks of."""
_NOUNS = PICTURES | WORKS
_INSIDE = listed(
    "in of on to for with from at above below beside beneath accompanying illustrating used seen shown featured "
    "im in zu zum bei über unter aus von dans de du à en sur del da do no na con di a nel bij van boven uit "
    "i til till fra från over u k v ve ke ze z w do nad pod"
)
_ARTICLES = listed(
    "this that the these our diesem dieser diesen dem der den cet cette ce le la l' este esta esse essa el o a os "
    "questo questa il lo dit deze het de denne dette den det tomto tomuto tohoto tym tego"
)
_THIS = listed(
    "this these diesem dieser diesen cet cette este esta esse essa deste desta neste nesta questo questa dit deze "
    "denne dette detta tomto tomuto tohoto tym tego"
)
_WAS = listed(
    "was were is are has have had been wurde wurden ist sind war ward a été est ont fue fueron ha han sido se foi "
    "foram é è stato stata stati werd werden is zijn ble blev blei er är har var on oli został została zostało był "
    "była było byl byla bylo"
)
REACH = 60
"""Characters before a find in which its subject is looked for."""
_PICTURE_OF = lazy(
    rf"\b(?:{either(PICTURES)})\s+(?:(?:{either(_INSIDE)})\s+){{1,2}}(?:(?:{either(_ARTICLES)})(?:\s+|(?<=')))?"
    rf"(?:\w{{2,20}}\s+(?:(?:{either(_WAS)})\s+){{0,2}})?$"
)
_PICTURE_IN = lazy(rf"\b(?:{either(PICTURES)})\s+(?:{either(_INSIDE)})\s+(?:{either(_THIS)})\s")
_OTHER_WAS = lazy(rf"\b(?:{either(PICTURES | WORKS)})\s+(?:(?:{either(_WAS)})\s+){{1,3}}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherSubject:
    """A form of a notice about something else, and one that is about the text."""

    language: str
    example: str
    near_miss: str


OTHER_SUBJECTS: tuple[OtherSubject, ...] = (
    OtherSubject(
        language="en",
        example="The photograph in this article was originally published in Quill Weekly.",
        near_miss="With a photograph, this article was originally published in Quill Weekly.",
    ),
    OtherSubject(
        language="de",
        example="Das Foto in diesem Artikel wurde zuerst im Hafenblatt veröffentlicht.",
        near_miss="Mit Foto: Dieser Artikel wurde zuerst im Hafenblatt veröffentlicht.",
    ),
    OtherSubject(
        language="fr",
        example="La photo de cet article a été publiée pour la première fois par La Gazette du Quai.",
        near_miss="Cet article a été publié pour la première fois par La Gazette du Quai.",
    ),
    OtherSubject(
        language="es",
        example="La imagen de este artículo fue publicada originalmente en El Faro del Puerto.",
        near_miss="Este artículo fue publicado originalmente en El Faro del Puerto.",
    ),
    OtherSubject(
        language="pt",
        example="O romance foi publicado originalmente pela Editora do Porto em 1992.",
        near_miss="O artigo foi publicado originalmente pelo Jornal do Porto em 1992.",
    ),
    OtherSubject(
        language="it",
        example="La foto di questo articolo è stata pubblicata per la prima volta su Il Corriere del Molo.",
        near_miss="Questo articolo è stato pubblicato per la prima volta su Il Corriere del Molo.",
    ),
    OtherSubject(
        language="nl",
        example="De foto bij dit artikel verscheen eerder in Het Kadeblad.",
        near_miss="Dit artikel verscheen eerder in Het Kadeblad.",
    ),
    OtherSubject(
        language="no",
        example="Bildet i denne saken ble først publisert i Kaiavisen.",
        near_miss="Denne saken ble først publisert i Kaiavisen.",
    ),
    OtherSubject(
        language="cs",
        example="Fotografie v tomto článku původně vyšla v deníku Přístavní Noviny.",
        near_miss="Tento článek původně vyšel v deníku Přístavní Noviny.",
    ),
)


def is_of_another(line: Line, start: int, end: int) -> bool:
    """Whether the form found at these characters speaks of a picture in the text, or of another work."""
    if line.vocabulary.isdisjoint(_NOUNS):
        return False
    first = max(0, start - REACH)
    return (
        _PICTURE_OF.search(line.lower, first, start) is not None
        or _OTHER_WAS.search(line.lower, first, start) is not None
        or _PICTURE_IN.search(line.lower, start, end) is not None
    )
