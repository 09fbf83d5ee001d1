"""Reading what video tools export, and refusing with a reason what is none of it."""

import datetime
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learning.events.attendance.video.moments import minutes_of, moment_of
from learning.events.attendance.video.reading import read_list
from learning.events.attendance.video.text import MOST_LINES, Unreadable
from tests.learning.events.attendance.video import exports

DAY = datetime.date(2026, 12, 10)
HEAD = "Name,User Email,Join Time,Leave Time,Duration (Minutes)\n"
LINE = "Claire Démo,c@reseau.example,12/10/2026 09:28:03 AM,12/10/2026 12:31:00 PM,183\n"


@pytest.mark.parametrize("shape", exports.ALL)
def test_each_shape_gives_the_same_two_people(shape):
    reading = read_list(exports.ALL[shape], [DAY])
    claire, remi = reading.people
    assert "Démo" in claire.name or "DÉMO" in claire.name
    assert "Remi Exemple" in remi.name
    assert claire.minutes in range(180, 184)
    if claire.spans:
        assert claire.spans[0][0].isoformat() == "2026-12-10T09:28:03+01:00"


@pytest.mark.parametrize(
    ("shape", "tool"),
    [("BigBlueButton", "BigBlueButton"), ("Teams", "Teams"), ("Zoom", "Zoom"), ("Webex", "Webex"),
     ("a spreadsheet", "Zoom")],
)  # fmt: skip
def test_it_tells_the_tool(shape, tool):
    assert read_list(exports.ALL[shape], [DAY]).tool == tool


@pytest.mark.parametrize("cell", ["=1+1", "=HYPERLINK(A1)", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd", "=cmd|x"])
def test_a_formula_is_refused_with_its_line(cell):
    quoted = cell.replace('"', '""')
    with pytest.raises(Unreadable, match="La ligne 3 contient une formule"):
        read_list(f'{HEAD}{LINE}"{quoted}",x@reseau.example,,,12\n'.encode(), [DAY])


def test_a_telephone_is_no_formula():
    reading = read_list(f"{HEAD}+33 6 00 00 00 00,-,12/10/2026 09:28:03 AM,,12\n".encode(), [DAY])
    assert reading.people[0].email == ""


def test_fifty_thousand_lines_are_refused():
    with pytest.raises(Unreadable, match=r"50.002 lignes"):
        read_list((HEAD + LINE + "a,b,,,1\n" * 50_000).encode(), [DAY])


def test_the_largest_list_is_read():
    lines = "".join(f"Personne {number},,,,90\n" for number in range(MOST_LINES - 1))
    assert len(read_list((HEAD + lines).encode(), [DAY]).people) == MOST_LINES - 1


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\x00\x01\x02\xff\xfe" * 40, b"PK\x03\x04zip", "Nom;Prénom\nA;B\n".encode(), b"\xff\xfe\x00",
        (HEAD + LINE).encode().decode("cp1252").encode(), HEAD.encode(), b"%PDF-1.7", b"a" * (5 * 1024 * 1024 + 1),
        ("Nom,Duration\n" + '"' + "x" * 200_000 + '",1\n').encode(),
    ],
)  # fmt: skip
def test_what_is_no_list_says_why(content):
    with pytest.raises(Unreadable) as refused:
        read_list(content, [DAY])
    assert str(refused.value).endswith(".")


@given(st.binary(max_size=400))
def test_no_bytes_break_it(content):
    with suppress(Unreadable):
        assert read_list(content, [DAY]).people


@given(st.text(max_size=60))
def test_no_words_break_dates_and_durations(text):
    moment_of(text, [DAY])
    minutes_of(text)


def test_the_day_decides_between_day_first_and_month_first():
    assert moment_of("10/12/2026 09:28:00", [DAY]).date() == DAY
    assert moment_of("12/10/2026 09:28:00", [DAY]).date() == DAY


DURATIONS = {
    "01:02:03": 62, "1h 2m 3s": 62, "62": 62, "62,5": 62, "62 mins": 62, "3 h 2 min 57 s": 182, "45s": 0, "": None,
    "bientôt": None,
}  # fmt: skip


@pytest.mark.parametrize("text", DURATIONS)
def test_durations(text):
    assert minutes_of(text) == DURATIONS[text]
