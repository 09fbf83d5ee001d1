"""A package as whoever receives it sees it: a zip and its manifest."""

import io
import zipfile
from typing import Any
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from foundation.access.viewer import viewer_for
from learning.tutorials.export.scorm import write_package
from learning.tutorials.selectors import course

IMSCP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADLCP = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"
LOM = "{http://www.imsglobal.org/xsd/imsmd_rootv1p2p1}"


def packed(page: Any, person: Any) -> bytes:
    """The package of a tutorial, as this person takes it away."""
    viewer = viewer_for(person)
    into = io.BytesIO()
    write_package(course(viewer, page), viewer, to=into)
    return into.getvalue()


def opened(package: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(package))


def manifest_of(archive: zipfile.ZipFile) -> Element:
    return fromstring(archive.read("imsmanifest.xml"))


def page_of(archive: zipfile.ZipFile) -> str:
    return archive.read("index.html").decode()
