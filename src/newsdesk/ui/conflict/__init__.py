"""Two versions of one story, saved over the same words, brought to one."""
