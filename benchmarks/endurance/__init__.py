"""What the app holds on to when it is driven for hours, with libraries, exports and recordings of a size nobody has.

The figures of our last runs, with their commands: ``docs/load.md``.
"""
