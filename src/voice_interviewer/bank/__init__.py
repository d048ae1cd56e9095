"""The question bank: packs of questions, loaded from YAML, checked, and chosen from. Pure."""
