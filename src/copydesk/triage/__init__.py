"""`copydesk triage`: findings, one by one, each answered and written down at once."""
