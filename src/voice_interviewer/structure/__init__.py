"""How an answer is built: sentence labels, section scores, pitfalls and advice. Pure."""
