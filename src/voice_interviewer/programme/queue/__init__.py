"""The practice queue: which question comes next, for which section of the answer, and why."""
