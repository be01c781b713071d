"""Pictures by choice: a link, the file inside the page, or fetched from where the blog has it."""

import base64
import warnings
from pathlib import Path
from typing import Literal, TypeAlias
from urllib.parse import unquote, urlsplit

from meetup_recap.errors import RecapWarning
from meetup_recap.model import Photo
from meetup_recap.renderers.links import target
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


def picture(photo: Photo, images: Images, base_url: str, assets: Path | None) -> str:
    """The picture as an image element; "" where it is to be a link, or cannot be shown.

    Args:
        photo: The picture.
        images: The choice.
        base_url: The blog's address.
        assets: The folder that the paths of pictures are looked up in.
    """
    if images == "src":
        address = target(photo.src, base_url)
        source = address if address and not address.startswith("mailto:") else None
    else:
        source = _embedded(photo, assets) if images == "embed" else None
    if source is None:
        return ""
    return void("img", src=source, alt=photo.alt or "photo", loading="lazy")


def _embedded(photo: Photo, assets: Path | None) -> str | None:
    """The file of a picture as an address that holds it; None, with a warning, where it cannot be had."""
    file = _file(photo.src, assets)
    media_type = _TYPES.get(file.suffix.lower()) if file else None
    if file is None or media_type is None or file.stat().st_size > _LARGEST:
        warnings.warn(f"{photo.src}: no such picture in the folder of assets; it is a link", RecapWarning, stacklevel=2)
        return None
    return f"data:{media_type};base64,{base64.b64encode(file.read_bytes()).decode()}"


def _file(src: str, assets: Path | None) -> Path | None:
    """The file that a picture's path means, below the folder of assets and nowhere else."""
    address = target(src) or target(f"/{src}")
    if assets is None or address is None or urlsplit(address).netloc:
        return None
    root = assets.resolve()
    try:
        file = (root / unquote(urlsplit(address).path).lstrip("/")).resolve()
        return file if file.is_relative_to(root) and file.is_file() else None
    except (OSError, ValueError):  # a name that no system can hold
        return None
