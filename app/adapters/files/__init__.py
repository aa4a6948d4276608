"""Files on this computer: audio written safely, names that every system accepts, listings a person opens."""
