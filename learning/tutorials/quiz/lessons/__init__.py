"""Questions inside lessons, to practise on: answered in place, and never part of the score."""
