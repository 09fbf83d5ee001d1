"""The body of a lesson: the blocks of every page, and questions to practise on."""

from learning.tutorials.quiz.blocks.arranging import MatchingBlock, OrderingBlock
from learning.tutorials.quiz.blocks.cases import CaseBlock
from learning.tutorials.quiz.blocks.choices import MultipleChoiceBlock, SingleChoiceBlock, TrueFalseBlock
from learning.tutorials.quiz.blocks.short import ShortAnswerBlock
from resources.pages.blocks import BodyBlock

IN_LESSON = {"group": "Question d’entraînement", "template": "learning/tutorials/quiz/in_lesson.html"}


class LessonBody(BodyBlock):
    single = SingleChoiceBlock(**IN_LESSON)
    multiple = MultipleChoiceBlock(**IN_LESSON)
    true_false = TrueFalseBlock(**IN_LESSON)
    ordering = OrderingBlock(**IN_LESSON)
    matching = MatchingBlock(**IN_LESSON)
    short = ShortAnswerBlock(**IN_LESSON)
    case = CaseBlock(**IN_LESSON)
