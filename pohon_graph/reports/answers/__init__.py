"""How answers are written: each module beside this one registers what it does in `reports.asked`."""
