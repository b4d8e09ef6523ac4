UNWIND $rows AS row
MATCH (a:<start> {id: row.start})
MATCH (b:<end> {id: row.`end`})
MERGE (a)-[r:<type> {<key>}]->(b)
SET <properties>
