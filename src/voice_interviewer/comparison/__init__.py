"""Two takes of one question side by side: what was kept, dropped, added and contradicted. Pure."""
