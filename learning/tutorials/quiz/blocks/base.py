"""What the questions of all kinds share."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks


class AskedBlock(blocks.StructBlock):
    """Something asked of the reader: in a lesson it is drawn with its form, and without any right answer."""

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if self.is_deferred_validation:  # a draft may be half written
            return cleaned
        problems = {name: ValidationError(text) for name, text in self.problems_in(cleaned).items() if text}
        if problems:
            raise blocks.StructBlockValidationError(block_errors=problems)
        return cleaned

    def problems_in(self, value: Any) -> dict[str, str]:
        """What hinders answering, by the part to mend."""
        return {}

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        from learning.tutorials.quiz.lessons.showing import asked_in

        context = super().get_context(value, parent_context=parent_context)
        return {**context, **asked_in(self.name, value, parent_context or {})}

    class Meta:
        abstract = True


class QuestionBlock(AskedBlock):
    """A sentence, and what is said after the answer; each kind adds what it asks."""

    text = blocks.CharBlock(label="Question", max_length=300)
    feedback = blocks.TextBlock(
        label="Retour après la réponse", required=False, rows=2, help_text="Une ou deux phrases, montrées à chacun."
    )

    def get_searchable_content(self, value: Any) -> list[str]:
        """The sentence alone: right answers are in no index."""
        return [value["text"]]

    class Meta:
        abstract = True


def said_after() -> blocks.CharBlock:
    """What is said of one part of a question, once it was answered."""
    return blocks.CharBlock(
        label="Retour", max_length=300, required=False, help_text="Montré après la réponse : pourquoi."
    )


def twice(texts: Any) -> bool:
    """Does a text stand twice, whatever its case and the spaces around?"""
    plain = [text.strip().casefold() for text in texts]
    return len(set(plain)) < len(plain)
