"""The mock interview page."""
