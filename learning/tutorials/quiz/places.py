"""Where a question stands, in words: « Question 3 sur 8 », « Étape 1 sur 2, question 3 sur 8 »."""

from collections.abc import Iterator, Sequence


def places(sizes: Sequence[int], *, in_quiz: bool = True) -> Iterator[list[str]]:
    """For exercises of so many questions each, the words of each question; a lesson's one question needs none."""
    total, number = sum(sizes), 0
    for size in sizes:
        yield [
            _in_words(step if size > 1 else 0, size, number + step if in_quiz else 0, total)
            for step in range(1, size + 1)
        ]
        number += size


def _in_words(step: int, steps: int, number: int, total: int) -> str:
    if not step:
        return f"Question {number} sur {total}" if number else ""
    return f"Étape {step} sur {steps}" + (f", question {number} sur {total}" if number else "")
