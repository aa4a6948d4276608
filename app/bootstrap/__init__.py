"""The composition root: the only place that names concrete classes. Builds a live Gondola, or one with play money.

``launcher`` is for the window and light; ``compose`` imports everything.
"""
