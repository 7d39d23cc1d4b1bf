"""What was typed and what was acknowledged, word by word, and what follows from that for whatever is found later."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from torture.window import Event

PROMISE = 1.0  # seconds of typing that a kill may cost


@dataclass(slots=True)
class Word:
    """A word of one number: when its last key was pressed, where, and how far it came."""

    at: float
    where: str
    story: str
    landed: bool | None = None  # None: the window has not answered yet
    acknowledged: str = ""
    went: str = ""  # the widget that got it instead


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a kill cost. `loss` is seconds of typing, `late` the words that were older than the promise allows."""

    loss: float = 0.0
    late: tuple[int, ...] = ()
    acknowledged: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()
    disordered: tuple[str, ...] = ()
    # where the missing words were typed
    places: tuple[str, ...] = ()
    strayed: tuple[str, ...] = ()
    typed: int = 0
    kept: int = 0

    @property
    def ok(self) -> bool:
        """Whether the promise held."""
        return not (self.late or self.acknowledged or self.gone or self.disordered)

    def told(self) -> str:
        """What did not hold, in a line."""
        parts = (
            f"{len(self.late)} words typed more than {PROMISE:g} s before are missing, from {self.loss:.2f} s"
            * bool(self.late),
            f"{len(self.acknowledged)} acknowledged words are missing" * bool(self.acknowledged),
            f"{len(self.gone)} words that were there before are gone" * bool(self.gone),
            f"out of order in {', '.join(self.disordered)}" * bool(self.disordered),
        )
        where = f" (typed in: {', '.join(self.places)})" if self.places else ""
        return "; ".join(part for part in parts if part) + where


@dataclass(slots=True)
class Ledger:
    """Of one desk, over all its windows. What was once found in it must be found for ever."""

    words: dict[int, Word] = field(default_factory=dict)
    owed: set[int] = field(default_factory=set)
    files: dict[str, list[int]] = field(default_factory=dict)
    order: dict[str, list[int]] = field(default_factory=dict)
    # what the window said last of a story's standing: "Filed, revision 3"
    standings: dict[str, str] = field(default_factory=dict)

    def owe(self, many: Iterable[int]) -> None:
        """These are acknowledged, by a command's exit code."""
        self.owed.update(many)

    def take(self, events: Iterable[Event]) -> None:
        """Write down what a window told."""
        for event in events:
            if handle := getattr(self, f"_{event['event']}", None):
                handle(event)

    def judge(
        self, kept: Collection[int], stories: dict[str, tuple[int, ...]], killed: float, *, lag: float = 0.0
    ) -> Verdict:
        """Hold what is found after a kill at this time against what was promised; then owe what was found.

        `lag` is how many seconds late the machine itself was.
        """
        open_ = {
            n: word
            for n, word in self.words.items()
            if n not in kept and n not in self.owed and word.landed is not False
        }
        acknowledged = tuple(sorted(n for n, word in open_.items() if word.acknowledged))
        loss = max((killed - word.at for word in open_.values()), default=0.0)
        verdict = Verdict(
            loss=round(max(loss, 0.0), 3),
            late=tuple(sorted(n for n, word in open_.items() if killed - word.at > PROMISE + lag)),
            acknowledged=acknowledged,
            gone=tuple(sorted(self.owed - set(kept))),
            disordered=tuple(story for story, found in stories.items() if not self._in_order(story, found)),
            places=tuple(sorted({word.where for n, word in open_.items() if self._missed(word, killed, lag)})),
            strayed=tuple(sorted(word.went for word in self.words.values() if word.landed is False)),
            typed=len(self.words),
            kept=len(self.words.keys() & set(kept)),
        )
        self.owed |= set(kept)
        for number in list(self.words):  # said once; it would be said again after each later kill
            if number not in self.owed:
                del self.words[number]
        self.owed -= set(verdict.gone)
        return verdict

    def fallen_behind(self, stand: dict[str, str], revisions: dict[str, int]) -> Iterator[str]:
        """Stories whose move or revision was seen on screen, and is not there."""
        for story, said in self.standings.items():
            status, _, number = said.partition(", revision ")
            if not number.isdigit() or story not in stand:
                continue
            # a move may have been made that nobody saw yet; none may have been undone
            if stand[story] == "draft" and status != "Draft":
                yield f"story {story} was seen as “{said}” and is {stand[story]}"
            if revisions.get(story, 0) < int(number):
                yield f"story {story} was seen as “{said}” and has {revisions.get(story, 0)} revisions"

    @staticmethod
    def _missed(word: Word, killed: float, lag: float) -> bool:
        return bool(word.acknowledged) or killed - word.at > PROMISE + lag

    def _in_order(self, story: str, found: tuple[int, ...]) -> bool:
        """Bodies are written at their end alone, so their words stand as typed, each once."""
        typed = [n for n in self.order.get(story, ()) if n in set(found)]
        body = [n for n in found if n in set(typed)]
        return body == typed

    # what a window tells

    def _typed(self, event: Event) -> None:
        for number in event["words"]:
            self.words[number] = Word(event["t"], event["where"], event["story"])
        if event["where"] in {"body", "paste"}:
            self.order.setdefault(event["story"], []).extend(event["words"])

    def _landed(self, event: Event) -> None:
        for number in event.get("words") or [event["word"]]:
            if number in self.words:
                self.words[number].landed = event["there"]
                self.words[number].went = event["where"]

    def _standing(self, event: Event) -> None:
        if event["story"]:
            self.standings[event["story"]] = event["text"]

    def _saved(self, event: Event) -> None:
        self._acknowledge(event["words"], "corner")

    def _noted(self, event: Event) -> None:
        self._acknowledge(event["words"], "note")

    def _listed(self, event: Event) -> None:
        """A row in the list: of a file that was imported, all is there."""
        for number in event["words"]:
            if number in self.words and self.words[number].landed:
                self._acknowledge([number], "list")
        for words in self.files.values():
            if set(words) & set(event["words"]):
                self.owe(words)

    def _acknowledge(self, many: Iterable[int], by: str) -> None:
        for number in many:
            if number in self.words:
                self.words[number].acknowledged = by
