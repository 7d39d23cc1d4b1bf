"""Unsent text of forms: kept while it is typed, shown again later, dropped once it is sent."""
