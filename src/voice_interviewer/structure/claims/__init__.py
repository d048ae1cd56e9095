"""The claim ledger: every number, tool, owner and trade-off that was said, and jargon that was never explained."""
