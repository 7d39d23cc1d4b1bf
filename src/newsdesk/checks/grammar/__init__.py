"""Grammar: the Harper engine in a worker process, and rules of agreement that it lacks."""
