"""Staff of the desk in the window: who works here, and who is at this machine."""
