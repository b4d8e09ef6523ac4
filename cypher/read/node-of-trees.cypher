MATCH (n:<label>)
WHERE n.<tree> IN $trees
RETURN <properties>
ORDER BY id
