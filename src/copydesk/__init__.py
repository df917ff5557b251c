"""copydesk reads a draft the way a newspaper's copy desk does."""

__version__ = "0.1.0"
