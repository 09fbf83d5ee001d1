"""Questions whose answer is an arrangement: things to put in order, things to match."""

from typing import Any

from wagtail import blocks

from learning.tutorials.quiz.blocks.base import QuestionBlock, said_after, twice


class RankedBlock(blocks.StructBlock):
    text = blocks.CharBlock(label="Élément", max_length=200)
    feedback = said_after()

    class Meta:
        label = "Élément"


class OrderingBlock(QuestionBlock):
    items = blocks.ListBlock(
        RankedBlock(),
        label="Éléments, dans le bon ordre",
        min_num=3,
        max_num=8,
        help_text="Écrivez-les dans le bon ordre : ils sont mélangés à l’écran.",
    )

    def problems_in(self, value: Any) -> dict[str, str]:
        same = twice(item["text"] for item in value["items"])
        return {"items": "Deux éléments sont les mêmes : on ne saurait pas lequel vient d’abord." if same else ""}

    class Meta:
        icon = "list-ol"
        label = "À remettre dans l’ordre"


class PairBlock(blocks.StructBlock):
    left = blocks.CharBlock(label="À gauche", max_length=150)
    right = blocks.CharBlock(label="À droite", max_length=150)
    feedback = said_after()

    class Meta:
        label = "Paire"


class MatchingBlock(QuestionBlock):
    pairs = blocks.ListBlock(
        PairBlock(),
        label="Paires",
        min_num=2,
        max_num=8,
        help_text="Chaque ligne de gauche va avec sa réponse à droite. Une même réponse peut servir plusieurs fois.",
    )

    def problems_in(self, value: Any) -> dict[str, str]:
        pairs = value["pairs"]
        if twice(pair["left"] for pair in pairs):
            return {"pairs": "Deux lignes de gauche sont les mêmes."}
        answers = {pair["right"].strip().casefold() for pair in pairs}
        return {"pairs": "" if len(answers) > 1 else "Donnez au moins deux réponses différentes à droite."}

    class Meta:
        icon = "link"
        label = "À associer"
