UNWIND $rows AS row
MATCH (a:<start> {id: row.start})
MATCH (b:<end> {id: row.`end`})
CREATE (a)-[r:<type> {<properties>}]->(b)
