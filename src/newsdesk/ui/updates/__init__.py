"""Updates of Newsdesk in the window: the question, the daily check, the dialog."""
