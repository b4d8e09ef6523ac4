"""The formats that can be loaded, one in each module of this package."""
