"""What was understood of a document, once, for every check that asks.

A reading is a class that takes a `Document`; ask for it with `document.reading(Words)`.
"""
