"""The user guide in the window: the same pages as the manual, read without a network."""
