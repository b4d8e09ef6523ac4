UNWIND $rows AS row
CREATE (n:<label> {<properties>})
