"""Gates: what must be there, or must not, before a story is filed or approved."""
