"""Settings of copy checks: what each check stops, the house rules, the desk's own words."""
