"""After publication: notices to readers, and what of a story is outside the house."""
