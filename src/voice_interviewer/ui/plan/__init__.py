"""The plan page: the interview date, today's tasks, all days, and what to learn from."""
