"""How well a few typed letters answer to a name."""


def closeness(typed: str, name: str) -> float:
    """0 if they do not; more, the better.

    All letters must occur in order; starts of words, runs and whole words count more.
    """
    wanted, given = typed.casefold().replace(" ", ""), name.casefold()
    if not wanted:
        return 1.0
    said = typed.casefold().strip()
    if (found := given.find(said)) >= 0:
        ends = _starts_word(given, found) and not given[found + len(said) :][:1].isalnum()
        return 100.0 + (50.0 if _starts_word(given, found) else 0.0) + (25.0 if ends else 0.0) - found / 100
    score, at, last = 0.0, 0, -2
    for letter in wanted:
        place = given.find(letter, at)
        if place < 0:
            return 0.0
        score += 1.0 + (3.0 if _starts_word(given, place) else 0.0) + (2.0 if place == last + 1 else 0.0)
        at, last = place + 1, place
    return score / (1 + len(given) / 100)


def _starts_word(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()
