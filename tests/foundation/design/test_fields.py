"""Fields: label, hint, error, control, in that order; errors on top lead to their control."""

import re

import pytest
from django import forms
from django.template import engines


class ExampleForm(forms.Form):
    email = forms.EmailField(label="Adresse électronique", help_text="Celle de votre structure")
    place = forms.CharField(label="Lieu d'accueil", required=False)
    way = forms.ChoiceField(
        label="Format", widget=forms.RadioSelect, choices=[("room", "Sur place"), ("remote", "À distance")]
    )
    kind = forms.ChoiceField(label="Type", choices=[("", "–"), ("a", "A")])
    flyer = forms.FileField(label="Affiche")
    charter = forms.BooleanField(label="J'ai lu la charte", help_text="Elle engage chaque membre.")
    nonce = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean(self):
        if self.data.get("place") == "nulle part":
            raise forms.ValidationError("Ce lieu n'existe pas.")


def render(template: str, **context: object) -> str:
    return re.sub(r"[ \n]+", " ", engines["django"].from_string(template).render(context)).strip()


def field(name: str, data: dict | None = None) -> str:
    form = ExampleForm(data)
    return render("{% field bound %}", bound=form[name])


def order_of(text: str, *parts: str) -> list[int]:
    return [text.index(part) for part in parts]


def test_label_hint_error_control_in_that_order():
    drawn = field("email", {"email": "foix"})
    places = order_of(drawn, "<label", 'class="hint"', 'class="error"', "<input")
    assert places == sorted(places)
    assert 'aria-describedby="id_email_helptext id_email_error"' in drawn
    assert 'id="id_email_helptext"' in drawn
    assert 'id="id_email_error"' in drawn
    assert 'aria-invalid="true"' in drawn
    assert 'autocomplete="email"' in drawn


def test_only_what_is_optional_is_marked():
    assert "facultatif" in field("place")
    assert "facultatif" not in field("email")


def test_labels_are_french():
    assert "Lieu d’accueil" in field("place")


def test_choices_are_a_group_with_a_legend():
    drawn = field("way", {})
    assert '<fieldset class="field field--error" aria-describedby="id_way_error">' in drawn
    assert "<legend" in drawn
    assert "Choisissez une réponse." in drawn
    assert drawn.count('<label class="choice"') == 2


def test_a_box_to_tick_stands_before_its_label():
    drawn = field("charter", {})
    assert drawn.index("<input") < drawn.index("J’ai lu la charte")
    assert "Cochez cette case pour continuer." in drawn


@pytest.mark.parametrize(
    ("name", "expected"),
    [("email", "Remplissez ce champ."), ("kind", "Choisissez une réponse."), ("flyer", "Choisissez un fichier.")],
)
def test_what_is_missing_is_said_as_what_to_do(name, expected):
    assert expected in field(name, {})


def test_hidden_fields_have_no_label():
    assert field("nonce") == '<input type="hidden" name="nonce" id="id_nonce">'


def test_the_summary_leads_to_each_control():
    drawn = render("{% error_summary form %}", form=ExampleForm({"email": "foix", "place": "nulle part"}))
    assert 'role="alert"' in drawn
    assert "Six points à corriger" in drawn
    assert 'href="#id_email"' in drawn
    assert 'href="#id_way_0"' in drawn
    assert "Ce lieu n’existe pas." in drawn
    assert "Type\u00a0: choisissez une réponse." in drawn


def test_a_form_without_error_has_no_summary():
    assert render("{% error_summary form %}", form=ExampleForm()) == ""


def test_a_whole_form_comes_out_as_our_components():
    drawn = render("{{ form }}", form=ExampleForm({"email": "foix"}))
    assert drawn.startswith('<div class="error-summary"')
    assert drawn.count('class="field') == 6


def test_the_widget_keeps_its_own_classes_and_attributes():
    form = ExampleForm()
    form.fields["place"].widget.attrs.update({"class": "mine", "autocomplete": "off"})
    drawn = render("{% control bound %}", bound=form["place"])
    assert 'class="mine input"' in drawn
    assert 'autocomplete="off"' in drawn


def test_buttons():
    assert render('{% submit "Je m\'inscris" %}') == '<button class="btn btn--main" type="submit">Je m’inscris</button>'
    assert 'class="btn" type="submit" name="way" value="x"' in render(
        '{% submit "Plus tard" "plain" name="way" value="x" %}'
    )
