"""How Gondola looks: colour tokens, fonts, icons and shapes, and the switch between light and dark."""
