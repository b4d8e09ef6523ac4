"""Mapping files: what a planner says about the sheets and columns of a workbook, and answers to questions."""
