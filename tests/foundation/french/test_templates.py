"""Literal French in templates is set right by one command."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from foundation.french.templates import french_template
from foundation.french.typography import FINE, HARD


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("<p>Avez-vous fini ?</p>", f"<p>Avez-vous fini{FINE}?</p>"),
        ("<p>{{ count }} : le total</p>", f"<p>{{{{ count }}}}{HARD}: le total</p>"),
        ("<p>{{ percent }} % du tutoriel</p>", f"<p>{{{{ percent }}}}{HARD}% du tutoriel</p>"),
        ("<p>l'<b>accueil</b></p>", "<p>l’<b>accueil</b></p>"),
        ("<p>d'{{ city }}</p>", "<p>d’{{ city }}</p>"),
        ('<a title="Fermer ?" href="/a/?b=c">Oui</a>', f'<a title="Fermer{FINE}?" href="/a/?b=c">Oui</a>'),
        (
            '<form data-confirm="Rendre ?" action="{% url "x" %}">',
            f'<form data-confirm="Rendre{FINE}?" action="{{% url "x" %}}">',
        ),
    ],
)
def test_text_and_read_aloud_attributes_are_set(written, expected):
    assert french_template(written) == expected


@pytest.mark.parametrize(
    "untouched",
    [
        "{% if a == 'b' %}{% endif %}",
        "{# Est-ce clair ? #}",
        "{% comment %} Vraiment ? {% endcomment %}",
        '<input value="Oui ?" pattern="a:b;">',
        "{{ name|default:'rien ?' }}",
        "<code>a ? b : c</code>",
    ],
)
def test_code_stays_as_it_is(untouched):
    assert french_template(untouched) == untouched


def test_the_command_names_what_is_wrong_and_sets_it(tmp_path, settings):
    settings.BASE_DIR = tmp_path
    page = tmp_path / "templates" / "page.html"
    page.parent.mkdir()
    page.write_text("<p>Avez-vous fini ?</p>")
    with pytest.raises(CommandError, match=r"page\.html"):
        call_command("typography")
    call_command("typography", "--fix", stdout=StringIO())
    assert page.read_text() == f"<p>Avez-vous fini{FINE}?</p>"
    call_command("typography")


def test_every_template_of_ours_is_set():
    call_command("typography")
