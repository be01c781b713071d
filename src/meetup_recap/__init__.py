"""Meetup recap posts in Jekyll Markdown, read into typed events, talks, speakers and takeaways."""
from meetup_recap.model import *
