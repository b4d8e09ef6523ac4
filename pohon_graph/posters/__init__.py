"""Posters: the cascade as pages of paper.

One geometry, measured with the widths of the font on the page, is the source of every file: `wording` ->
`cards` (a goal as a box) -> `bands` (boxes in level bands) -> `routes` (connectors) -> `fitting` (the
arrangement that gives the largest type) -> `furniture` (title, legend, signature) -> `pages` -> a writer.
`atlas` divides a tree among pages. Lengths are in ems of the boxes' type until `fitting`, then in points.
"""
