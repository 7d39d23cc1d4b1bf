"""What people can do, in newsroom verbs. No Qt, no SQL."""
