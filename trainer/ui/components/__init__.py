"""Pieces of a page: they take arguments and return values, and call no service."""
