"""Every sentence that credits must tell apart, with lines written before the program read them, in many languages."""

from __future__ import annotations

import pytest

from provenance.credits import parse_line

NONE = (
    "This article was reprinted on Fen Herald last week.",
    "This essay has since been republished by the Tarn Review.",
    "This story was picked up by the Fen Herald and Radio Tarn.",
    "First published: Nov 19, 8:38",
    "First published: 19 November 2023 at 08:38 GMT",
    "This article was first published on Tuesday at 9 a.m.",
    "His first novel was originally published in 1987 by Tarn House.",
    "The programme was first broadcast on Radio Tarn in 1974.",
    "Her memoir, first published by Fen Books, has sold a million copies.",
    "Photo: Jo Hale/Reuters",
    "Photograph courtesy of the Fen Herald",
    "Picture: AP",
    "You may republish this article free of charge, provided you credit Quill Weekly.",
    "To republish this story, please link to the original on Quill Weekly.",
    "Jo Hale is a reporter for the Associated Press.",
    "Jo Hale is a freelance writer whose work has appeared in The Guardian and Time.",
    "“We were asleep,” the captain told Reuters.",
    "The ferry burned at dawn, according to the Fen Herald.",
    "The Conversation",
    "Time will tell.",
    "The Sun was shining over the bay.",
    "PTI levels rose in the blood.",
    "The article was used without permission of the Fen Herald, the judge found.",
    "AP Photo/Jo Hale",
    "More from the Fen Herald: Ferry burns at dawn",
    "Das Buch ist zuerst 1987 im Tarn-Verlag erschienen.",
    "Zuerst veröffentlicht am 3. Mai um 8.38 Uhr",
    "Dieser Beitrag wurde von der Hafenzeitung nachgedruckt.",
    "Publié le 3 mai 2024 à 8h38",
    "Son roman, publié pour la première fois en 1987, a été réédité.",
    "Publicado por primera vez el 3 de mayo de 2024",
    "El libro se publicó originalmente en 1987 en Editorial Tarn.",
    "Publicado em 3 de maio às 8h38",
    "O livro foi publicado originalmente em 1987.",
    "Prima pubblicazione: 3 maggio 2024, ore 8.38",
    "Il romanzo fu pubblicato per la prima volta nel 1987.",
    "Voor het eerst gepubliceerd op 3 mei 2024 om 8.38 uur",
    "Haar boek verscheen eerder bij uitgeverij Tarn.",
    "Først publisert 3. mai 2024 kl. 08.38",
    "Boken publicerades först 1987.",
    "Opublikowano po raz pierwszy 3 maja 2024, 8:38",
    "Książka ukazała się po raz pierwszy w 1987 roku.",
    "Poprvé zveřejněno 3. května 2024 v 8:38",
    "Kniha poprvé vyšla v roce 1987.",
    "İlk yayın tarihi: 3 Mayıs 2024 08:38",
    "Kitap ilk olarak 1987'de yayımlandı.",
    "初出：2024年5月3日 8時38分",
    "小説は1987年に初めて出版された。",
    "首次发布：2024年5月3日 8:38",
    "这本小说于1987年首次出版。",
    "This report has been reprinted in three newspapers.",
    "Our article on eels was reprinted by Wendle Post in June.",
    "Published: 8:38 a.m. Nov. 19",
    "Originally published at 14:05, updated at 15:10",
    "The poem first appeared in her 1962 collection The Reeds.",
    "The study was originally published in 2011.",
    "Image courtesy of Tarn Museum",
    "Illustration by Jo Hale for Quill Weekly",
    "Read next: Fen Herald wins harbour prize, by Jo Hale of AFP",
    "Feel free to repost our stories with credit to Tidewatch.",
    "No part of this article may be reproduced without permission from Fen Herald.",
    "She is the author of three books and writes for the Tarn Review.",
    "Ana Tarn writes a weekly column for the Associated Press.",
    "“I saw it,” she told the Guardian on Monday.",
    "The minister resigned, the BBC reports.",
    "As first reported by Reuters, the ferry burned.",
    "It was about Time.",
    "He read The Sun and The Mirror every morning.",
    "Foto: dpa",
    "Wie die dpa berichtet, brannte die Fähre.",
    "Photo AFP",
    "Selon l'AFP, le ferry a brûlé.",
    "Foto: EFE",
    "Según El País, el ferry ardió.",
    "Segundo a Lusa, o barco ardeu.",
    "Leia mais na Gazeta do Cais.",
    "Secondo l'ANSA, il traghetto è bruciato.",
    "Foto ANSA",
    "Volgens het ANP brandde de veerboot.",
    "Foto: ANP",
    "Foto: NTB",
    "Ifølge NTB brant fergen.",
    "Jak podaje PAP, prom spłonął.",
    "Fot. PAP",
    "Podle ČTK trajekt shořel.",
    "Foto: ČTK",
    "AA'ya göre feribot yandı.",
    "Fotoğraf: DHA",
    "共同通信によると、フェリーが燃えた。",
    "写真：時事",
    "据新华社报道，渡轮起火。",
    "图片来源：新华社",
)
"""The other direction, timestamps, books and programmes, pictures, terms for others, lives of writers, talk, words."""
CREDITS = (
    (
        "This article is republished from The Conversation under a Creative Commons license.",
        "reprint",
        "The Conversation",
        True,
    ),
    ("This story originally appeared on Time.", "reprint", "Time", None),
    ("Reporting by Jo Hale in Port Marren; Editing by Ana Tarn", "wire", "Reuters", None),
    ("Jo Hale of the Fen Herald and Ana Tarn of the Tarn Post contributed to this report.", "any", "Fen Herald", None),
    ("This investigation was published jointly by Fen Herald and the Tarn Post.", "reprint", "Fen Herald", None),
    ("(c) 2024 The Fen Herald. Distributed by Tribune Content Agency, LLC.", "any", "Fen Herald", None),
    ("Syndicated from the Wendle Gazette with permission.", "reprint", "Wendle Gazette", True),
    (
        "This piece, which we run with the kind permission of Quill Weekly, was first printed there in May.",
        "reprint",
        "Quill Weekly",
        True,
    ),
    ("An earlier version of this column ran in the Fen Herald.", "reprint", "Fen Herald", None),
    ("Reposted from Tidewatch News.", "reprint", "Tidewatch News", None),
    ("Adapted from an article in the Tarn Review.", "any", "Tarn Review", None),
    ("Excerpted from a report by Tidewatch News.", "excerpt", "Tidewatch News", None),
    ("With additional reporting by AFP.", "any", "AFP", None),
    ("PORT MARREN (Reuters) - The ferry burned at dawn.", "wire", "Reuters", None),
    ("Dieser Text ist zuerst im Wendler Tageblatt erschienen.", "reprint", "Wendler Tageblatt", None),
    ("Mit freundlicher Genehmigung der Hafenzeitung übernommen.", "reprint", "Hafenzeitung", True),
    ("Cet article est paru initialement dans Le Courrier du Port.", "reprint", "Le Courrier du Port", None),
    ("Texte repris avec l'aimable autorisation de La Gazette du Quai.", "reprint", "La Gazette du Quai", True),
    ("Este texto se publicó originalmente en El Diario del Muelle.", "reprint", "El Diario del Muelle", None),
    ("Artículo reproducido con autorización de La Gaceta Marina.", "reprint", "La Gaceta Marina", True),
    ("Este texto foi originalmente publicado na Gazeta do Cais.", "reprint", "Gazeta do Cais", None),
    ("Republicado com autorização do Jornal da Ribeira.", "reprint", "Jornal da Ribeira", True),
    (
        "Questo articolo è stato pubblicato per la prima volta su Il Corriere del Molo.",
        "reprint",
        "Il Corriere del Molo",
        None,
    ),
    ("Riprodotto per gentile concessione della Gazzetta del Porto.", "reprint", "Gazzetta del Porto", True),
    ("Dit artikel verscheen eerder in de Havenkrant.", "reprint", "Havenkrant", None),
    ("Overgenomen met toestemming van Het Kadeblad.", "reprint", "Kadeblad", True),
    ("Artikkelen ble først publisert i Havneavisen.", "reprint", "Havneavisen", None),
    ("Denne artikel er oprindeligt bragt i Havnetidende.", "reprint", "Havnetidende", None),
    ("Artikeln publicerades först i Hamnbladet.", "reprint", "Hamnbladet", None),
    ("Juttu julkaistiin alun perin Satamalehdessä.", "reprint", "Satamaleh", None),
    ("Artykuł ukazał się pierwotnie w Gazecie Portowej.", "reprint", "Gazecie Portowej", None),
    ("Tekst publikujemy za zgodą tygodnika Nabrzeże.", "reprint", "Nabrzeże", True),
    ("Článek původně vyšel v Přístavních novinách.", "reprint", "Přístavních novinách", None),
    ("Převzato se souhlasem serveru Nábřeží Dnes.", "reprint", "Nábřeží Dnes", True),
    ("Bu yazı ilk olarak Liman Gazetesi'nde yayımlandı.", "reprint", "Liman Gazetesi", None),
    ("Rıhtım Postası'nın izniyle yayımlanmıştır.", "reprint", "Rıhtım Postası", True),
    ("この記事は「港町新聞」に最初に掲載されました。", "reprint", "港町新聞", None),
    ("港日報の許可を得て転載しています。", "reprint", "港日報", True),
    ("本文首发于《港口周报》。", "reprint", "港口周报", None),
    ("经《码头日报》授权转载。", "reprint", "码头日报", True),
    ("This article first ran in Fen Herald, and appears here by arrangement.", "reprint", "Fen Herald", None),
    ("Republished with permission from the Tarn Review.", "reprint", "Tarn Review", True),
    ("Courtesy of Quill Weekly, where this essay was first published.", "reprint", "Quill Weekly", None),
    ("Story provided by Coastline Press.", "any", "Coastline Press", None),
    ("This op-ed was originally published by Project Syndicate.", "reprint", "Project Syndicate", None),
    (
        "From our partners at Tidewatch News: this story originally ran there on 3 May.",
        "reprint",
        "Tidewatch News",
        None,
    ),
    ("Source: AFP", "any", "AFP", None),
    ("With reporting by Reuters and the Fen Herald", "any", "Reuters", None),
    ("This is an edited version of an article that first appeared in the Wendle Post.", "reprint", "Wendle Post", None),
    ("The Associated Press contributed to this story.", "any", "The Associated Press", None),
    ("Copyright 2024 Reuters. Click for restrictions.", "wire", "Reuters", None),
    ("Der Artikel erschien ursprünglich auf hafenschau.example.", "reprint", "hafenschau.example", None),
    ("Quelle: dpa/Hafenblatt", "any", "dpa", None),
    (
        "Dieser Text wurde uns freundlicherweise von der Kieler Brise zur Verfügung gestellt.",
        "reprint",
        "Kieler Brise",
        None,
    ),
    ("Article initialement publié sur le site de La Vigie du Quai.", "reprint", "Vigie du Quai", None),
    ("Avec AFP", "any", "AFP", None),
    ("Esta nota apareció por primera vez en La Voz del Muelle.", "reprint", "La Voz del Muelle", None),
    ("Con información de EFE", "any", "EFE", None),
    ("Esta reportagem foi publicada originalmente pela Folha do Cais.", "reprint", "Folha do Cais", None),
    ("Com informações da Lusa", "any", "Lusa", None),
    ("Articolo pubblicato originariamente su L'Eco del Molo.", "reprint", "Eco del Molo", None),
    ("Fonte: ANSA", "any", "ANSA", None),
    ("Dit verhaal is oorspronkelijk gepubliceerd door Het Havenblad.", "reprint", "Havenblad", None),
    ("Bron: ANP", "any", "ANP", None),
    ("Saken ble først publisert hos Kystposten.", "reprint", "Kystposten", None),
    ("Denne kronik har tidligere været bragt i Havneposten.", "reprint", "Havneposten", None),
    ("Den här texten publicerades ursprungligen i Skärgårdsposten.", "reprint", "Skärgårdsposten", None),
    ("Kilde: Ritzau", "any", "Ritzau", None),
    ("Tekst pochodzi z portalu Nabrzeze24.example.", "reprint", "Nabrzeze24.example", None),
    ("Źródło: PAP", "any", "PAP", None),
    ("Text původně vyšel na webu Nábřeží Dnes.", "reprint", "Nábřeží Dnes", None),
    ("Zdroj: ČTK", "any", "ČTK", None),
    ("Bu haber ilk kez Rıhtım Postası'nda yayımlandı.", "reprint", "Rıhtım Postası", None),
    ("Kaynak: Anadolu Ajansı", "any", "Anadolu Ajansı", None),
    ("本記事は「埠頭タイムズ」からの転載です。", "reprint", "埠頭タイムズ", None),
    ("（共同通信）", "wire", "共同通信", None),
    ("本文转载自《码头周刊》。", "reprint", "码头周刊", None),
    ("来源：新华社", "any", "新华社", None),
)
"""Line, relation ("any": one of several would do), source, permission."""


