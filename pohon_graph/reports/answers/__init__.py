"""How answers are written: each module here registers its functions in `reports.answer_format`."""
