"""The page around HTML: one file that needs nothing else and fetches nothing."""

from datetime import date
from functools import cache
from importlib import resources

from meetup_recap.renderers.images import Images
from meetup_recap.renderers.markup import element, text, void
from meetup_recap.renderers.phrases import written_date


@cache
def style() -> str:
    """The style that pages and sites share."""
    return resources.files("meetup_recap.renderers").joinpath("pages.css").read_text("utf-8")


def page(title: str, body: str, *, extra_css: str = "", images: Images = "link") -> str:
    """A page that needs nothing else around the content of its `main`.

    Args:
        title: Its title, text.
        body: The content, HTML.
        extra_css: What is added to its style.
        images: Where its pictures come from.
    """
    head = f"{policy(images)}\n<style>\n{style()}{extra_css}</style>"
    return document(title, f"<main>{body}</main>", head=head)


def policy(images: Images, *, files: bool = False) -> str:
    """What a page may load, for browsers to hold it to: its own style, its pictures, and nothing else.

    Args:
        images: Where its pictures come from.
        files: Its style and scripts are files beside it, not inside it.
    """
    pictures = {"link": "'none'", "embed": "data:", "src": "http: https: 'self'"}[images]
    sources = "style-src 'self' file:; script-src 'self' file:" if files else "style-src 'unsafe-inline'"
    content = f"default-src 'none'; {sources}; img-src {pictures}; base-uri 'none'; form-action 'none'"
    return void("meta", http_equiv="Content-Security-Policy", content=content)


def document(title: str, body: str, *, head: str) -> str:
    """An HTML document; its own words are English, and what a post says has the post's language.

    Args:
        title: Its title, text.
        body: What stands in its body, HTML.
        head: What its head holds beside the title, HTML.
    """
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{text(title)}</title>\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def day(when: date, *, class_: str = "", moment: date | None = None) -> str:
    """A date as people write it, with the machine's form beside it.

    Args:
        when: The date.
        class_: The element's classes.
        moment: What the machine's form says, where it knows more: the time of day.
    """
    return element("time", written_date(when), class_=class_, datetime=(moment or when).isoformat())
