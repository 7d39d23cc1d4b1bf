"""Preview of the page beside the story, as readers will see it."""
