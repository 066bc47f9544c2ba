"""The only place that touches the disk or a database."""
