"""Pictures by choice: a link, the file inside the page, or fetched from where the blog has it."""

import base64
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args
from urllib.parse import unquote, urlsplit

from meetup_recap.errors import InvalidValueError
from meetup_recap.model import Photo
from meetup_recap.renderers.base import left_out
from meetup_recap.renderers.links import target, web
from meetup_recap.renderers.markup import void

Images: TypeAlias = Literal["link", "embed", "src"]
_LARGEST = 5_000_000
"""Bytes of a picture that is put into a page."""
_TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}
"""What may stand inside a page; no SVG, which can hold scripts."""


def check_images(owner: str, images: Any, assets: Path | None) -> None:  # noqa: ANN401  # whatever a caller gave
    """Refuse a choice that there is not, or that lacks what it needs.

    Raises:
        InvalidValueError: It is none of the three, or pictures are to be embedded and no folder is given.
    """
    if images not in get_args(Images):
        raise InvalidValueError(owner, "images", images, "link, embed or src")
    if images == "embed" and assets is None:
        raise InvalidValueError(owner, "assets", assets, 'the folder of the pictures, for images="embed" (--assets)')
    if assets is not None and not assets.is_dir():
        raise InvalidValueError(owner, "assets", str(assets), "a folder that is there")


def picture(photo: Photo, images: Images, base_url: str, assets: Path | None) -> str:
    """The picture as an image element; "" where it is to be a link, or cannot be shown.

    Args:
        photo: The picture.
        images: The choice.
        base_url: The blog's address.
        assets: The folder that the paths of pictures are looked up in.
    """
    if images == "link":
        return ""
    address = target(photo.url, base_url)
    if images == "embed":
        source = _embedded(photo, assets)
    else:
        source = address if web(address) or (address and address.startswith("/")) else None
    return void("img", src=source, alt=label(photo), loading="lazy") if source else ""


def label(photo: Photo) -> str:
    """The text that stands for a picture: its own, else its file's name.

    >>> label(Photo(url="/images/group.jpg?size=2"))
    'group.jpg'
    """
    name = photo.url.partition("?")[0].partition("#")[0].rstrip("/").rpartition("/")[2]
    return photo.alt or name or "photo"


def _embedded(photo: Photo, assets: Path | None) -> str | None:
    """The file of a picture as an address that holds it; None, with a warning, where it cannot be had."""
    file = _file(photo.url, assets)
    media_type = _TYPES.get(file.suffix.lower()) if file else None
    try:
        if file is None:
            problem = "no such file is in the folder of assets"
        elif media_type is None:
            problem = f"it is none of {', '.join(sorted(_TYPES))}"
        elif file.stat().st_size > _LARGEST:
            problem = f"it has {file.stat().st_size:,} bytes, over {_LARGEST:,}"
        else:
            return f"data:{media_type};base64,{base64.b64encode(file.read_bytes()).decode()}"
    except OSError as error:
        problem = error.strerror or str(error)
    left_out("html", f"the picture {photo.url!r}", f"{problem}; a link stands for it")
    return None


def _file(src: str, assets: Path | None) -> Path | None:
    """The file that a picture's path means, below the folder of assets and nowhere else."""
    address = target(src) or target(f"/{src}")
    if assets is None or address is None or urlsplit(address).netloc:
        return None
    root = assets.resolve()
    try:
        file = (root / unquote(urlsplit(address).path).lstrip("/")).resolve()
        return file if file.is_relative_to(root) and file.is_file() else None
    except (OSError, ValueError, RuntimeError):  # a name that no system can hold, or links in a circle
        return None
