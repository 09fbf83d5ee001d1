"""All the blocks of a page's body."""

from wagtail import blocks

from resources.pages.blocks.links import CardsBlock, DownloadBlock, LinkedBlock
from resources.pages.blocks.media import FigureBlock, OutsideVideoBlock, RecordingBlock
from resources.pages.blocks.prose import (
    AccordionBlock,
    CalloutBlock,
    GlossaryBlock,
    HeadingBlock,
    QuoteBlock,
    StepsBlock,
    TextBlock,
)
from resources.pages.blocks.tables import CaptionedTableBlock, ComparisonBlock


class BodyBlock(blocks.StreamBlock):
    """All of them, in the order of the editor's menu."""

    text = TextBlock(group="Écrire")
    heading = HeadingBlock(group="Écrire")
    callout = CalloutBlock(group="Écrire")
    steps = StepsBlock(group="Écrire")
    accordion = AccordionBlock(group="Écrire")
    quote = QuoteBlock(group="Écrire")
    glossary = GlossaryBlock(group="Écrire")
    table = CaptionedTableBlock(group="Comparer")
    comparison = ComparisonBlock(group="Comparer")
    figure = FigureBlock(group="Montrer")
    recording = RecordingBlock(group="Montrer")
    outside_video = OutsideVideoBlock(group="Montrer")
    download = DownloadBlock(group="Relier")
    linked = LinkedBlock(group="Relier")
    cards = CardsBlock(group="Relier")
