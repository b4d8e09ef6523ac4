"""Reads spreadsheets of the Open Document format (.ods) with the standard library alone."""
