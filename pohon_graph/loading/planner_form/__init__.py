"""Reads the form that `pohon new` and `pohon export xlsx` write."""
