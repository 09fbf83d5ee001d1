"""The models of this room, for Django alone to import."""

from surveys.campaigns.models import Campaign
from surveys.questionnaires.models import Question, Questionnaire

__all__ = ["Campaign", "Question", "Questionnaire"]
