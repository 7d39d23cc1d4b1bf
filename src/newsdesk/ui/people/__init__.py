"""The people of a desk as the window shows them: who is here, who works here."""
