"""Turns posters into drafts of tree files, with a question for each fact that the poster does not state.

Readers give the boxes and lines of a poster, whichever kind of file it is; all later steps are the same for
every kind.
"""
