"""What takes up room on this computer, and how to get it back."""
