"""The manifest against rules written from the specifications: IMS CP 1.1.2, ADL SCORM 1.2 CAM, IMS LRM 1.2.1."""

import re
from urllib.parse import unquote, urlsplit

import pytest

from tests.factories import holder
from tests.learning.tutorials.export.packages import ADLCP, IMSCP, LOM, manifest_of, opened, packed
from tests.learning.tutorials.tutorials import tutorial

pytestmark = pytest.mark.django_db
NCNAME = re.compile(r"[A-Za-z_][\w.\-]*")
DURATION = re.compile(r"P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?")
#: The children of each element of our manifests, in the order that the schemas ask: name, least, most.
ORDER = {
    f"{IMSCP}manifest": [("metadata", 0, 1), ("organizations", 1, 1), ("resources", 1, 1), ("manifest", 0, 99)],
    f"{IMSCP}organizations": [("organization", 0, 99)],
    f"{IMSCP}organization": [("title", 0, 1), ("item", 0, 999), ("metadata", 0, 1)],
    f"{IMSCP}item": [("title", 0, 1), ("item", 0, 999), ("metadata", 0, 1)],
    f"{IMSCP}resources": [("resource", 0, 999)],
    f"{IMSCP}resource": [("metadata", 0, 1), ("file", 0, 9999), ("dependency", 0, 999)],
    f"{LOM}lom": [
        ("general", 0, 1), ("lifecycle", 0, 1), ("metametadata", 0, 1), ("technical", 0, 1), ("educational", 0, 1),
        ("rights", 0, 1), ("relation", 0, 99), ("annotation", 0, 99), ("classification", 0, 99),
    ],
    f"{LOM}general": [
        ("identifier", 0, 1), ("title", 0, 1), ("catalogentry", 0, 99), ("language", 0, 99), ("description", 0, 99),
        ("keyword", 0, 99), ("coverage", 0, 99), ("structure", 0, 1), ("aggregationlevel", 0, 1),
    ],
    f"{LOM}rights": [("cost", 0, 1), ("copyrightandotherrestrictions", 0, 1), ("description", 0, 1)],
}  # fmt: skip


@pytest.fixture
def archive():
    page = tutorial(title="Écouter <b> & « orienter »", summary="D’abord l’écoute,\x0b puis le relais")
    with opened(packed(page, holder("carif_oref"))) as found:
        yield found


def problems_of(element):
    """Where the children of an element are not those that the schema allows, in that order."""
    rules = ORDER.get(element.tag)
    if rules is None:
        return
    space = element.tag.split("}")[0] + "}"
    names = [child.tag.removeprefix(space) for child in element if child.tag.startswith(space)]
    for name, least, most in rules:
        count = names.count(name)
        if not least <= count <= most:
            yield f"{element.tag}: {count} {name}"
    known = [name for name, _, _ in rules]
    strangers = [name for name in names if name not in known]
    if strangers:
        yield f"{element.tag}: unknown {strangers}"
    elif [known.index(name) for name in names] != sorted(known.index(name) for name in names):
        yield f"{element.tag}: out of order {names}"


def test_the_root_and_its_metadata(archive):
    root = manifest_of(archive)
    assert root.tag == f"{IMSCP}manifest"
    assert NCNAME.fullmatch(root.get("identifier"))
    metadata = root.find(f"{IMSCP}metadata")
    assert [(child.tag, child.text) for child in metadata][:2] == [
        (f"{IMSCP}schema", "ADL SCORM"),
        (f"{IMSCP}schemaversion", "1.2"),
    ]
    assert list(metadata)[2].tag == f"{LOM}lom"


def test_every_element_stands_where_its_schema_wants_it(archive):
    assert [problem for element in manifest_of(archive).iter() for problem in problems_of(element)] == []


def test_identifiers_are_names_and_each_is_there_once(archive):
    found = [each.get("identifier") for each in manifest_of(archive).iter() if each.get("identifier")]
    assert len(found) == len(set(found)) == 4
    assert all(NCNAME.fullmatch(each) for each in found)


def test_the_organization_leads_to_the_one_sco(archive):
    root = manifest_of(archive)
    organizations = root.find(f"{IMSCP}organizations")
    [organization] = organizations
    assert organizations.get("default") == organization.get("identifier")
    [item] = organization.findall(f"{IMSCP}item")
    [resource] = root.find(f"{IMSCP}resources")
    assert item.get("identifierref") == resource.get("identifier")
    assert item.get("isvisible") == "true"
    assert item.findtext(f"{IMSCP}title") == organization.findtext(f"{IMSCP}title") == "Écouter <b> & « orienter »"
    assert (resource.get("type"), resource.get(f"{ADLCP}scormtype")) == ("webcontent", "sco")
    assert resource.get("href") in [file.get("href") for file in resource]


def test_the_files_of_the_package_are_those_that_are_named_and_no_other(archive):
    hrefs = [file.get("href") for file in manifest_of(archive).iter(f"{IMSCP}file")]
    assert len(hrefs) == len(set(hrefs))
    for href in hrefs:
        parts = urlsplit(href)
        assert not any([parts.scheme, parts.netloc, parts.query, parts.fragment])
        assert re.fullmatch(r"\w[\w./\-]*", href, re.ASCII)
        assert ".." not in href.split("/")
    assert sorted([*map(unquote, hrefs), "imsmanifest.xml"]) == sorted(archive.namelist())
    assert archive.testzip() is None


def test_the_words_of_the_learning_resource(archive):
    lom = manifest_of(archive).find(f".//{LOM}lom")
    general = lom.find(f"{LOM}general")
    languages = [each.get("{http://www.w3.org/XML/1998/namespace}lang") for each in lom.iter(f"{LOM}langstring")]
    assert set(languages) == {"fr", "x-none"}
    assert general.findtext(f"{LOM}language") == "fr"
    assert general.findtext(f"{LOM}description/{LOM}langstring") == "D’abord l’écoute, puis le relais"
    assert DURATION.fullmatch(lom.findtext(f".//{LOM}typicallearningtime/{LOM}datetime"))
    assert lom.findtext(f".//{LOM}copyrightandotherrestrictions/{LOM}value/{LOM}langstring") == "yes"
    assert "Licence Ouverte 2.0" in lom.findtext(f"{LOM}rights/{LOM}description/{LOM}langstring")


def test_the_same_tutorial_gives_the_same_bytes():
    page, editor = tutorial(), holder("carif_oref")
    assert packed(page, editor) == packed(page, editor)
