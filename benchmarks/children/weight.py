"""What this process weighs."""

import psutil


def megabytes() -> float:
    """Memory that is this process's own."""
    return psutil.Process().memory_full_info().uss / 1e6
