"""Reads YAML and JSON files that people write (trees, suppressions, settings) into nodes with lines."""
