MATCH (n:<label>)
WHERE EXISTS { MATCH (:Goal)-[:MATCHES]->(n) } OR EXISTS { MATCH (:Program)-[:MATCHES]->(n) }
RETURN <properties>
ORDER BY id
