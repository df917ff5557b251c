"""The number sheet: every figure of some drafts, and who vouches for it."""
