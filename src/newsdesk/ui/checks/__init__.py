"""Copy checks in the window: what they find, where it stands, and what a person makes of it."""
