"""Qt's item models: they hold rows as plain values and repaint only what changed."""
