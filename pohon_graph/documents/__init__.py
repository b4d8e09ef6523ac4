"""Files that people write, YAML or JSON, as nodes that know their line: trees, suppressions, settings."""
