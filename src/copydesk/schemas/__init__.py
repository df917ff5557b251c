"""JSON schemas (draft-07) of what people write: configs and rule files, for editors that complete and check them."""
