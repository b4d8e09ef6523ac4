"""The parts that layouts of planners' sheets share: heads, columns, rows, and the tree made from them."""
