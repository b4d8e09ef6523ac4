"""The audit in each of its formats: the FORMAT of each module here says how it is written."""
