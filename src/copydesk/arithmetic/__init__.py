"""Intervals, units and the calendar: what can be computed without reading a word."""
