"""A learner's browser tab as a process of its own: it acts as it is told, a line of JSON at a time.

Run as `python -m tests.learning.record.actor`; each line {"person", "tutorial", "acts"} is answered by « done ».
"""

import json
import os
import sys
from uuid import UUID

import django


def act(person, tutorial, name: str, value) -> None:
    from learning.tutorials import actions
    from learning.tutorials.quiz.actions import take_quiz
    from tests.learning.tutorials.tutorials import lessons_of, right_answers, wrong_answers

    if name == "start":
        actions.start_tutorial(person=person, tutorial=tutorial)
    elif name == "lesson":
        actions.finish_lesson(person=person, tutorial=tutorial, lesson=lessons_of(tutorial)[value])
    elif name == "complete":
        actions.complete_if_done(person=person, tutorial=tutorial)
    else:
        answers = right_answers(tutorial) if name == "pass" else wrong_answers(tutorial, 1, 2)
        take_quiz(person=person, tutorial=tutorial, answers=answers, nonce=UUID(int=value))


def act_all(person: int, tutorial: int, acts: list) -> None:
    from foundation.accounts.models import User
    from learning.tutorials.models import TutorialPage

    learner, page = User.objects.get(pk=person), TutorialPage.objects.get(pk=tutorial)
    for name, value in acts:
        act(learner, page, name, value)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    print("ready", flush=True)
    for line in sys.stdin:
        act_all(**json.loads(line))
        print("done", flush=True)
