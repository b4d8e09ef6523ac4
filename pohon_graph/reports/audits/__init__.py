"""The audit in each of its formats: a module beside this one, whose FORMAT says how it is written."""
