"""The linter: rules are Cypher files whose rows are the findings."""
