"""What was saved and decided, and what changed between two versions."""
