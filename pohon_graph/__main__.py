"""Runs `pohon` as `python -m pohon_graph`."""

from pohon_graph.cli import main

if __name__ == "__main__":
    main()
