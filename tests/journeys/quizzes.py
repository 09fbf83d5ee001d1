"""The right answers of a demo quiz, from the manuscript that it was read from."""

from pathlib import Path

MANUSCRIPTS = Path(__file__).resolve().parents[2] / "data" / "tutorials"


def right_choices(slug: str) -> list[str]:
    """What to tick in the quiz at the end, question after question: choices, « Vrai », « Faux »."""
    _, quiz = (MANUSCRIPTS / f"{slug}.txt").read_text().split("# Quiz\n")
    found = []
    for line in quiz.splitlines():
        if line.startswith(("? vrai", "? faux")):
            found.append(line[2:6].capitalize())
        elif line.startswith("- [x] "):
            found.append(line[6:].split(" :: ")[0])
    return found
