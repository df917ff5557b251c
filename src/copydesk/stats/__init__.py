"""What can be measured of drafts, as `copydesk stats` writes it."""
