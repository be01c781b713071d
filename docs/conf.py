"""Sphinx configuration."""

project = "meetup_recap"
author = "The meetup_recap authors"
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
html_theme = "furo"
html_title = "meetup_recap"
myst_heading_anchors = 3
exclude_patterns = ["_build"]
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
