"""What can be loaded: each module beside this one is a format."""
