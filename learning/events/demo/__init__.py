"""The demo's days: the eight of the seed, a past season with its attendance, and the people who came."""

from learning.events.demo.load import load

__all__ = ["load"]
