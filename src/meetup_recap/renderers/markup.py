"""HTML elements and texts, escaped: what renderers of HTML are made of."""

from html import escape

__all__ = ["element", "link", "text", "void"]

_LATIN_1_CONTROLS = 0x9F
"""The last of the control characters; those behind it that do not print are white space or marks that scripts need."""


def element(tag: str, *content: str, class_: str = "", **attributes: str) -> str:
    """An element around content that is HTML already; attributes that are "" are left out, `_` stands for `-`.

    >>> element("time", "14 May", class_="dt-start", datetime="2024-05-14")
    '<time class="dt-start" datetime="2024-05-14">14 May</time>'
    """
    return f"{void(tag, class_=class_, **attributes)}{''.join(content)}</{tag}>"


def void(tag: str, *, class_: str = "", **attributes: str) -> str:
    """An element that holds nothing, or the opening tag of one.

    >>> void("img", src="group.jpg", alt="Everybody")
    '<img src="group.jpg" alt="Everybody">'
    """
    named = {"class": class_, **attributes}
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(visible(value))}"' for name, value in named.items() if value
    )
    return f"<{tag}{written}>"


def link(address: str | None, label: str, *, raw: bool = False, class_: str = "") -> str:
    """A link, or its label alone where there is no address.

    Args:
        address: Where it leads, as `links.target` gives it.
        label: What is shown.
        raw: The label is HTML already.
        class_: The element's classes.
    """
    shown = label if raw else text(label)
    if address is not None:
        return element("a", shown, class_=class_, href=address, rel="noreferrer")
    classes = " ".join(name for name in class_.split() if name != "u-url")  # there is no address
    return element("span", shown, class_=classes) if classes else shown


def text(value: str | None) -> str:
    """A text from a post as HTML.

    >>> text("Smith & Sons")
    'Smith &amp; Sons'
    """
    return escape(visible(value)) if value else ""


def visible(value: str) -> str:
    """Control characters, which no HTML may hold, as the replacement character."""
    return "".join(c if c.isprintable() or c.isspace() or ord(c) > _LATIN_1_CONTROLS else "\ufffd" for c in value)
