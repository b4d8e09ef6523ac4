CREATE (n:<labels> {<properties>})
CREATE <edges>
DETACH DELETE n
