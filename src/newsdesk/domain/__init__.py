"""What a story is and which moves are allowed. Standard library only."""
