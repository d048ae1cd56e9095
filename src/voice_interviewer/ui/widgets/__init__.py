"""Small widgets and words that several pages use."""
