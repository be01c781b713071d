"""Sphinx configuration."""

project = "meetup_recap"
author = "The meetup_recap authors"
extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
html_theme = "furo"
html_title = "meetup_recap"
myst_heading_anchors = 3
exclude_patterns = ["_build", "tutorials/river-city"]
nb_execution_mode = "force"  # the notebook is run with each build; what it shows is what this version gives
nb_execution_raise_on_error = True
nb_execution_timeout = 120
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
