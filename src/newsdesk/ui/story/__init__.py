"""Editing of stories: opened stories, saving while one types, the form and the editor page."""
