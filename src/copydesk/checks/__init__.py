"""The checks: one file each, named as `extends:` names them."""
