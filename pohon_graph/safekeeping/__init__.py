"""Keeps a store safe: checks that it is whole, compares two stores, makes and restores backups."""
