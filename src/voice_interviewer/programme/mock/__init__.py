"""What a mock interview asks, and what is told at its end. Pure."""
