"""What the house needs to know of tutorials and lessons. Right answers are in no index."""

from foundation.access.viewer import Viewer
from foundation.kinds.registry import Kind, SearchText, Station, declare
from learning.programme import activities
from learning.programme.selectors import neighbours_of_activity
from learning.tutorials.catalogue.programme import courses_of, tutorials_of
from learning.tutorials.contexts import first_action
from learning.tutorials.models import LessonPage, TutorialPage


def tutorial_text(tutorial: TutorialPage) -> SearchText:
    return SearchText(
        title=tutorial.title,
        summary=tutorial.summary,
        body="\n".join([*tutorial.objective_list, tutorial.target_public, tutorial.contributors]),
        facets={"axis": tutorial.axis.code},
    )


def lesson_text(lesson: LessonPage) -> SearchText:
    return SearchText(title=lesson.title, summary=lesson.summary, body=lesson.plain_text)


def neighbours(tutorial: TutorialPage, viewer: Viewer) -> list[Station]:
    return neighbours_of_activity(viewer, first_action(tutorial, viewer))


activities.of_action["tutorials"] = tutorials_of
activities.of_axis["courses"] = courses_of

declare(
    Kind(
        name="tutorial",
        model=TutorialPage,
        label="Tutoriel",
        plural="Tutoriels",
        address=lambda tutorial: tutorial.address,
        visible=lambda viewer: TutorialPage.objects.visible_to(viewer),
        surfaces=("page", "list", "search", "home", "space", "api"),
        search_text=tutorial_text,
        retention="Gardé tant qu’il est publié, puis archivé ; aucune donnée personnelle.",
        neighbours=neighbours,
        indicators=(4, 5, 6),
    )
)
declare(
    Kind(
        name="lesson",
        model=LessonPage,
        label="Leçon",
        plural="Leçons",
        address=lambda lesson: lesson.address,
        visible=lambda viewer: LessonPage.objects.visible_to(viewer),
        surfaces=("page", "search"),
        search_text=lesson_text,
        retention="Gardée avec son tutoriel ; aucune donnée personnelle.",
    )
)
