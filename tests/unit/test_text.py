"""Words, sentences and addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.text.normalize import fold, printable
from provenance.text.sentences import sentence_spans
from provenance.text.tokens import folded_words, pieces, word_spans, words
from provenance.text.urls import host, registrable_domain, url_key
from tests.growth import is_linear


@given(st.text())
def test_pieces_lose_nothing(text: str) -> None:
    assert "".join(pieces(text)) == text


@given(st.text())
def test_spans_words_and_folded_words_go_together(text: str) -> None:
    spans = word_spans(text)
    assert [text[start:end] for start, end in spans] == words(text)
    assert len(folded_words(text)) == len(spans)


@given(st.text())
def test_sentences_cover_all_but_white_space_in_order(text: str) -> None:
    spans = sentence_spans(text)
    assert "".join("".join(text[a:b] for a, b in spans).split()) == "".join(text.split())
    assert all(a < b for a, b in spans)


@given(st.text())
def test_no_address_raises(text: str) -> None:
    for url in (text, f"https://{text}", f"https://quill.example/{text}"):
        assert isinstance(url_key(url), str)
        host(url)
        registrable_domain(url)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Orr left the U.S. in May. He was 5. Nobody knew!", 3),
        ("“We go.” She left.", 2),
        ("„Wir gehen.“ Sie blieb.", 2),
        ("»Wir gehen.« Sie blieb.", 2),
        ("It cost 3.5 million.", 1),
        ("她走了。他没走！", 2),
        ("He left. - A bullet. – Another bullet. * A third one", 4),
        ("He left. -5 degrees. It was - she said - cold.", 2),
        ("She lives in Jackson, MS. Final results came.", 2),
        ("MR. ORR LEFT. MS. ORR STAYED AT NO. 5. Nobody knew.", 3),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(sentence_spans(text)) == count


@pytest.mark.parametrize("line", [". " * 50_000, "." + " " * 100_000, ". - " * 25_000, "MS. " * 25_000])
def test_cutting_sentences_is_linear(line: str) -> None:
    assert is_linear(lambda size: sentence_spans(line[:size]), len(line))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.Quill.example:443/a/../b/?utm_source=x&b=2&a=1#top", "http://quill.example/b?a=1&b=2"),
        ("https://münchen.example/ä", "https://xn--mnchen-3ya.example/%C3%A4"),
        ("https://quill.example", "https://quill.example/"),
        ("https://user:word@quill.example/a", "https://quill.example/a"),
        ("https://quill.example/%7eann", "https://quill.example/%7Eann"),
    ],
)
def test_spellings_of_one_address(one: str, other: str) -> None:
    assert url_key(one) == url_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://quill.example/story?id=1", "https://quill.example/story?id=2"),
        ("https://quill.example/a", "https://quill.example/A"),
        ("https://quill.example:8080/a", "https://quill.example/a"),
        ("https://news.quill.example/a", "https://quill.example/a"),
    ],
)
def test_different_addresses(one: str, other: str) -> None:
    assert url_key(one) != url_key(other)


def test_owners_of_addresses() -> None:
    assert registrable_domain("https://www.paper.co.uk/x") == "paper.co.uk"
    assert registrable_domain("http://daily-quill.example:8123/x") == "daily-quill.example"
    assert registrable_domain("http://127.0.0.1:80/") == "127.0.0.1"
    assert registrable_domain("https:///nothing") is None


def test_typographic_variants_fold_together() -> None:
    assert fold("“It’s” – Ｆine") == fold('"It\'s" - fine')


def test_control_and_bidirectional_characters_are_shown() -> None:
    assert printable("a\x1b[0m\u202eb\x00") == "a\\u001b[0m\\u202eb\\u0000"
    assert printable("ä 漢 \u0301") == "ä 漢 \u0301"
