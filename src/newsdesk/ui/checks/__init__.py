"""Copy checks in the window: the findings of the story in front, where they stand, and what can be done with them."""
