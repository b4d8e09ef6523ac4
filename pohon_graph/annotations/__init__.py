"""A user's own workbook with the findings of its audit in it: colours, notes and a sheet with links.

The package is edited part by part, so that nothing else in the workbook changes.
"""
