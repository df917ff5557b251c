"""The reporters: each writes reports for people, or for one kind of program."""
