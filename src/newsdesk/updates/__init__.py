"""Updates of Newsdesk: signatures, the list of updates, download, and installation. Knows no story."""
