"""The proof: a draft set as a page, each finding marked in its place and told in a note beside it."""
