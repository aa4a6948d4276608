"""The pages of the window. Each gets the shell around it, listens to the feed, and leaves when closed."""
