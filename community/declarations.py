"""The kinds of this room."""
