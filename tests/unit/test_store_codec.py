"""Records that were stored by another version of the program, or are no records."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest

from provenance.errors import StoreStateError
from provenance.records.article import Article, Moment, Outlet
from provenance.records.credit import Credit, Source
from provenance.store.codec import decode, decode_field, encode

ARTICLE = Article(
    id="a",
    url=None,
    outlet=Outlet(name="Harbour Gazette"),
    paragraphs=("One.", "Zwei: größer."),
    credits=(
        Credit(
            relation="wire",
            role="direct",
            source=Source(name="Coastal Wire"),
            permission=None,
            place="byline",
            text="By Coastal Wire",
            span=(3, 15),
            confidence=1,
        ),
    ),
)


def changed(**fields: object) -> str:
    return json.dumps(json.loads(encode(ARTICLE)) | fields)


def test_plain_text_stays_readable() -> None:
    assert '"Zwei: größer."' in encode(ARTICLE)
    assert decode(Article, encode(ARTICLE), "a") == ARTICLE


def test_every_field_is_written_so_that_defaults_may_change() -> None:
    assert json.loads(encode(Article(id="a", url=None))).keys() == set(Article.__dataclass_fields__)


def test_a_missing_field_takes_its_default() -> None:
    stored = json.loads(encode(ARTICLE))
    del stored["mentions"], stored["version"]
    assert decode(Article, json.dumps(stored), "a") == ARTICLE


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        (changed(colour="red"), "unknown field of Article: colour"),
        ('{"url": null}', "missing field of Article: id"),
        (changed(outlet={"name": "x", "city": "y"}), "unknown field of Outlet: city"),
        (changed(version="1"), "int was expected, not '1'"),
        (changed(version=True), "int was expected, not True"),
        (changed(title=5), "str was expected, not 5"),
        (changed(paragraphs="One."), "a list was expected, not 'One.'"),
        (changed(outlet=[]), "a Outlet was expected, not []"),
        (changed(fetched="yesterday"), "Invalid isoformat string: 'yesterday'"),
        (changed(title="\ufdd0no hexadecimal"), "non-hexadecimal number"),
        (changed(id=None), "str was expected, not None"),
        (encode(ARTICLE).replace('"wire"', '"wires"'), "'wires' is none of reprint, wire"),
        (encode(ARTICLE).replace("[3,15]", "[3]"), "zip() argument 2 is shorter"),
        (encode(ARTICLE).replace("[3,15]", "[3,15,16]"), "zip() argument 2 is longer"),
        ("[]", "a Article was expected"),
        ("null", "a Article was expected"),
        ("{", "Expecting property name"),
        ("", "Expecting value"),
        ("[" * 100_000, "recursion"),
    ],
)
def test_what_is_no_such_record_asks_for_a_rebuild(text: str, cause: str) -> None:
    with pytest.raises(StoreStateError) as raised:
        decode(Article, text, "the article")
    assert raised.value.message == "the store needs a rebuild (run `provenance db rebuild`)"
    assert raised.value.subject == "the article"
    assert cause in str(raised.value.cause)


def test_only_what_records_are_made_of_is_known() -> None:
    @dataclass(frozen=True)
    class Bag:
        things: dict[str, int]

    @dataclass(frozen=True)
    class Either:
        value: int | str

    for wrong in ({"a": 1}, b"bytes", Bag(things={})):
        with pytest.raises(TypeError):
            encode(wrong)
    for kind in (Bag, Either):
        with pytest.raises(TypeError):
            decode(kind, "{}", "a")


def test_a_whole_number_in_the_place_of_a_fraction_is_one() -> None:
    assert decode(Article, encode(ARTICLE), "a").credits[0].confidence == 1.0
    assert decode(Moment, '{"time":"2026-03-01T10:00:00+00:00","precision":"day","zone":"stated","origin":"x"}', "a")


def test_one_field_is_read_without_the_others() -> None:
    text = encode(Article(id="a", url=None, paragraphs=("One.", "\0two")))
    assert decode_field(Article, "paragraphs", text, "a") == ("One.", "\0two")
    for broken in ("{}", "[]", text.replace('["One."', '[1,"One."'), text[:-3]):
        with pytest.raises(StoreStateError, match="rebuild"):
            decode_field(Article, "paragraphs", broken, "a")
