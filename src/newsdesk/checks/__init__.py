"""Copy checks: gates, sense, spelling, grammar, house style; all offline. Knows the domain, never the archive or Qt."""
