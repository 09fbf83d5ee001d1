"""Reading a manuscript, and what the demo's six manuscripts keep of the seed."""

import json

import pytest
from django.conf import settings

from learning.tutorials.demo.load import manuscript
from learning.tutorials.manuscript import read_body, read_manuscript

SEED = json.loads((settings.BASE_DIR / "data" / "demo-seed.json").read_text(encoding="utf-8"))["tutorials"]


def kinds(text):
    return [block["type"] for block in read_body(text, seed="essai")]


def test_each_sign_gives_its_block():
    text = """Un texte.

- Un point

## Un titre
> retenir: Retenez.
1. **Un.** Ceci
2. **Deux.** Cela
+ Volet :: Son texte
|= Légende
| a | b |
| 1 | 2 |
La suite."""
    assert kinds(text) == ["text", "heading", "callout", "steps", "accordion", "table", "text"]


def test_text_is_escaped_but_for_bold_and_links():
    (block,) = read_body("Un <b>, un **gras** et [un lien](/annuaire/).", seed="essai")
    assert block["value"] == '<p>Un &lt;b&gt;, un <b>gras</b> et <a href="/annuaire/">un lien</a>.</p>'


def test_a_table_keeps_its_caption_heads_and_rows():
    (block,) = read_body("|= Deux services\n| a | b |\n| 1 | 2 |", seed="essai")
    assert block["value"] == {
        "columns": [{"type": "text", "heading": "a"}, {"type": "text", "heading": "b"}],
        "rows": [{"values": ["1", "2"]}],
        "caption": "Deux services",
    }


def test_questions_of_each_kind():
    quiz = read_manuscript(
        "# Quiz\n\n? multiple | Q1\n- [x] a :: Oui\n- [ ] b\n= Retour\n\n? faux | Q2\n= Non", seed="essai"
    ).quiz
    first, second = (question["value"] for question in quiz)
    assert [item["value"]["right"] for item in first["choices"]] == [True, False]
    assert first["choices"][0]["value"]["feedback"] == "Oui"
    assert (second["is_true"], second["feedback"]) == ("false", "Non")


def test_reading_again_gives_the_same_ids():
    text = "# Quiz\n? vrai | Q\n= R"
    assert read_manuscript(text, seed="a").quiz == read_manuscript(text, seed="a").quiz
    assert read_manuscript(text, seed="a").quiz != read_manuscript(text, seed="b").quiz


@pytest.mark.parametrize("row", SEED, ids=lambda row: row["slug"])
class TestTheSixTutorials:
    def test_title_time_threshold_and_objectives(self, row):
        text = manuscript(row["slug"])
        assert text.fields["title"] == plain(row["titre"])
        assert (int(text.fields["minutes"]), int(text.fields["threshold"])) == (row["minutes"], row["seuil"])
        assert text.objectives == [plain(each) for each in row["objectifs"]]

    def test_every_lesson_with_every_sentence(self, row):
        for written, wanted in zip(manuscript(row["slug"]).lessons, row["lecons"], strict=True):
            assert (written.title, written.minutes) == (plain(wanted["titre"]), wanted["minutes"])
            body = json.dumps(written.body, ensure_ascii=False)
            for paragraph in wanted["texte"]:
                assert plain(paragraph) in body

    def test_every_question_with_its_right_answers(self, row):
        """First those of the seed; what editors added comes after."""
        first = manuscript(row["slug"]).quiz[: len(row["quiz"])]
        for block, wanted in zip(first, row["quiz"], strict=True):
            assert block["value"]["text"] == plain(wanted["q"])
            assert block["value"]["feedback"] == plain(wanted["retour"])
            right = {plain(wanted["choix"][place]) for place in wanted["juste"]}
            assert right_choices(block) == right


def test_the_six_show_every_kind_of_question_and_what_a_lesson_may_hold():
    texts = [manuscript(row["slug"]) for row in SEED]
    asked = {block["type"] for text in texts for block in text.quiz}
    assert asked == {"single", "multiple", "true_false", "ordering", "matching", "short", "case"}
    held = {block["type"] for text in texts for lesson in text.lessons for block in lesson.body}
    assert held >= {"recording", "glossary", "comparison", "linked", "single", "multiple", "true_false"}
    films = [lesson for text in texts for lesson in text.lessons if any(b["type"] == "recording" for b in lesson.body)]
    assert len(films) >= 3


def right_choices(block):
    if block["type"] == "true_false":
        return {"Vrai" if block["value"]["is_true"] == "true" else "Faux"}
    return {item["value"]["text"] for item in block["value"]["choices"] if item["value"]["right"]}


def plain(text):
    return text.replace("'", "’")
