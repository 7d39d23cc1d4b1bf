"""Prints what a bare Python weighs, in megabytes."""

from weight import megabytes

if __name__ == "__main__":
    print(megabytes())
