"""Reads XLSX workbooks as a stream: cells as shown, merged cells, and hidden or struck-through parts.

docs/decisions/0013-workbook-reader.md says why this is our own reader.
"""
