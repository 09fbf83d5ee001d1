"""Counts about people: shown for five or more, and never so that a smaller one can be worked out."""

from learning.tutorials.figures.counts import Counts, counts_of
from learning.tutorials.figures.masking import masked

__all__ = ["Counts", "counts_of", "masked"]
