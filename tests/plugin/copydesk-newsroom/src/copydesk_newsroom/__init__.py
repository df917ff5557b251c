"""The rules of one newsroom, and subtitles, for copydesk."""
