"""Outside formats, one file each, both ways."""
