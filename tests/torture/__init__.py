"""The harness that tries whether anything typed is ever lost. `python -m torture --help`, with `tests` on the path."""
