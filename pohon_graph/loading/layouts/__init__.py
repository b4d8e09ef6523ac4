"""The layouts of planners' sheets that can be read, one in each module of this package."""
