"""The grader's exam: how far it agrees with labelled answers, for anybody to check."""
