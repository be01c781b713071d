"""The door to YAML: front matter with the place of each value, documents as plain data, and dumping.

Front matter knows true, false, null and integers; everything else there is text, so that `1.10`, `no`, `1:34` and dates
come through as they were written. Documents know numbers with a point as well, as JSON does.
"""

from meetup_recap._yaml.composer import Node, YamlError
from meetup_recap._yaml.dumper import dump, dump_all, dump_header
from meetup_recap._yaml.loader import load, load_header
from meetup_recap._yaml.scalars import parse_scalar

__all__ = ["Node", "YamlError", "dump", "dump_all", "dump_header", "load", "load_header", "parse_scalar"]
