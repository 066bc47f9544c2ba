"""One file a page, registered in `app.py`."""
