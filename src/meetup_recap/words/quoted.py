"""A title in quotes, inside of a line or a sentence: "Queues in Anger", „Queues in Anger“, «Queues in Anger»."""

import re

QUOTED = re.compile(r"[\"“„«][^\"“”„«»]{4,150}[\"”“»]")
