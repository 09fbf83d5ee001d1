"""What the house needs to know of packages: their kinds, their standards, what recurs, the verbs of the trail."""

from foundation.audit.verbs import declare_verbs
from foundation.kinds.registry import Kind, declare
from learning.packages import chores  # noqa: F401 (what recurs is known by being imported)
from learning.packages.cmi.runtime import MODELS, ScormRuntime
from learning.packages.h5p.runtime import H5pRuntime
from learning.packages.models import Package, PackageAttempt
from learning.packages.play.launch import launch_of
from learning.packages.play.runtimes import RUNTIMES
from learning.packages.selectors import export_of
from learning.tutorials.launching import launchers

RUNTIMES.update({**dict.fromkeys(MODELS, ScormRuntime()), Package.Standard.H5P: H5pRuntime()})
launchers.append(launch_of)
declare_verbs({"package.added": "Paquet ajouté", "package.deleted": "Paquet supprimé"})
declare(
    Kind(
        name="package",
        model=Package,
        label="Paquet",
        plural="Paquets",
        address=lambda package: "/tutoriels/",
        retention="Gardé tant que les éditeurs ne le suppriment pas ; seul le compte qui l’a ajouté y est noté.",
        personal_data=("created_by",),
    )
)
declare(
    Kind(
        name="package_attempt",
        model=PackageAttempt,
        label="Suivi d’un paquet",
        plural="Suivis de paquets",
        address=lambda attempt: attempt.lesson.address,
        retention=(
            "Signet, réponses et état sont gardés avec le compte et effacés avec lui, ou avec le paquet. "
            "Le paquet ne reçoit ni nom ni adresse : un numéro tiré au sort."
        ),
        personal_data=("person", "states"),
        export=export_of,
        indicators=(4,),
    )
)
