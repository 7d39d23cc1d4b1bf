"""Notes of the desk and suggested changes, in the order of the text."""
