"""Which of Wagtail's menu entries are of use here, and to whom."""

from wagtail.admin.menu import MenuItem

from foundation.accounts.http import ViewerRequest

ADMIN_ONLY = True
#: Entries that are hidden: from everybody (False), or from all but the administration (True).
MAIN = {"reports": ADMIN_ONLY, "forms": False}
SETTINGS = {"locales": False, "workflows": False, "workflow-tasks": False, "sites": ADMIN_ONLY, "groups": False}
REPORTS = {"workflows": False, "workflow-tasks": False}
#: Wagtail's words that say nothing to our editors.
RENAMED = {"snippets": "Listes communes"}
HELP = {"whats-new-in-wagtail": False, "editor-guide": False}


def keep_useful(request: ViewerRequest, entries: list[MenuItem], hidden: dict[str, bool]) -> None:
    """Take the hidden entries out of a menu and name the others; names may go on with a version."""
    for entry in entries:
        entry.label = RENAMED.get(entry.name, entry.label)
    entries[:] = [entry for entry in entries if not _is_hidden(request, entry.name, hidden)]


def _is_hidden(request: ViewerRequest, name: str, hidden: dict[str, bool]) -> bool:
    rule = next((for_admins for start, for_admins in hidden.items() if name.startswith(start)), None)
    if rule is None:
        return False
    return not (rule and request.viewer.holds("administration"))