@pytest.mark.parametrize("line", NONE)
def test_nobody_is_credited(line: str) -> None:
    assert not [credit for credit in parse_line(line) if credit.relation != "self"]


@pytest.mark.parametrize(("line", "relation", "name", "permission"), CREDITS)
def test_a_credit_is_read(line: str, relation: str, name: str, permission: bool | None) -> None:
    read = [credit for credit in parse_line(line) if name in credit.source.name]
    assert read, parse_line(line)
    assert relation in {read[0].relation, "any"}
    assert read[0].permission is permission


def test_the_pages_own_name_is_self() -> None:
    line, url = "Originally published on Quill Weekly.", "https://quillweekly.example/x"
    assert [credit.relation for credit in parse_line(line, url=url)] == ["self"]
    assert [credit.relation for credit in parse_line(line, url="https://fen.example/x")] == ["reprint"]


def test_joint_credits_are_contributors_and_conflicts_are_kept() -> None:
    joint = parse_line("This investigation was published jointly by Fen Herald and the Tarn Post.")
    assert [(one.source.name, one.role) for one in joint] == [
        ("Fen Herald", "contributor"),
        ("Tarn Post", "contributor"),
    ]
    both = parse_line("This story first appeared in Fen Herald. Republished from the Tarn Post with permission.")
    assert [one.source.name for one in both] == ["Fen Herald", "Tarn Post"]
    passed = parse_line("This story by Coastline Press first appeared in Fen Herald via Tribune Content Agency.")
    assert [one.role for one in passed].count("direct") <= 1
