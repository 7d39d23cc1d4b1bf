"""Widgets that several panes share: cards and their list, rows with keys, key hints."""
