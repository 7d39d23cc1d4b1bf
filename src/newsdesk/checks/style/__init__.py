"""House style: rules in a readable file that a newsroom edits."""
