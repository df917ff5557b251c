"""What was read at a place of a draft, and why each rule did or did not speak there."""
