"""Runs `pohon` from a checkout that is not installed: `python cli.py demo`."""

from pohon_graph.cli import main

if __name__ == "__main__":
    main()
