"""Private log: the kind of each error and its place in the program, without text of stories, names or paths.

People send the log with bug reports. So it holds of an error its class and the error code of the system, of a trace
the functions and lines, and of a value only what looks like an identifier.
"""

import errno
import logging
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from newsdesk import small_file

BYTES, FILES = 1_000_000, 3
"""Size in bytes at which the log is rotated, and number of older files that are kept."""

_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_OURS = "newsdesk"
_TOKEN = re.compile(r"[A-Za-z0-9_.+-]{1,40}")
_DEEPEST = 10
_PRIVATE = 0o600
_AT_ONCE = getattr(os, "O_NONBLOCK", 0)  # a pipe without a reader raises an error instead of blocking


def log_handler(file: Path) -> "LogFile":
    """Handler that writes to this file, which only its owner can read, and rotates it. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    for older in file.parent.glob(f"{file.name}*"):
        only_owner(older)
    handler = LogFile(file, maxBytes=BYTES, backupCount=FILES, encoding="utf-8", errors="backslashreplace")
    handler.setFormatter(PrivateFormatter(_FORM))
    return handler


def only_owner(path: Path) -> None:
    """Make an existing file readable by its owner alone, where the file system has owners."""
    with suppress(OSError):
        if path.is_file() and not path.is_symlink():
            path.chmod(_PRIVATE)


class LogFile(RotatingFileHandler):
    """Log file that is created readable by its owner alone.

    Raises OSError where its path is a pipe or a device, instead of blocking.
    """

    def _open(self) -> TextIOWrapper:
        path = Path(self.baseFilename)
        with suppress(FileNotFoundError):
            small_file.refuse_other_kinds(path, path.stat().st_mode)  # opening some devices has side effects
        made = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | _AT_ONCE, _PRIVATE)
        try:
            small_file.refuse_other_kinds(path, os.fstat(made).st_mode)
        except OSError:
            os.close(made)
            raise
        return TextIOWrapper(os.fdopen(made, "ab"), encoding=self.encoding, errors=self.errors, line_buffering=True)


class PrivateFormatter(logging.Formatter):
    """Formatter that leaves out text of stories, names and paths."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, and the trace below it if there is one."""
        private = logging.makeLogRecord(record.__dict__)
        private.exc_text, private.stack_info = None, None  # another handler may have filled them with private text
        if record.name.partition(".")[0] == _OURS and isinstance(record.msg, str):
            private.args = _plain_arguments(record)
        else:
            private.msg, private.args = "in %s, line %s", (record.module, record.lineno)
        return super().format(private)

    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """Functions and lines of the trace, the cause first."""
        return "\n".join(_trace(ei[1])) if ei[1] else ""


def error_name(error: BaseException) -> str:
    """Class of an error, with the error code of SQLite or the system."""
    code = getattr(error, "sqlite_errorname", None)
    if code is None and isinstance(error, OSError):
        code = errno.errorcode.get(error.errno or 0)
    return f"{type(error).__qualname__} ({code})" if code else type(error).__qualname__


def _plain_arguments(record: logging.LogRecord) -> tuple[object, ...]:
    given = record.args if isinstance(record.args, tuple) else (record.args,) if record.args else ()
    return tuple(map(_plain, given))


def _plain(value: object) -> object:
    if isinstance(value, BaseException):
        return error_name(value)
    if isinstance(value, int | float):
        return value
    return value if isinstance(value, str) and _TOKEN.fullmatch(value) else "(…)"


def _trace(error: BaseException) -> Iterator[str]:
    chain = [error]
    while len(chain) < _DEEPEST and (before := chain[-1].__cause__ or chain[-1].__context__) and before not in chain:
        chain.append(before)
    for each in reversed(chain):
        yield f"{error_name(each)}, raised through:"
        at = each.__traceback__
        while at:
            frame = at.tb_frame
            yield f"  {frame.f_globals.get('__name__', '?')}.{frame.f_code.co_name}, line {at.tb_lineno}"
            at = at.tb_next
