"""One run of the program: start-up, the desk it has open, its windows one after the other, and its end."""
