"""How well ideas are aligned between two takes, beside a plain comparison of texts."""
