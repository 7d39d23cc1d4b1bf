"""The body editor: plain Markdown text, shown as what it means."""
