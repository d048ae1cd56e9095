"""The page that lists takes, and their export."""
