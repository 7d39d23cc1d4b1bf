"""The window around the panes: bars, actions, dialogs, messages."""
