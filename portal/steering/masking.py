"""What may be shown of figures about people: five or more, and nothing from which fewer can be worked out."""

from collections.abc import Mapping

THRESHOLD = 5


def masked(people: Mapping[str, int], threshold: int = THRESHOLD) -> set[str]:
    """The cells of a column to mask, given how many people stand behind each, when the total is published.

    A cell below the threshold is masked; others join it, the smallest first, until the masked ones together
    are at least two cells and at least `threshold` people: else their sum would tell on them.
    """
    hidden = {cell for cell, count in people.items() if 0 < count < threshold}
    if not hidden:
        return hidden
    for cell in sorted(people, key=lambda each: (people[each] == 0, people[each], each)):
        if len(hidden) >= 2 and sum(people[each] for each in hidden) >= threshold:
            break
        hidden.add(cell)
    return hidden


def is_shown(count: int, threshold: int = THRESHOLD) -> bool:
    """Whether a figure about so many people may be shown on its own; nobody is no secret."""
    return count == 0 or count >= threshold
