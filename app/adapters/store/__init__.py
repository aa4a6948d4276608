"""What is remembered, in one SQLite file: accounts, jobs, and the append-only journals of money."""
