MATCH (n:<label>)
RETURN <properties>
ORDER BY id
