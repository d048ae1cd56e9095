"""The first page: what to practise next, all questions, and answers that were interrupted."""
