"""The question after a word that is not known."""

TEXTS = {"suggest.meant": ("Maksudnya “{word}”?", "Did you mean “{word}”?")}
