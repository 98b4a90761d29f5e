"""Bytes or text in, Page out: the one door from markup to text."""
