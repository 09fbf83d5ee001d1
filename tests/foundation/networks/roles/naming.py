"""What the page of roles is sent."""

import uuid
from typing import Any

LIST = "/mon-espace/roles/"
NAME = f"{LIST}nommer/"


def naming(person: Any, **fields: Any) -> dict[str, Any]:
    """A form as a browser sends it: fields left empty are empty."""
    empty = {"structure": "", "network": "", "ends_on": ""}
    return {**empty, "nonce": str(uuid.uuid4()), "email": person.email, "starts_on": "2026-01-05", **fields}


def main_text(answer: Any) -> str:
    main = answer.content.decode().partition("<main")[2].partition("</main>")[0]
    return main.replace("\u202f", " ").replace("\xa0", " ")
