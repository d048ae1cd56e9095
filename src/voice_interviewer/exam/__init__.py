"""The grader sits an exam that anybody can check: labelled answers in, how far it agrees with their labels out."""
