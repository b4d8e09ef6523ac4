"""Mapping files: the roles of sheets and columns in a workbook, and answers to questions."""
