"""The parts that pages are made of. They know tokens and words handed to them, and no service."""
