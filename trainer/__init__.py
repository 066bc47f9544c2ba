"""Comma: practise working with a "no". Importing this package does no work."""

__version__ = "0.1.0"
