"""Corrected values of a post in the place of those that were read, field by field.

_posts/2024-05-14-may.md                      the key `recap:` of its front matter
_posts/2024-05-14-may.md.recap.yaml           a data file beside it
corrections/2024-05-14-may.md.recap.yaml      a data file in a folder of such files: `data=`, `--data`

A later one of these wins over an earlier one.
"""

from meetup_recap.correcting.given import Given, given
from meetup_recap.correcting.merging import corrected

__all__ = ["Given", "corrected", "given"]
