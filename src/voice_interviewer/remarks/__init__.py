"""What the user, or a mentor, says about a take, kept beside what the grader said and never in its place."""
