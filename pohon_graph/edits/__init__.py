"""Compares two versions of a tree, and describes the difference as the edits that an official would name."""
