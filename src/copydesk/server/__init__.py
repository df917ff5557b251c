"""The language server: findings, reasons and fixes in the editor, while one writes."""
