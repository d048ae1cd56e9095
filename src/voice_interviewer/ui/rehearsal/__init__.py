"""The page on which a question is asked and answered."""
