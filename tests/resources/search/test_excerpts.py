"""Excerpts show the found words and let no markup through."""

from resources.search.excerpts import excerpt, marked
from resources.search.query import parse


def test_the_found_words_are_marked_in_whatever_form():
    assert marked("Les conseillères de l’accueil", parse("conseiller accueils")) == (
        "Les <mark>conseillères</mark> de l’<mark>accueil</mark>"
    )


def test_markup_stays_text():
    assert marked("<script>alert(1)</script> accueil & <b>", parse("accueil script")) == (
        "&lt;<mark>script</mark>&gt;alert(1)&lt;/<mark>script</mark>&gt; <mark>accueil</mark> &amp; &lt;b&gt;"
    )


def test_an_excerpt_surrounds_the_first_found_word():
    text = "Début. " + "mot " * 200 + "La permanence du Couserans. " + "fin " * 200
    cut = excerpt(text, parse("couserans"))
    assert cut.startswith("… mot")
    assert "La permanence du <mark>Couserans</mark>." in cut
    assert cut.endswith("fin …")
    assert len(cut) < 260


def test_a_short_text_is_shown_whole():
    assert excerpt("Deux  mots\n\nAutre ligne", parse("absent")) == "Deux mots · Autre ligne"
