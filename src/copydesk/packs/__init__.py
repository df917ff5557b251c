"""Packs: folders of rule files, read, checked, compiled."""
