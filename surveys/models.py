"""The models of this room, for Django alone to import."""
