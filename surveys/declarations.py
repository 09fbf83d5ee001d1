"""The kinds of this room."""

from foundation.kinds.registry import Kind, SearchText, declare
from surveys.campaigns.models import Campaign


def _text_of_campaign(campaign: Campaign) -> SearchText:
    questionnaire = campaign.questionnaire
    texts = [question.text for question in questionnaire.questions.all()]
    return SearchText(title=campaign.title, body="\n".join(texts), summary=questionnaire.purpose)


declare(
    Kind(
        name="campaign",
        model=Campaign,
        label="enquête",
        plural="enquêtes",
        address=lambda campaign: campaign.address,
        visible=lambda viewer: Campaign.objects.visible_to(viewer).with_questionnaire(),
        surfaces=("page", "list", "search", "space"),
        search_text=_text_of_campaign,
        retention="La notice et les questions restent lisibles ; les réponses, sans nom, s’effacent après douze mois.",
        indicators=(15,),
    )
)
