"""The parts of the editors' form that tutorials and lessons share or that need many words."""

from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel

FOR_WHOM = [
    MultiFieldPanel(
        [
            FieldPanel("target_public"),
            FieldPanel("networks", help_text="Aucun choisi : tous les réseaux."),
            FieldPanel("departments", help_text="Aucun choisi : toute la région."),
        ],
        heading="Public et territoire",
    ),
    MultiFieldPanel(
        [
            FieldPanel("prerequisites", help_text="Ce qu’il faut savoir ou avoir sous la main, en une phrase."),
            InlinePanel("prerequisite_links", label="tutoriel à suivre avant", heading="Tutoriels à suivre avant"),
            FieldPanel(
                "in_sequence",
                help_text="Coché : une leçon s’ouvre quand les précédentes sont lues. Sinon, chacun lit dans l’ordre "
                "qu’il veut.",
            ),
        ],
        heading="Avant de commencer, et dans quel ordre",
    ),
]
