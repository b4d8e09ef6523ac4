"""Reads old Excel workbooks (.xls) with xlrd, which is an optional library."""
