MATCH (n:<label>)
RETURN elementId(n) AS element, labels(n) AS labels, properties(n) AS row
