"""h5p.json is read into a plan, or refused with a sentence that says what is missing."""

import json

import pytest
from django.core.exceptions import ValidationError

from learning.packages.intake.actions import look_into
from learning.packages.models import Package
from tests.learning.packages.archives import files_of, upload, zipped


def plan_of(**changes):
    """The sample; a change of None takes the file out, a dict is laid over its JSON, anything else replaces it."""
    files = files_of("h5p")
    for name, change in changes.items():
        if change is None:
            files = {path: content for path, content in files.items() if not path.startswith(name)}
        elif isinstance(change, dict):
            files[name] = json.dumps({**json.loads(files.get(name, b"{}")), **change}).encode()
        else:
            files[name] = change
    return look_into(upload(zipped(files), "curseur.h5p"))[1]


def refused(**changes):
    with pytest.raises(ValidationError) as refusal:
        plan_of(**changes)
    return " ".join(refusal.value.messages)


def test_the_sample_is_one_item_that_reports():
    plan = plan_of()
    assert (plan.standard, plan.title) == (Package.Standard.H5P, "Un curseur et une question")
    [item] = plan.items
    assert (item.identifier, item.reports) == ("content", True)
    assert plan.details["main_library"] == "Essai.Curseur"
    assert sorted(plan.details["libraries"]) == ["Essai.Base-1.2", "Essai.Curseur-1.0"]


def test_content_whose_libraries_never_speak_of_results_is_finished_by_hand():
    [item] = plan_of(**{"Essai.Curseur-1.0/curseur.js": b"var Essai = {};"}).items
    assert item.reports is False


def test_folders_without_version_are_found_too():
    files = {name.replace("Essai.Base-1.2", "Essai.Base"): content for name, content in files_of("h5p").items()}
    plan = look_into(upload(zipped(files)))[1]
    assert "Essai.Base" in plan.details["libraries"]


def test_films_from_elsewhere_are_known_of():
    film = "https://www.youtube.com/watch?v=abc"
    plan = plan_of(**{"content/content.json": {"video": {"path": film}}})
    assert plan.details["outside"] == [film]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"h5p.json": b"{"}, "« h5p.json » est illisible"),
        ({"h5p.json": b"[]"}, "n’est pas ce qu’attend H5P"),
        ({"h5p.json": {"mainLibrary": None}}, "mainLibrary"),
        ({"h5p.json": {"mainLibrary": "Essai.Autre"}}, "mainLibrary"),
        ({"h5p.json": {"preloadedDependencies": "Essai"}}, "nomme mal ses bibliothèques"),
        ({"h5p.json": {"preloadedDependencies": [{"machineName": "../../etc"}]}}, "nomme mal ses bibliothèques"),
        ({"content/content.json": None}, "« content/content.json » manque"),
        ({"content/content.json": b"oups"}, "est illisible"),
        ({"Essai.Base-1.2": None}, "« Essai.Base-1.2 » manque"),
        ({"Essai.Base-1.2/library.json": b"[1]"}, "n’est pas ce qu’attend H5P"),
    ],
)
def test_what_is_missing_is_said(changes, words):
    assert words in refused(**changes)


def test_libraries_that_need_each_other_end():
    needs = {"preloadedDependencies": [{"machineName": "Essai.Curseur", "majorVersion": 1, "minorVersion": 0}]}
    assert len(plan_of(**{"Essai.Base-1.2/library.json": needs}).details["libraries"]) == 2


def test_a_crowd_of_libraries_is_refused():
    needed = [{"machineName": f"L{n}", "majorVersion": 1, "minorVersion": 0} for n in range(250)]
    crowd = {f"L{n}-1.0/library.json": b"{}" for n in range(250)}
    main = {"preloadedDependencies": [*needed, needed[0]], "mainLibrary": "L0"}
    assert "plus de 200 bibliothèques" in refused(**{"h5p.json": main}, **crowd)


def test_json_that_is_too_deep_is_refused():
    assert "est illisible" in refused(**{"content/content.json": b"[" * 100_000})
