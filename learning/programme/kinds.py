"""What the house needs to know of an action of the programme."""

from foundation.kinds.registry import Kind, SearchText, declare
from learning.programme.models import ActionPage
from learning.programme.selectors import neighbours_of_action


def search_text(action: ActionPage) -> SearchText:
    return SearchText(
        title=action.title,
        summary=action.summary,
        body="\n".join([action.need, *action.objective_list, action.target_public, action.plain_text]),
        facets={"modality": action.modality},
    )


declare(
    Kind(
        name="action",
        model=ActionPage,
        label="Action du programme",
        plural="Actions du programme",
        address=lambda action: action.address,
        visible=lambda viewer: ActionPage.objects.visible_to(viewer),
        surfaces=("page", "list", "search"),
        search_text=search_text,
        retention="Gardée aussi longtemps que le programme dont elle fait partie ; aucune donnée personnelle.",
        neighbours=neighbours_of_action,
    )
)
