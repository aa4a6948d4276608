"""Pictures of every page, sheet and state of the window, in both themes and several sizes: `packaging/dev.py pictures`.

A picture is one line in `pages.py`, `sheets.py` or `states.py`. A page or sheet without one fails a test.
"""
