"""What the columns of each video tool are called, in English and in French."""

import unicodedata

COLUMNS: dict[str, set[str]] = {
    "name": {
        "name", "full name", "nom", "nom complet", "nom d'affichage", "display name", "participant",
        "name (original name)", "nom (nom d'origine)", "nom (nom original)", "nom (nom initial)", "attendee name",
        "nom du participant", "user name",
    },
    "first": {"first name", "prenom"},
    "last": {"last name", "nom de famille"},
    "email": {
        "email", "e-mail", "user email", "attendee email", "adresse e-mail", "courriel", "adresse electronique",
        "e-mail de l'utilisateur", "adresse e-mail de l'utilisateur", "adresse e-mail du participant",
    },
    "joined": {
        "join", "joined", "join time", "joined at", "first join", "first join time", "premiere participation",
        "heure d'arrivee", "heure d'entree", "heure de connexion", "heure de participation", "arrivee",
    },
    "left": {
        "left", "leave time", "left at", "last leave", "last leave time", "dernier depart", "heure de depart",
        "heure de sortie", "heure de deconnexion", "depart",
    },
    "duration": {
        "duration", "duration (minutes)", "total duration (minutes)", "in-meeting duration", "meeting duration",
        "attendance duration", "online time", "duree", "duree (minutes)", "duree totale (minutes)",
        "duree de la reunion", "duree en reunion", "duree de participation", "duree de presence",
    },
    "action": {"user action", "action de l'utilisateur", "action"},
    "moment": {"timestamp", "horodatage"},
}  # fmt: skip
_BY_WORD = {word: column for column, words in COLUMNS.items() for word in words}

#: a column that only one tool has
TOOLS = {
    "BigBlueButton": {"talk time", "webcam time", "activity score", "temps de parole"},
    "Teams": {"in-meeting duration", "participant id (upn)", "user action", "id du participant (upn)",
              "action de l'utilisateur", "duree en reunion", "duree de la reunion"},
    "Webex": {"attendee email", "attendance duration", "connection type", "type de connexion"},
    "Zoom": {"name (original name)", "nom (nom d'origine)", "nom (nom original)", "recording consent", "guest",
             "duration (minutes)", "duree (minutes)"},
}  # fmt: skip


def plain(text: str) -> str:
    """« Durée (Minutes) » → « duree (minutes) »."""
    flat = unicodedata.normalize("NFKD", text.replace("’", "'").casefold())
    return " ".join("".join(sign for sign in flat if not unicodedata.combining(sign)).split())


def columns_of(cells: list[str]) -> dict[str, int]:
    """Column → its place, if these cells are the headings of a list of people; else nothing."""
    found: dict[str, int] = {}
    for place, cell in enumerate(cells):
        column = _BY_WORD.get(plain(cell))
        if column and column not in found:
            found[column] = place
    has_name = "name" in found or {"first", "last"} <= found.keys()
    has_time = found.keys() & {"joined", "duration", "moment"}
    return found if has_name and has_time else {}


def tool_of(cells: list[str]) -> str:
    words = {plain(cell) for cell in cells}
    return next((tool for tool, own in TOOLS.items() if own & words), "Autre outil")
