"""A title in quotes, inside of a line or a sentence: "Queues in Anger", „Queues in Anger“, «Queues in Anger»."""

import re

OPENING = '"“„«'
"""What opens a quotation, in any of the languages."""
QUOTED = re.compile(r"[\"“„«][^\"“”„«»]{4,150}[\"”“»]")
