"""What the house needs to know of marks: that they are one's own, and leave with the account."""

from foundation.kinds.registry import Kind, declare
from learning.tutorials.following.models import Mark
from learning.tutorials.following.selectors import export_of

declare(
    Kind(
        name="lesson_mark",
        model=Mark,
        label="Repère de lecture",
        plural="Repères de lecture et notes personnelles",
        address=lambda mark: "/mon-espace/reperes/",
        retention=(
            "Gardés tant que le compte existe ; chaque personne les retire quand elle le souhaite, et ce qui est "
            "retiré est effacé dans les deux jours. Personne d’autre ne les voit."
        ),
        personal_data=("person", "text", "excerpt"),
        export=export_of,
    )
)
