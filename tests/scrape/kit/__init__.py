"""Portals on loopback: real servers that list, page, feed and fail as the platforms do."""
