"""What the house needs to know of paths."""

from foundation.kinds.registry import Kind, SearchText, declare
from learning.paths.actions import follow_fact
from learning.paths.models import PathPage
from learning.paths.selectors import neighbours, paths_of, through_day, through_tutorial
from learning.programme import activities
from learning.record.actions import followers


def search_text(path: PathPage) -> SearchText:
    return SearchText(
        title=path.title,
        summary=path.summary,
        body="\n".join([*path.objective_list, path.target_public, path.plain_text]),
    )


followers.append(follow_fact)
activities.of_action["paths"] = paths_of
activities.through_day.append(through_day)
activities.through_tutorial.append(through_tutorial)

declare(
    Kind(
        name="path",
        model=PathPage,
        label="Parcours",
        plural="Parcours",
        address=lambda path: path.address,
        visible=lambda viewer: PathPage.objects.visible_to(viewer),
        surfaces=("page", "list", "search", "space"),
        search_text=search_text,
        retention="Gardé tant qu’il est publié, puis archivé ; aucune donnée personnelle.",
        neighbours=neighbours,
        indicators=(4, 5),
    )
)
