"""How table cells look: what a cell holds, how it is painted, and the table that shows rows of them."""
