"""For each kind that people may see: how the leak test takes one of the demo's, marks it and hides it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from foundation.kinds.registry import kind
from resources.search.actions import index_object

#: Two words that nothing of the demo holds: the first is searched for, where the second shows, the object shows.
ASKED, MARK = "Aaronique", "Kaolin"


def in_field(name: str) -> Callable[[Any], None]:
    def mark(target: Any) -> None:
        setattr(target, name, f"{ASKED} {MARK} {getattr(target, name)}"[:120])
        target.save()

    return mark


def in_part(part: str, name: str) -> Callable[[Any], None]:
    return lambda target: in_field(name)(getattr(target, part))


in_title = in_field("title")


@dataclass(frozen=True)
class Leak:
    """`lists`: pages that show it among others; `gate`: the object whose audience hides it (itself by default)."""

    mark: Callable[[Any], None] = in_title
    lists: tuple[str, ...] = ()
    filters: dict[str, Any] | None = None
    gate: Callable[[Any], Any] = lambda target: target
    files: Callable[[Any], list[str]] = lambda target: []
    api: tuple[str, ...] = ()
    #: what the search finds it with (itself by default)
    indexed_with: Callable[[Any], Any] = lambda target: target
    #: it has no page of its own: the page where it stands stays, without it
    part_of_a_page: bool = False

    def take(self, name: str) -> Model:
        """One of the demo's, marked and indexed anew."""
        model = kind(name).model
        target = model._default_manager.filter(**(self.filters or {})).order_by("pk").first()
        assert target is not None, f"the demo has no {name}"
        self.mark(target)
        index_object(self.indexed_with(target))
        return target


LEAKS: dict[str, Leak] = {
    "action": Leak(lists=("/programme/", "/plan-du-site/")),
    "article_tree": Leak(lists=("/plan-du-site/",)),
    "campaign": Leak(lists=("/enquetes/",)),
    "document": Leak(
        lists=("/ressources/",),
        filters={"identifier": "doc-001"},
        files=lambda document: [document.file.address] if document.file else [],
    ),
    "event": Leak(
        lists=("/agenda/", "/agenda/mois/?mois=2026-12", "/agenda/semaine/?semaine=2026-W50", "/agenda/carte/"),
        filters={"slug": "jir-lancement"},
        files=lambda event: [f"{event.address}journee.ics", f"{event.address}affiche.pdf"],
        api=("/api/v1/journees", "/agenda/agenda.ics"),
    ),
    "file": Leak(mark=lambda stored: None, files=lambda stored: [stored.address]),
    "forum": Leak(lists=("/forums/",), filters={"slug": "aiguillage"}),
    "lesson": Leak(lists=("/tutoriels/reussir-aiguillage/",), filters={"slug": "ecouter-avant-d-orienter"}),
    "page": Leak(lists=("/plan-du-site/",)),
    "path": Leak(lists=("/parcours/", "/plan-du-site/")),
    "post": Leak(mark=in_field("body"), gate=lambda post: post.topic.forum, indexed_with=lambda post: post.topic),
    "recording": Leak(
        mark=lambda recording: None,
        files=lambda recording: [recording.address, recording.poster_address, recording.captions_address],
    ),
    "service_offer": Leak(mark=in_field("name"), lists=("/annuaire/",), part_of_a_page=True),
    "service_point": Leak(
        mark=in_field("accessibility"),
        lists=("/annuaire/mcef-foix/",),
        filters={"structure__slug": "mcef-foix"},
        api=("/api/v1/structures",),
    ),
    "synthesis": Leak(
        mark=in_field("words"),
        filters={"event__slug": "gt-fiche-relais"},
        gate=lambda synthesis: synthesis.document,
        indexed_with=lambda synthesis: synthesis.document,
    ),
    "topic": Leak(
        lists=("/forums/aiguillage/",), filters={"forum__slug": "aiguillage"}, gate=lambda topic: topic.forum
    ),
    "tutorial": Leak(lists=("/tutoriels/",), filters={"slug": "reussir-aiguillage"}, api=("/api/v1/tutoriels",)),
}
