"""Many posts as one thing: loaded, looked through, tabled, plotted."""

from meetup_recap.archive.archive import Archive, Problem, Summary

__all__ = ["Archive", "Problem", "Summary"]
