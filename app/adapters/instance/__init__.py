"""What only one process may do at a time, kept by the operating system."""
