"""The formats: each makes a `Document` of a draft's path and bytes."""
