"""Talks: the line or the sentence that gives one, and what is around it."""
