"""Word lists of checks are written as running text: this makes sets of them."""


def words(text: str) -> frozenset[str]:
    """The words of a list that spaces and line ends part."""
    return frozenset(text.split())
