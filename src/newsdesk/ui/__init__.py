"""User interface: the main window, its panes and dialogs. The only package that imports Qt."""
