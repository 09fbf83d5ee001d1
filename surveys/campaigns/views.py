"""The pages of the surveys."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from foundation.accounts.http import ViewerRequest
from surveys.campaigns.models import Campaign
from surveys.campaigns.selectors import campaigns_by_state, sections_of


@require_safe
def campaign_list(request: ViewerRequest) -> HttpResponse:
    campaigns = campaigns_by_state(request.viewer)
    context = {"campaigns": campaigns, "breadcrumbs": [("Enquêtes", "")], "section": "enquetes"}
    return render(request, "surveys/campaigns/campaign_list.html", context)


@require_safe
def campaign_detail(request: ViewerRequest, slug: str) -> HttpResponse:
    campaign = get_object_or_404(Campaign.objects.visible_to(request.viewer).with_questionnaire(), slug=slug)
    context = {
        "campaign": campaign,
        "questionnaire": campaign.questionnaire,
        "sections": sections_of(campaign.questionnaire),
        "breadcrumbs": [("Enquêtes", "/enquetes/"), (campaign.title, "")],
        "section": "enquetes",
    }
    return render(request, "surveys/campaigns/campaign_detail.html", context)
