"""What a newsroom decides about copy checks: what stops which move, its house rules, its words."""
