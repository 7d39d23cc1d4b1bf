"""A story as its readers see it: safe HTML, page themes, plain text, excerpts."""
