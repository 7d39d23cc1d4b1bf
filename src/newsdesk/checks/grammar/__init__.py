"""Grammar: an engine in a process of its own, and rules of agreement that it lacks."""
