"""The window itself: pages, messages, keys, theme, tasks, and what happens when something goes wrong."""
