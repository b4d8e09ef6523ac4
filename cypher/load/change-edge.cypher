UNWIND $rows AS row
MATCH (a:<start> {id: row.start})-[r:<type> {<key>}]->(b:<end> {id: row.`end`})
SET <properties>
