"""Copy checks: what a good sub-editor would say of a story, offline. Knows the domain, never the archive or Qt."""
