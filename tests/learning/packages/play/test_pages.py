"""Where our script goes in the pages of a package, however they are written."""

import pytest

from learning.packages.play.pages import charset_of, with_script

SCRIPT = b'<script src="/s.js"></script>'


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (b"<html><head><title>", b"<html><head>%s<title>"),
        (b'<HTML>\n<HEAD lang="fr">\n<script>', b'<HTML>\n<HEAD lang="fr">%s\n<script>'),
        (b"<!doctype html><title>x</title>", b"<!doctype html>%s<title>x</title>"),
        (b"<html lang=fr><body>", b"<html lang=fr>%s<body>"),
        (b"<p>Bonjour", b"%s<p>Bonjour"),
        (b"\xef\xbb\xbf<p>x", b"\xef\xbb\xbf%s<p>x"),
        (b"<!-- <head> --><html><head >a", b"<!-- <head> --><html><head >%sa"),
        (b"<html><header>x</header>", b"<html>%s<header>x</header>"),
        (b"", b"%s"),
    ],
)
def test_first_in_the_head(page, expected):
    assert with_script(page, "/s.js") == expected.replace(b"%s", SCRIPT)


def test_pages_in_wide_encodings_leave_as_they_are():
    page = "<html><head></head></html>".encode("utf-16")
    assert with_script(page, "/s.js") == page


@pytest.mark.parametrize(
    ("page", "charset"),
    [
        (b'<meta charset="utf-8">', "utf-8"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">', "iso8859-1"),
        (b"\xef\xbb\xbf<p>", "utf-8"),
        (b"<p>", ""),
        (b'<meta charset="klingon">', ""),
    ],
)
def test_the_encoding_is_what_the_page_says(page, charset):
    assert charset_of(page) == charset
