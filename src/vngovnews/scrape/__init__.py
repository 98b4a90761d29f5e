"""The edge to the web: from a portal's address to an archive that grows, on Scrapy.

Nothing here is imported by ``import vngovnews``; it needs ``pip install 'vngovnews[scrape]'``.
"""
