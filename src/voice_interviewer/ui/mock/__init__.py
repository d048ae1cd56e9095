"""Mock interviews: set up, held in the rehearsal page, and told about in a report."""
