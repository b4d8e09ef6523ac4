"""The graph as plain data: the loader produces it, engines store it, and every output presents it."""
