"""What the person chose, in two small files: limits that fail closed, preferences that never stop anything."""
