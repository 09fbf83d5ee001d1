import pytest
from django.template import engines
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from hypothesis import given
from hypothesis import strategies as st

from foundation.french.typography import FINE, HARD, french, french_html


def shown(text: str) -> str:
    """Spaces made visible: ~ fine, _ hard."""
    return text.replace(FINE, "~").replace(HARD, "_")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Avez-vous vingt minutes ?", "Avez-vous vingt minutes~?"),
        ("Avez-vous vingt minutes?", "Avez-vous vingt minutes~?"),
        ("Trois choses : lire, écrire, compter.", "Trois choses_: lire, écrire, compter."),
        ("Trois choses: lire", "Trois choses_: lire"),
        ("Oui ; non ; peut-être", "Oui~; non~; peut-être"),
        ("Oui; non", "Oui~; non"),
        ("Quoi !?", "Quoi~!?"),
        ("Il dit « bonjour » et part.", "Il dit «_bonjour_» et part."),
        ("Il dit «bonjour» et part.", "Il dit «_bonjour_» et part."),
        ("Qui a dit « bonjour » ?", "Qui a dit «_bonjour_»~?"),
        ("L'annuaire d'aujourd'hui", "L’annuaire d’aujourd’hui"),
        ("l'«accueil»", "l’«_accueil_»"),
        ("Attendez...", "Attendez…"),
        ("58 % des 40 places en 45 min", "58_% des 40 places en 45_min"),
        ("9 h 30", "9_h_30"),
        ("9 h 30 – 12 h 30", "9_h_30_– 12_h_30"),
        ("doc n° 12", "doc n°_12"),
        ("M. Dupont et Mme Martin", "M._Dupont et Mme_Martin"),
    ],
)
def test_text_gets_its_french_spaces(written, expected):
    assert shown(french(written)) == expected


@pytest.mark.parametrize(
    "untouched",
    [
        "https://exemple.fr/page?q=cep&p=2",
        "http://exemple.fr:8000/",
        "conseiller@demo.example",
        "12:30",
        "RGAA 4.1",
        "rock'",
        "5 ans d’écart",
        "",
    ],
)
def test_addresses_and_hours_stay_as_they_are(untouched):
    assert french(untouched).replace(HARD, " ") == untouched


@given(st.text(alphabet="ab 1'«»:;!?.h%-–\u00a0\u202f", max_size=40))
def test_doing_it_twice_changes_nothing(text):
    assert french(french(text)) == french(text)


@given(st.text(alphabet="ab 1«»:;!?%<>&'\"", max_size=40))
def test_only_spaces_and_apostrophes_change(text):
    def bare(value):
        return "".join(c for c in value if c not in f" {FINE}{HARD}'’")

    assert bare(french(text)) == bare(text)


def test_html_keeps_its_tags_attributes_and_entities():
    html = '<a href="/x/?a=1&amp;b=2" title="Pourquoi ?">Pourquoi ?</a> R&amp;D : &eacute;t&eacute; !'
    made = shown(french_html(html))
    assert 'href="/x/?a=1&amp;b=2" title="Pourquoi ?"' in made
    assert "Pourquoi~?</a>" in made
    assert made.endswith("R&amp;D_: &eacute;t&eacute;~!")


def test_quoted_code_and_comments_stay_as_written():
    html = "<p>Est-ce clair ?</p><pre>a ? b : c</pre><code>x ? y</code><!-- ici ? --><p>Oui !</p>"
    made = shown(french_html(html))
    assert "<pre>a ? b : c</pre><code>x ? y</code><!-- ici ? -->" in made
    assert "clair~?" in made
    assert "Oui~!" in made


def test_escaped_apostrophes_are_curled_too():
    assert french_html("l&#x27;accueil d&#39;Auch") == "l’accueil d’Auch"


def render(template: str, **context: object) -> str:
    return engines["django"].from_string(template).render(context)


def test_the_filter_escapes_what_is_not_safe():
    assert render("{{ text|typo }}", text="<b>l'ami</b> ?") == f"&lt;b&gt;l’ami&lt;/b&gt;{FINE}?"


def test_the_filter_keeps_what_is_safe():
    assert render("{{ text|typo }}", text=format_html("<b>{}</b> ?", "l'ami")) == f"<b>l’ami</b>{FINE}?"
    assert render("{{ text|typo }}", text=mark_safe("<i>Oui</i> !")) == f"<i>Oui</i>{FINE}!"


def test_the_filter_says_nothing_of_nothing():
    assert render("{{ text|typo }}", text=None) == ""
