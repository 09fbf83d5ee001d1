"""« Combien de temps avez-vous ? »: three things that fit, each with its minutes."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from community.forums.models import Topic
from foundation.access.viewer import Viewer
from foundation.french import dates
from learning.events.selectors import DayRow, next_decision
from learning.events.signups.models import SignUp
from learning.tutorials.courses import Course
from learning.tutorials.models import TutorialPage

CHOICES = (10, 20, 35)
USUAL = 20
READING, CHOOSING, ANSWERING, DECIDING = 3, 2, 5, 1


@dataclass(frozen=True)
class Thing:
    """One card: what it is, where it leads, how long it takes."""

    verb: str
    tone: str
    icon: str
    title: str
    text: str
    address: str
    minutes: int
    note: str = ""


def chosen_minutes(text: str | None) -> int:
    return {str(each): each for each in CHOICES}.get(text or "", USUAL)


def things(
    *, viewer: Viewer, minutes: int, courses: Sequence[Course], topics: Sequence[Topic], days: Sequence[DayRow]
) -> list[Thing]:
    """To learn, to talk, to decide: one of each."""
    return [_to_learn(viewer, courses, minutes), _to_talk(viewer, topics), _to_decide(viewer, days)]


def _to_learn(viewer: Viewer, courses: Sequence[Course], minutes: int) -> Thing:
    steps = [(_minutes_of_next(course), course) for course in courses]
    fitting = [step for step in steps if step[0] <= minutes] or sorted(steps, key=lambda step: step[0])
    return _resume(fitting[0][1]) if fitting else _begin(viewer)


def _minutes_of_next(course: Course) -> int:
    lesson = course.next_lesson
    return lesson.minutes if lesson else course.progress.minutes_left


def _resume(course: Course) -> Thing:
    lesson = course.next_lesson
    where = f"leçon {course.number_of(lesson)}" if lesson else "quiz"
    return Thing(
        verb="Reprendre",
        tone="woad",
        icon="book",
        title=f"{course.tutorial.title}, {where}",
        text=lesson.title if lesson else "Il ne reste que les questions.",
        address=course.resume_address,
        minutes=_minutes_of_next(course),
        note="pour finir la leçon" if lesson else "pour répondre",
    )


def _begin(viewer: Viewer) -> Thing:
    """Nothing under way: the first tutorial of the list, or the list itself."""
    first = TutorialPage.objects.visible_to(viewer).order_by("path").first()
    return Thing(
        verb="Commencer",
        tone="woad",
        icon="book",
        title=first.title if first else "Les tutoriels",
        text=first.objective_list[0] if first and first.objective_list else "À votre rythme, sans délai.",
        address=first.address if first else "/tutoriels/",
        minutes=first.minutes if first else 10,
        note="en tout, en plusieurs fois si vous voulez" if first else "pour choisir",
    )


def _to_talk(viewer: Viewer, topics: Sequence[Topic]) -> Thing:
    waiting = [each for each in topics if each.post_count == 1 and each.author_id != viewer.user.pk]
    topic = next(iter([*waiting, *topics]), None)
    if topic is None:
        return Thing("Lire", "plum", "chat", "Les forums", "Aucun sujet pour l’instant.", "/forums/", READING)
    verb, minutes = ("Répondre", ANSWERING) if topic in waiting else ("Lire", READING)
    note = "pour une première réponse" if topic in waiting else ""
    return Thing(verb, "plum", "chat", topic.title, topic.forum.title, topic.address, minutes, note)


def _to_decide(viewer: Viewer, days: Sequence[DayRow]) -> Thing:
    """A seat that is kept for one's answer goes before a day whose sign-up closes."""
    kept = min((row.mine for row in days if row.mine and row.mine.awaits_me), key=_deadline, default=None)
    if kept:
        until = _deadline(kept)
        text = f"Une place est gardée pour vous jusqu’au {dates.day(until)}, à {dates.clock(until)}."
        return Thing("Répondre", "sun", "calendar", kept.event.title, text, kept.event.address, DECIDING)
    decision = next_decision(viewer)
    if decision:
        return Thing("Décider", "sun", "calendar", decision.title, decision.text, decision.address, decision.minutes)
    text = "Par date, par lieu, ou à distance."
    return Thing("Choisir", "slate", "calendar", "Une journée entre réseaux", text, "/agenda/", CHOOSING)


def _deadline(sign_up: SignUp) -> datetime.datetime:
    assert sign_up.held_until
    return sign_up.held_until
