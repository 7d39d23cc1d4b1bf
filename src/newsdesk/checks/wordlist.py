"""Word lists written as running text, turned into sets."""


def words(text: str) -> frozenset[str]:
    """The words of a text, separated by spaces and line ends."""
    return frozenset(text.split())
