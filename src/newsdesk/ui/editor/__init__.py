"""Body editor: Markdown source, highlighted as what it means."""
