CREATE INDEX pohon_<label>_tree IF NOT EXISTS FOR (n:<label>) ON (n.tree)
