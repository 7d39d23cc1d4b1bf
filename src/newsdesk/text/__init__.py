"""Text as such: markup, marks, differences, words. Pure; knows the standard library alone."""
