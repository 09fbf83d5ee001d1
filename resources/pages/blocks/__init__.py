"""The blocks that editors build a page's body with; each has a template in the look of the house."""

from resources.pages.blocks.body import BodyBlock
from resources.pages.blocks.links import CardBlock, CardsBlock, DownloadBlock, LinkedBlock
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
from resources.pages.blocks.rich import LINE_FEATURES, TEXT_FEATURES, ProseBlock
from resources.pages.blocks.tables import CaptionedTableBlock, ComparisonBlock

__all__ = [
    "LINE_FEATURES",
    "TEXT_FEATURES",
    "AccordionBlock",
    "BodyBlock",
    "CalloutBlock",
    "CaptionedTableBlock",
    "CardBlock",
    "CardsBlock",
    "ComparisonBlock",
    "DownloadBlock",
    "FigureBlock",
    "GlossaryBlock",
    "HeadingBlock",
    "LinkedBlock",
    "OutsideVideoBlock",
    "ProseBlock",
    "QuoteBlock",
    "RecordingBlock",
    "StepsBlock",
    "TextBlock",
]
