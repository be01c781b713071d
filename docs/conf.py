"""Sphinx configuration."""

project = "meetup_recap"
author = "The meetup_recap authors"
extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_copybutton"]
html_theme = "furo"
html_title = "meetup_recap"
html_static_path = ["static"]
html_css_files = ["tables.css"]
html_copy_source = False
myst_heading_anchors = 3
exclude_patterns = ["_build", "tutorials/river-city", "tutorials/millport"]
nb_execution_mode = "force"  # the notebook is run with each build; what it shows is what this version gives
nb_execution_raise_on_error = True
nb_execution_timeout = 120
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
copybutton_prompt_text = r">>> |\.\.\. |\$ "  # what is copied can be run
copybutton_prompt_is_regexp = True
linkcheck_anchors = False  # pages that are made by a script have none yet when they are asked
linkcheck_ignore = [r"https?://[^/]*\.example", r"https://github\.com/OWNER/"]  # invented, as in the posts


def names_alone(_app, what, _name, obj, _options, signature, _returns):
    """A class of fields shows their names; their types stand with what each field says."""
    fields = getattr(obj, "__attrs_attrs__", ()) if what == "class" else ()
    if not fields or any(not field.kw_only for field in fields):
        return signature, None
    return f"(*, {', '.join(field.name for field in fields)})", None


def setup(app):
    """Sphinx calls this."""
    app.connect("autodoc-process-signature", names_alone)
