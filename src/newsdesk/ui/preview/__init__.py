"""The page as its readers will see it, beside the story."""
