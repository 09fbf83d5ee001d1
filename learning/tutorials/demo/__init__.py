"""The demo's tutorials, and those who follow them."""

from learning.tutorials.demo.load import load

__all__ = ["load"]
