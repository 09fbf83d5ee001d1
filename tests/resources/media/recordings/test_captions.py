"""Captions come in as WebVTT or SRT, from any editor, and are kept as one clean WebVTT."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from resources.media.recordings.captions import (
    Cue,
    checked,
    paragraphs_of,
    parse,
    read_captions,
    read_time,
    told_time,
    written,
)

SRT = "1\n00:00:01,000 --> 00:00:02,500\n<b>Bonjour</b> {\\an8}à vous\n\n2\n00:00:03,000 --> 00:00:04,000\nMoi & toi\n"


def test_srt_becomes_cues_without_its_marks():
    assert read_captions(SRT.encode(), name="film.srt") == [
        Cue(1000, 2500, "Bonjour à vous"),
        Cue(3000, 4000, "Moi & toi"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_whatever_the_encoding(encoding):
    assert read_captions(SRT.encode(encoding), name="film.srt")[0].text == "Bonjour à vous"


def test_line_ends_of_windows_and_numbers_that_are_missing():
    text = "WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nUn\r\n\r\n\r\n00:03.000 --> 00:04.000 line:90%\r\nDeux\r\n"
    assert [cue.text for cue in read_captions(text.encode(), name="film.vtt")] == ["Un", "Deux"]


def test_what_is_written_is_read_back():
    cues = [Cue(0, 1000, "A < B & C > D\nsuite"), Cue(3_600_000, 3_600_500, "Une heure")]
    assert parse(written(cues)) == cues
    assert "A &lt; B &amp; C" in written(cues)


def test_a_voice_is_named_where_it_begins():
    text = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Claire>Bonjour,\n\n00:02.000 --> 00:03.000\n<v Claire>entrez.\n\n"
        "00:03.000 --> 00:04.000\n<v Paul>Merci.\n"
    )
    cues = read_captions(text.encode(), name="film.vtt")
    assert [cue.text for cue in cues] == ["Claire\u00a0: Bonjour,", "entrez.", "Paul\u00a0: Merci."]
    assert paragraphs_of(cues) == ["Claire\u00a0: Bonjour, entrez.", "Paul\u00a0: Merci."]


@pytest.mark.parametrize("content", [b"", b"coucou", b"WEBVTT\n", b"\x00\xff\xfe\x80", b"1\n00:00:0x --> 3\nx\n"])
def test_what_is_no_captions_file_is_refused(content):
    with pytest.raises(ValidationError, match="sous-titre"):
        read_captions(content, name="film.srt")


def test_a_heavy_file_is_refused():
    with pytest.raises(ValidationError, match="trop lourd"):
        read_captions(b" " * (1024 * 1024 + 1), name="film.srt")


def test_cues_come_in_order_and_last():
    assert checked([Cue(5, 6, "b"), Cue(1, 2, "a")]) == [Cue(1, 2, "a"), Cue(5, 6, "b")]
    with pytest.raises(ValidationError, match="0:05,000 finit avant de commencer"):
        checked([Cue(5000, 5000, "a")])


def test_a_silence_begins_a_paragraph():
    cues = [Cue(0, 1000, "Un,"), Cue(1200, 2000, "deux."), Cue(9000, 9500, "Trois.")]
    assert paragraphs_of(cues) == ["Un, deux.", "Trois."]


@pytest.mark.parametrize(
    ("text", "milliseconds"),
    [("0:03,5", 3500), ("1:02:03.250", 3_723_250), ("12:30", 750_000), (" 00:00:01.000 ", 1000), ("90:00", 5_400_000)],
)
def test_times_as_people_write_them(text, milliseconds):
    assert read_time(text) == milliseconds


@pytest.mark.parametrize("text", ["", "3", "0:61", "abc", "1:2:3:4", "-1:00"])
def test_what_is_no_time(text):
    with pytest.raises(ValueError):
        read_time(text)


@given(st.integers(min_value=0, max_value=20 * 3_600_000))
def test_a_told_time_is_read_back(milliseconds):
    assert read_time(told_time(milliseconds)) == milliseconds


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content):
    try:
        cues = read_captions(content, name="film.srt")
    except ValidationError:
        return
    assert parse(written(cues)) == cues
