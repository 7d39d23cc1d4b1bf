"""Spelling: dictionaries, word lists and names, by the language of each paragraph."""
