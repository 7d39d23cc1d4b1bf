"""Every way out: which words leave, the gate before them, the files, and the record of each copy."""
