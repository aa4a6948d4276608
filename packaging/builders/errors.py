"""How a build ends that cannot be finished."""


class BuildError(Exception):
    """What could not be made, and what to do about it."""
