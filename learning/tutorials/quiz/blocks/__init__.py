"""The questions of a quiz and of lessons, as an editor writes them. A block's id is the question's stable identity."""

from wagtail import blocks

from learning.tutorials.quiz.blocks.arranging import MatchingBlock, OrderingBlock
from learning.tutorials.quiz.blocks.cases import CaseBlock
from learning.tutorials.quiz.blocks.choices import MultipleChoiceBlock, SingleChoiceBlock, TrueFalseBlock
from learning.tutorials.quiz.blocks.in_lessons import LessonBody
from learning.tutorials.quiz.blocks.short import ShortAnswerBlock

__all__ = ["LessonBody", "QuizBlock"]


class QuizBlock(blocks.StreamBlock):
    single = SingleChoiceBlock()
    multiple = MultipleChoiceBlock()
    true_false = TrueFalseBlock()
    ordering = OrderingBlock()
    matching = MatchingBlock()
    short = ShortAnswerBlock()
    case = CaseBlock()

    class Meta:
        label = "Quiz"
        required = False
