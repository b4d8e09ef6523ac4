"""The layout of a text report: a Page of blocks, plain for a pipe or in colours for a terminal."""

from pohon_graph.reports.layout.blocks import Words, clean, columns_of
from pohon_graph.reports.layout.page import WIDTH, Page

__all__ = ["WIDTH", "Page", "Words", "clean", "columns_of"]
