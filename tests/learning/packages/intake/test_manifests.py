"""Manifests: those of the specification, and those that lack something or mean harm."""

import pytest
from django.core.exceptions import ValidationError

from learning.packages.intake.archive import open_archive
from learning.packages.intake.standards import plan_of
from learning.packages.models import Package
from learning.packages.plans import Plan
from tests.learning.packages.archives import manifest, sample, small, upload, zipped


def plan(content: bytes) -> Plan:
    given = upload(content)
    return plan_of(open_archive(given.file, name=given.name, size=given.size))


def refusal(content: bytes) -> str:
    with pytest.raises(ValidationError) as error:
        plan(content)
    return error.value.messages[0]


def test_scorm_12_of_two_items():
    found = plan(sample("scorm12"))
    assert (found.standard, found.title) == (Package.Standard.SCORM_12, "Accueillir un public éloigné")
    first, second = found.items
    assert (first.identifier, first.title, first.href) == ("ITEM-ACCUEIL", "L’accueil, pas à pas", "accueil/index.html")
    assert first.terms == {"mastery": 60, "launch_data": "couleur=bleu"}
    assert first.reports
    assert second.terms == {}
    assert found.details == {"sequencing": False}


def test_scorm_2004_with_base_parameters_and_thresholds():
    found = plan(sample("scorm2004"))
    assert found.standard == Package.Standard.SCORM_2004
    (item,) = found.items
    assert item.href == "contenu/questions.html?mode=plein"
    assert item.path == "contenu/questions.html"
    assert item.terms == {"launch_data": "seuil", "completion_threshold": 0.75, "passing_score": 0.6}
    assert found.details == {"sequencing": False}


@pytest.mark.parametrize("said", ["2004 3rd Edition", "2004 4th Edition", "CAM 1.3"])
def test_every_edition_of_2004(said):
    changed = sample("scorm2004", manifest={"2004 4th Edition": said})
    assert plan(changed).standard == Package.Standard.SCORM_2004


def test_without_a_version_the_namespace_tells():
    changed = sample("scorm12", manifest={"<schemaversion>1.2</schemaversion>": ""})
    assert plan(changed).standard == Package.Standard.SCORM_12


RULES = (
    "<imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions/></imsss:preConditionRule>"
    "</imsss:sequencingRules>"
)


@pytest.mark.parametrize(
    "change",
    [
        {'<imsss:controlMode choice="true" flow="true"/>': f"{RULES}"},
        {'choice="true" flow="true"': 'choice="false" flow="true"'},
        {'choice="true" flow="true"': 'flow="true" forwardOnly="true"'},
    ],
)
def test_sequencing_rules_are_seen(change):
    assert plan(sample("scorm2004", manifest=change)).details == {"sequencing": True}


def test_prerequisites_of_12_are_seen():
    asked = '<adlcp:prerequisites type="aicc_script">ITEM-ACCUEIL</adlcp:prerequisites>'
    changed = sample("scorm12", manifest={"<title>Aller plus loin</title>": f"<title>Aller plus loin</title>{asked}"})
    assert plan(changed).details == {"sequencing": True}


def test_hidden_items_and_folders_are_not_launched():
    nested = """<item identifier="f"><title>Dossier</title>
      <item identifier="a" identifierref="r"><title>A</title></item>
      <item identifier="b" identifierref="r" isvisible="false"><title>B</title></item></item>"""
    content = manifest().decode().replace('<item identifier="i" identifierref="r"><title>Un</title></item>', nested)
    found = plan(zipped({"imsmanifest.xml": content, "index.html": "x"}))
    assert [item.title for item in found.items] == ["A"]


def test_assets_do_not_report():
    assert [
        item.reports for item in plan(zipped({"imsmanifest.xml": manifest(kind="asset"), "index.html": "x"})).items
    ] == [False]


def test_without_organization_the_first_resource_is_launched():
    text = manifest().decode()
    start, end = text.index("<organizations>"), text.index("</organizations>")
    content = text[:start] + "<organizations/>" + text[end + len("</organizations>") :]
    assert [item.href for item in plan(zipped({"imsmanifest.xml": content, "index.html": "x"})).items] == ["index.html"]


@pytest.mark.parametrize(
    ("href", "words"),
    [
        ("https://evil.example/x.html", "n’est pas dans l’archive"),
        ("//evil.example/x.html", "n’est pas dans l’archive"),
        ("javascript:alert(1)", "n’est pas dans l’archive"),
        ("data:text/html,x", "n’est pas dans l’archive"),
        ("/index.html", "n’est pas dans l’archive"),
        ("../index.html", "manque dans l’archive"),
        ("%2e%2e/index.html", "manque dans l’archive"),
        ("autre.html", "manque dans l’archive"),
        ("", "manque dans l’archive"),
    ],
)
def test_what_is_launched_is_in_the_archive(href, words):
    assert words in refusal(zipped({"imsmanifest.xml": manifest(href), "index.html": "x"}))


def test_an_entity_bomb_and_a_foreign_entity():
    for declared in ('<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">', '<!ENTITY x SYSTEM "file:///etc/passwd">'):
        content = manifest().replace(
            b'<?xml version="1.0"?>', f'<?xml version="1.0"?><!DOCTYPE m [{declared}]>'.encode()
        )
        assert "déclarations interdites" in refusal(zipped({"imsmanifest.xml": content, "index.html": "x"}))


@pytest.mark.parametrize("content", [b"", b"<manifest", b"\xff\xfe\x00", b"<html></html>", b"not xml"])
def test_a_manifest_that_cannot_be_read(content):
    words = refusal(zipped({"imsmanifest.xml": content, "index.html": "x"}))
    assert "illisible" in words or "n’est pas un manifeste" in words


def test_a_manifest_of_endless_depth():
    deep = b"<manifest>" + b"<a>" * 100_000 + b"</a>" * 100_000 + b"</manifest>"
    assert refusal(zipped({"imsmanifest.xml": deep, "index.html": "x"}))
    items = '<item identifier="x"><title>x</title>' * 60 + "</item>" * 60
    content = manifest().decode().replace("</organization>", f"{items}</organization>")
    assert "trop de niveaux" in refusal(zipped({"imsmanifest.xml": content, "index.html": "x"}))


def test_too_many_items():
    items = "".join(f'<item identifier="i{n}" identifierref="r"><title>{n}</title></item>' for n in range(250))
    content = manifest().decode().replace("</organization>", f"{items}</organization>")
    assert "la limite est de 200" in refusal(zipped({"imsmanifest.xml": content, "index.html": "x"}))


def test_a_version_that_we_do_not_play():
    assert "« 0.9 »" in refusal(zipped({"imsmanifest.xml": manifest(version="0.9"), "index.html": "x"}))


def test_a_resource_that_nobody_describes():
    changed = sample("scorm12", manifest={'identifierref="RES-SUITE"': 'identifierref="RIEN"'})
    assert "« RIEN »" in refusal(changed)


def test_no_manifest_and_one_that_lies_deeper():
    assert "ce n’est pas un paquet" in refusal(zipped({"index.html": "x"}))
    assert "n’est pas à la racine" in refusal(
        zipped({"dossier/imsmanifest.xml": manifest(), "dossier/index.html": "x"})
    )


def test_what_systems_leave_in_archives_is_left_out():
    given = upload(small(**{"__MACOSX/._index.html": "x", ".DS_Store": "x", "a/Thumbs.db": "x"}))
    assert set(open_archive(given.file, name="p.zip", size=given.size).members) == {"imsmanifest.xml", "index.html"}
