"""What is told by sound and to screen readers, each with its counterpart on the screen."""
