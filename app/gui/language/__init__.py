"""The person's language: which one, its words, and how it writes figures. Records and the command line stay English."""
