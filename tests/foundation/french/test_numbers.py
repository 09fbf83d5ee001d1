import pytest
from django.template import engines

from foundation.french import numbers


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def render(template: str, **context: object) -> str:
    return plain(engines["django"].from_string(template).render(context))


@pytest.mark.parametrize(
    ("value", "expected"),
    [(0, "0"), (1234, "1 234"), (1234567, "1 234 567"), (2.5, "2,5"), (3.0, "3"), (-1200, "-1 200")],
)
def test_numbers(value, expected):
    assert plain(numbers.number(value)) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(0, "0 place"), (1, "1 place"), (1.5, "1,5 place"), (2, "2 places"), (12345, "12 345 places")],
)
def test_the_plural_starts_at_two(value, expected):
    assert render('{{ n|count:"place,places" }}', n=value) == expected


def test_a_collection_is_counted_and_a_number_held_to_its_word():
    assert render('{{ n|count:"réseau,réseaux" }}', n=["CIO", "ML"]) == "2 réseaux"
    assert "\u00a0" in numbers.count(3, "place")


def test_the_word_alone():
    assert render('{{ n|plural:"est ouverte,sont ouvertes" }}', n=1) == "est ouverte"
    assert render('{{ n|plural:"est ouverte,sont ouvertes" }}', n=3) == "sont ouvertes"


def test_ordinals():
    assert (
        render("{{ 1|ordinal }} {{ 1|ordinal:'f' }} {{ 2|ordinal }}") == "1<sup>er</sup> 1<sup>re</sup> 2<sup>e</sup>"
    )


def test_words_up_to_twelve():
    assert [numbers.in_words(n) for n in (1, 2, 12, 13)] == ["un", "deux", "douze", "13"]
    assert numbers.in_words(1, feminine=True) == "une"


def test_lists():
    assert numbers.listed([]) == ""
    assert numbers.listed(["Foix"]) == "Foix"
    assert numbers.listed(["Foix", "Auch"]) == "Foix et Auch"
    assert render("{{ v|listed:'ou' }}", v=["Foix", "Millau", "Auch"]) == "Foix, Millau ou Auch"
