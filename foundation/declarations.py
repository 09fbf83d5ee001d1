"""The kinds of the foundation."""
