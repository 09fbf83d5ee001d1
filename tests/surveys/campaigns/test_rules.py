"""What the database itself refuses."""

import pytest
from django.db import IntegrityError

from surveys.campaigns.models import Campaign
from tests.surveys.campaigns.makers import campaign, question, questionnaire

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("part", ["purpose", "controller", "retention", "diffusion"])
def test_no_questionnaire_without_its_whole_notice(part):
    with pytest.raises(IntegrityError):
        questionnaire(**{part: ""})


def test_the_threshold_is_never_below_five():
    with pytest.raises(IntegrityError):
        questionnaire(threshold=4)


def test_a_campaign_does_not_close_before_it_opens():
    with pytest.raises(IntegrityError):
        campaign(lasts=-1)


def test_a_code_is_used_once_in_a_questionnaire():
    made = questionnaire()
    question(made, code="besoin")
    with pytest.raises(IntegrityError):
        question(made, code="besoin")


def test_the_nearest_survey_comes_first():
    later, sooner, over = campaign(opens_in=40), campaign(opens_in=-2), campaign(opens_in=-90)
    assert list(Campaign.objects.not_over()) == [sooner, later]
    assert over not in Campaign.objects.open()
