"""Bytes or text in, Page out: the one door from markup to text."""

from vngovnews.read.html import read_html
from vngovnews.read.page import Page
from vngovnews.read.plain import read_text
from vngovnews.read.profiles import Profile, load_profiles

__all__ = ["Page", "Profile", "load_profiles", "read_html", "read_text"]
