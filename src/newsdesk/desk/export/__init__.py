"""Export of stories: which revision is exported, the gate that checks it, the files, and the log of exported copies."""
