// Every edge of this program with the ids of its ends, for a copy of the store.
MATCH (a:<starts>)-[r:<types>]->(b:<ends>)
RETURN type(r) AS type, labels(a) AS starts, labels(b) AS ends, collect([a.id, b.id, properties(r)]) AS edges
