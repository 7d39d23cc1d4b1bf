"""Starts a reading that hangs, prints the worker's process number, and ends without a word when a line comes in."""

import os
import sys
import threading
from pathlib import Path

from newsdesk.checks.checked_story import CheckedPassage
from newsdesk.checks.grammar.engine import GrammarEngine

if __name__ == "__main__":
    slow = Path(__file__).with_name("slow_grammar_worker.py")
    engine = GrammarEngine([sys.executable, str(slow)], patience=3600)
    threading.Thread(target=engine, args=([CheckedPassage(text="One.", raw="One.")],), daemon=True).start()
    while engine.pid is None:
        pass
    print(engine.pid, flush=True)
    sys.stdin.readline()
    os._exit(9)
