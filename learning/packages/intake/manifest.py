"""imsmanifest.xml, of SCORM 1.2 and 2004: what to launch, in what order, under which terms."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring
from django.core.exceptions import ValidationError

from learning.packages.intake.archive import MEGABYTE, Archive
from learning.packages.intake.terms import asks_for_sequencing, name_of, terms_of, text_of
from learning.packages.models import Package
from learning.packages.plans import Item, Plan

NAME = "imsmanifest.xml"
LARGEST = 2 * MEGABYTE
MOST_ITEMS, DEEPEST = 200, 20
XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"


def recognises(archive: Archive) -> bool:
    return NAME in archive


def read(archive: Archive) -> Plan:
    """The plan of a SCORM package, or a ValidationError that says what its manifest lacks."""
    root = _parsed(archive)
    standard = _standard(root)
    organization = _organization(root)
    items = tuple(_items(root, organization, archive))
    if not items:
        raise ValidationError("Le manifeste n’annonce rien à lancer.")
    if len(items) > MOST_ITEMS:
        raise ValidationError(f"Le manifeste annonce {len(items)} éléments : la limite est de {MOST_ITEMS}.")
    title = text_of(organization, "title") or items[0].title
    return Plan(standard, title[:200], items, {"sequencing": asks_for_sequencing(root)})


def _parsed(archive: Archive) -> Element:
    try:
        root = fromstring(archive.read(NAME, most=LARGEST), forbid_dtd=True)
    except DefusedXmlException as error:
        raise ValidationError("Le manifeste contient des déclarations interdites : le paquet est refusé.") from error
    except (ParseError, ValueError, LookupError, RecursionError) as error:
        raise ValidationError("Le manifeste (imsmanifest.xml) est illisible. Refaites l’export du paquet.") from error
    if name_of(root) != "manifest":
        raise ValidationError("Le fichier imsmanifest.xml n’est pas un manifeste SCORM.")
    return root


def _standard(root: Element) -> str:
    """By the version that it says; else by the namespace of its SCORM elements."""
    said = text_of(root, "metadata", "schemaversion")
    spaces = " ".join({each.tag for each in root.iter()} | {name for each in root.iter() for name in each.attrib})
    if said == "1.2" or (not said and "adlcp_rootv1p2" in spaces):
        return Package.Standard.SCORM_12
    if said.startswith(("2004", "CAM 1.3")) or (not said and "adlcp_v1p3" in spaces):
        return Package.Standard.SCORM_2004
    raise ValidationError(
        f"Le manifeste annonce la version « {said[:40] or 'inconnue'} » : seuls SCORM 1.2 et SCORM 2004 sont acceptés."
    )


def _organization(root: Element) -> Element:
    """The organization by default, else the first; the manifest itself when it has none."""
    holders = [each for each in root if name_of(each) == "organizations"]
    plans = [each for holder in holders for each in holder if name_of(each) == "organization"]
    wanted = holders[0].get("default") if holders else None
    return next((each for each in plans if each.get("identifier") == wanted), plans[0] if plans else root)


def _items(root: Element, organization: Element, archive: Archive) -> Iterator[Item]:
    resources = _resources(root)
    found = list(_leaves(organization)) if organization is not root else []
    for number, (item, resource) in enumerate(_pairs(found, resources), start=1):
        href = _href(resource, item)
        path = href.partition("?")[0].partition("#")[0]
        if path not in archive:
            raise ValidationError(f"Le fichier « {path[:120]} », annoncé par le manifeste, manque dans l’archive.")
        identifier = (item.get("identifier") or f"item-{number}")[:200]
        title = text_of(item, "title") or f"Partie {number}"
        yield Item(identifier, title[:200], href, reports=_is_sco(resource), terms=terms_of(item))


def _pairs(found: list[Element], resources: dict[str, Element]) -> list[tuple[Element, Element]]:
    """Each item and its resource; without organization, the first resource that can be launched."""
    if not found:
        launched = [each for each in resources.values() if each.get("href")]
        return [(each, each) for each in launched[:1]]
    missing = next((item for item in found if item.get("identifierref") not in resources), None)
    if missing is not None:
        raise ValidationError(f"Le manifeste ne décrit pas la ressource « {missing.get('identifierref', '')[:80]} ».")
    return [(item, resources[item.get("identifierref", "")]) for item in found]


def _leaves(node: Element, depth: int = 0) -> Iterator[Element]:
    """The items that launch something, in order."""
    if depth > DEEPEST:
        raise ValidationError("Le sommaire du manifeste a trop de niveaux.")
    for child in node:
        if name_of(child) == "item" and child.get("isvisible", "true") != "false":
            if child.get("identifierref"):
                yield child
            yield from _leaves(child, depth + 1)


def _resources(root: Element) -> dict[str, Element]:
    """Resources by identifier, their href made whole with the xml:base of those above."""
    found: dict[str, Element] = {}
    for holder in root:
        for resource in holder if name_of(holder) == "resources" else ():
            bases = [each.get(XML_BASE, "") for each in (root, holder, resource)]
            if resource.get("href"):
                resource.set("href", "".join([*bases, resource.get("href", "")]))
            found[resource.get("identifier", "")] = resource
    return found


def _is_sco(resource: Element) -> bool:
    kinds: dict[str, Any] = {name.rpartition("}")[2].lower(): value for name, value in resource.attrib.items()}
    return kinds.get("scormtype", "asset").lower() == "sco"


def _href(resource: Element, item: Element) -> str:
    """Inside the package, its path as the archive writes it, its parameters after it."""
    address = resource.get("href", "").strip()
    if "://" in address or address.startswith(("/", "//")) or ":" in address.split("/")[0]:
        raise ValidationError(f"La ressource « {address[:120]} » n’est pas dans l’archive.")
    path, _, rest = address.partition("?")
    clean = "/".join(part for part in unquote(path.partition("#")[0]).split("/") if part not in ("", "."))
    parameters = item.get("parameters", "").strip().lstrip("?&")
    query = "&".join(part for part in (rest, parameters) if part)
    return f"{clean}?{query}" if query else clean
