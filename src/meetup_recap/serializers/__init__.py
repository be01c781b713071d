"""Formats that lose nothing, both ways; a file a format, the same two names in each."""
