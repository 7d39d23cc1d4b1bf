"""Newer versions of Newsdesk, in the window: the question, the quiet look once a day, the dialog."""
