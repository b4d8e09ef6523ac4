"""Keeping a store safe: whether it is whole, whether two are the same, and copies that bring one back."""
