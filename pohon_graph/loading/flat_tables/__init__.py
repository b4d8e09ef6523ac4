"""Reads flat tables of planning applications: one row a goal, with its parent's id."""
