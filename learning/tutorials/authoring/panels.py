"""The parts of the editors' form that tutorials and lessons share or that need many words."""

from typing import Any

from django import forms
from wagtail.admin.panels import FieldPanel, HelpPanel, InlinePanel, MultiFieldPanel


class ChangePanel(FieldPanel):
    """« Ce qui a changé », once there is a published tutorial of which something can change."""

    class BoundPanel(FieldPanel.BoundPanel):
        def is_shown(self) -> bool:
            return super().is_shown() and self.form.may_tell


class LessonsPanel(HelpPanel):
    """The lessons of a tutorial with their state, and what stands in the way of its publication."""

    class BoundPanel(HelpPanel.BoundPanel):
        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            from learning.tutorials.authoring.selectors import workshop

            return {**super().get_context_data(parent_context), "workshop": workshop(self.instance)}


FOR_WHOM = [
    MultiFieldPanel(
        [
            FieldPanel("target_public"),
            FieldPanel("networks", help_text="Aucun choisi : tous les réseaux.", widget=forms.CheckboxSelectMultiple),
            FieldPanel("departments", help_text="Aucun choisi : toute la région.", widget=forms.CheckboxSelectMultiple),
        ],
        heading="Public et territoire",
    ),
    MultiFieldPanel(
        [
            FieldPanel("prerequisites", help_text="Ce qu’il faut savoir ou avoir sous la main, en une phrase."),
            InlinePanel(
                "prerequisite_links", label="tutoriel à suivre avant", heading="Tutoriels à suivre avant", max_num=5
            ),
            FieldPanel(
                "in_sequence",
                help_text="Coché : une leçon s’ouvre quand les précédentes sont lues. Sinon, chacun lit dans l’ordre "
                "qu’il veut.",
            ),
        ],
        heading="Avant de commencer, et dans quel ordre",
    ),
]
LESSONS = LessonsPanel(template="wagtailadmin/panels/tutorial_lessons.html", heading="Leçons et publication")
CHANGE = ChangePanel(
    "change_note",
    help_text="Vide : vous publiez en silence. Sinon, les personnes qui ont terminé le tutoriel sont prévenues une "
    "fois, à la publication, et la phrase reste sur sa page. Personne n’a rien à refaire.",
)
