"""How each standard is played: what is launched, which script speaks to us, and what that script may ask."""

from dataclasses import dataclass
from typing import Protocol

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from learning.packages.intake.archive import RESERVED
from learning.packages.models import Package, PackageAttempt
from learning.packages.plans import Item, items_of


@dataclass(frozen=True)
class Play:
    """One item that is being played: the package, whose state is kept (nobody's for a visitor), and its address."""

    package: Package
    number: int
    attempt: PackageAttempt | None
    #: the whole address of the package's root, with a slash at its end
    base: str

    @property
    def item(self) -> Item:
        return items_of(self.package)[self.number]

    @property
    def own_base(self) -> str:
        """Where what is ours stands, beside the package's files."""
        return f"{self.base}{RESERVED}/"


class Runtime(Protocol):
    def entrance(self, play: Play) -> str:
        """The whole address that the frame opens."""

    def script(self, play: Play) -> str:
        """The address of the script that comes first in each page of the package; empty for none."""

    def answer(self, request: HttpRequest, play: Play, path: str) -> HttpResponseBase:
        """What stands under `own_base`; Http404 for the rest. A POST is authorised by the ticket alone."""


RUNTIMES: dict[str, Runtime] = {}


def runtime_of(package: Package) -> Runtime:
    return RUNTIMES[package.standard]
