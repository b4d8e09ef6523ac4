"""Reads XLSX workbooks as a stream: what a cell shows, merged cells, and what is hidden or struck through.

See docs/decisions/0013-workbook-reader.md for why this is our own.
"""
