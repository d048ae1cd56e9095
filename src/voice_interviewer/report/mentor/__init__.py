"""The mentor pack: one HTML file with which somebody who has no app can hear, read and mark an answer."""
