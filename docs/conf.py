"""How Sphinx makes the manual: ``scripts/docs`` calls it."""

from voice_interviewer import __version__

project = "Voice Interviewer"
author = "The Voice Interviewer authors"
project_copyright = author
version = release = __version__

extensions = ["myst_parser"]
exclude_patterns = ["picturing", "referencing", "screenshots"]
html_theme = "furo"
html_title = f"{project} {release}"
html_favicon = "../assets/icon.svg"
html_logo = "../assets/icon.svg"
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False

myst_heading_anchors = 3  # links may name a heading, as they do where the pages are read on their own
myst_links_external_new_tab = False
