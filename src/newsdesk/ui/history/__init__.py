"""History of a story: versions and acts, and what changed between two versions."""
