"""A question that is answered by a few words."""

from typing import Any

from wagtail import blocks

from learning.tutorials.quiz.blocks.base import QuestionBlock, said_after
from learning.tutorials.quiz.plainly import plainly

LONGEST = 60


class ExpectedBlock(blocks.StructBlock):
    text = blocks.CharBlock(label="Réponse fréquente", max_length=LONGEST)
    feedback = said_after()

    class Meta:
        label = "Réponse fréquente"


class ShortAnswerBlock(QuestionBlock):
    accepted = blocks.ListBlock(
        blocks.CharBlock(label="Réponse admise", max_length=LONGEST),
        label="Réponses admises",
        min_num=1,
        max_num=12,
        help_text="La première est montrée comme la réponse attendue. "
        "Majuscules, accents, espaces et ponctuation sont indifférents.",
    )
    expected = blocks.ListBlock(
        ExpectedBlock(),
        label="Réponses fréquentes à reprendre",
        default=[],
        max_num=12,
        help_text="Facultatif : ce que l’on répond souvent à tort, et ce que vous en dites.",
    )

    def problems_in(self, value: Any) -> dict[str, str]:
        accepted = {plainly(text) for text in value["accepted"]}
        if "" in accepted:
            return {"accepted": "Une réponse admise contient au moins une lettre ou un chiffre."}
        both = next((each["text"] for each in value["expected"] if plainly(each["text"]) in accepted), "")
        return {"expected": f"« {both} » est déjà une réponse admise." if both else ""}

    class Meta:
        icon = "edit"
        label = "Réponse courte"
