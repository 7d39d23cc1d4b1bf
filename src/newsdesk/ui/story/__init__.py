"""The story in the middle of the window: opened stories, their saving, their form and sheet."""
