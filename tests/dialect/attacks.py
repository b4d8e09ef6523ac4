"""Statements that must never reach an engine, and reads that look like one of them."""

# Each writes, administers, or reaches beyond the graph, on one engine at least.
ATTACKS = r"""
CREATE (n:Goal {id: 'z'})
create (n)
MATCH (n) CREATE (m)
MATCH (n) cReAtE (m)
MATCH (n) SET n.title = 'x'
match (n) set n.title='x' return n
MATCH (n)SET n.title='x'RETURN n
MATCH (n) SET n:Other RETURN n
MATCH (n) SET n += {title: 'x'}
MATCH (n) REMOVE n.title
MATCH (n) DELETE n
MATCH (n) DETACH DELETE n
MATCH (n) NODETACH DELETE n
MERGE (n:Goal {id: 'z'})
MERGE (n:Goal {id: 'z'}) ON CREATE SET n.title = 'x' RETURN n
UNWIND [1] AS x MERGE (n:Goal {id: x})
UNWIND[1]AS x CREATE(n)
INSERT (n:Goal {id: 'z'})
MATCH (n) INSERT (m)
WITH * CREATE (n)
MATCH (n) WITH * CREATE (m) RETURN m
MATCH (n) WITH *, 1 AS x CREATE (m) RETURN m
WITH 1 AS return WITH return CREATE (n)
WITH 1 AS with WITH with CREATE (n)
MATCH (n) WITH n AS as SET as.x = 1
MATCH (as) WITH as SET as.x = 1
MATCH (as) WITH 1 AS x, as SET as.x = 1
MATCH (as) WITH 1 AS as, as AS y DELETE y
MATCH (n) WHERE n.title = '.' SET n.x = 1
MATCH (n) WHERE n.title = ',' DELETE n
MATCH (n) WHERE n.title = ":" REMOVE n.title
MATCH (n) WITH n AS `.` SET `.`.x = 1
MATCH (`,`) WITH `,` DETACH DELETE `,`
MATCH (n) WITH n, 1 AS `AS` SET n.x = 1
MATCH (n) WHERE n.title = 'AS' SET n.x = 1
MATCH (n) WITH n LIMIT $`(` SET n.x = 1
CALL { WITH 1 AS x LOAD CSV FROM '.' AS line RETURN line } RETURN line
WITH 1 AS x WITH DISTINCT x CREATE (n)
MATCH (n) WHERE n.x IS NULL CREATE (m)
MATCH (n) WHERE n.x IS NOT NULL CREATE (m)
MATCH (n) WHERE n:Goal CREATE (m)
MATCH (n) WHERE n:% CREATE (m)
MATCH (n) WHERE n IS :: ANY CREATE (m)
MATCH (n) WITH n ORDER BY n.x DESC CREATE (m)
MATCH (n) WITH n SKIP 0 LIMIT 1 CREATE (m)
WITH CASE WHEN true THEN 1 END AS x CREATE (n)
WITH {a: 1} AS x CREATE (n)
WITH [1] AS x CREATE (n)
WITH $p AS x CREATE (n)
WITH 1. CREATE (n)
WITH 1 AS `x` CREATE (n)
MATCH (n) RETURN n UNION CREATE (m) RETURN m
MATCH (n) RETURN n UNION ALL CREATE (m) RETURN m
RETURN 1 AS x UNION MATCH (n) SET n.x = 1 RETURN 1 AS x
CALL { CREATE (n) } RETURN 1
CALL{CREATE(n)}RETURN 1
CALL { MATCH (n) SET n.x = 1 } RETURN 1
MATCH (n) CALL (n) { SET n.x = 1 } RETURN n
MATCH (n) CALL (*) { CREATE (m) } RETURN n
CALL { CALL { CREATE (n) } RETURN 1 AS x } RETURN x
CALL { MATCH (n) RETURN n } IN TRANSACTIONS RETURN 1
MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS OF 10 ROWS
MATCH (n) CALL (n) { MATCH (m) RETURN m } IN 3 CONCURRENT TRANSACTIONS RETURN m
MATCH (n) WHERE EXISTS { CREATE (m) } RETURN n
FOREACH (x IN [1] | CREATE (n))
MATCH (n) FOREACH (x IN [n] | SET x.title = 'z')
MATCH (n) FOREACH(x IN [n]|DELETE x)
LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line
LOAD CSV WITH HEADERS FROM 'file:///etc/passwd' AS line RETURN line
load csv from 'http://example.org/' as line return line
LOAD/**/CSV FROM 'file:///etc/passwd' AS line RETURN line
WITH 1 AS x LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line
MATCH (n) LOAD CSV FROM n.source AS line RETURN line
CALL { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line
USING PERIODIC COMMIT LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line
CALL db.labels()
CALL db.labels
CALL db.labels() YIELD label RETURN label
CALL dbms.listConfig() YIELD name, value RETURN name, value
CALL apoc.load.json('file:///etc/passwd') YIELD value RETURN value
CALL apoc.export.csv.all('/tmp/x', {})
CALL apoc.cypher.doIt('CREATE (n)', {}) YIELD value RETURN value
call/**/db.labels()
CALL `db`.`labels`()
OPTIONAL CALL db.labels() YIELD label RETURN label
MATCH (n) CALL db.labels() YIELD label RETURN label
RETURN apoc.text.join(['a'], '')
RETURN `apoc`.`text`.`join`(['a'], '')
RETURN apoc . text . join (['a'], '')
RETURN apoc./* x */text.join(['a'], '')
RETURN genai.vector.encode('a', 'OpenAI', {token: 'x'})
RETURN file('/etc/passwd')
RETURN `file`('/etc/passwd')
SHOW USERS
SHOW DATABASES
SHOW USERS YIELD * RETURN *
show indexes
ALTER USER neo4j SET PASSWORD 'x'
ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'
GRANT ROLE admin TO neo4j
DENY READ {*} ON GRAPH * TO x
REVOKE ROLE admin FROM neo4j
DROP DATABASE neo4j
DROP CONSTRAINT c
CREATE CONSTRAINT c FOR (n:Goal) REQUIRE n.x IS UNIQUE
CREATE INDEX i FOR (n:Goal) ON (n.x)
CREATE DATABASE x
CREATE USER x SET PASSWORD 'y'
START DATABASE neo4j
STOP DATABASE neo4j
TERMINATE TRANSACTIONS 'x'
ENABLE SERVER 'x'
RENAME USER a TO b
USE system SHOW USERS
USE neo4j MATCH (n) RETURN n
CALL { USE system MATCH (n) RETURN n } RETURN n
EXPLAIN MATCH (n) RETURN n
PROFILE MATCH (n) SET n.x = 1
CYPHER 25 MATCH (n) RETURN n
CYPHER runtime=slotted CREATE (n)
MATCH (n) RETURN n; CREATE (m)
MATCH (n) RETURN n;; MATCH (n) RETURN n
FOR VALID_TIME ALL MATCH (n) RETURN n
FOR VALID_TIME AS OF date('2024-01-01') MATCH (n) RETURN n
MATCH (n) RETURN n.id FORMAT CSV
MATCH (n) RETURN n.id format csv
BEGIN
COMMIT
:use system
RETU\u0052N 1
\u0043REATE (n)
MATCH (n) \u0053ET n.x = 1
RETURN '\u0027 AS x CREATE (n) //'
RETURN '\\\u0027 AS x CREATE (n) //'
RETURN 1 AS `\u0060 CREATE (n) //`
RETURN 1 AS x // \u000a CREATE (n)
RETURN 1 AS x /* \u002a\u002f CREATE (n) /* */
RETURN 1 AS x \uu0043REATE (n)
MATCH (n) ſET n.x = 1
MATCH (n) SEТ n.x = 1
RETURN 'unclosed
RETURN "unclosed
RETURN `unclosed
RETURN 1 /* unclosed
RETURN 1 /* /* */ ' */ CREATE (n) // '
""".strip("\n").split("\n")

# These need characters that a line of text cannot show.
ATTACKS += [
    "MATCH (n) RETURN n;\nCREATE (m)",
    "CALL\n\n// nothing\n db.labels()",
    "MATCH (n) // \r CREATE (m)\nRETURN n",
    "RETURN 1 AS x // \r ' \n CREATE (n) // '",
    "MATCH (n)\u00a0SET n.x = 1",
    "MATCH (n)\x0bSET n.x = 1",
    "MATCH (n)\u2003SET n.x = 1",
    "MATCH (n)\u2028SET n.x = 1",
    "MATCH (n) S\u200bET n.x = 1",
    "MATCH (n) SE\u00adT n.x = 1",
    "MATCH (n) RETURN n\x00CREATE (m)",
    "\ufeffCREATE (n)",
    "\ud800CREATE (n)",
    "MATCH (n)\n\n\tSET\n\tn.x = 1",
    "",
    " \n// nothing but a comment",
    ";",
]

# Reads, however much they look like something else.
READS = r"""
MATCH (n) RETURN n
MATCH (n) RETURN n;
MATCH (n:Goal) RETURN n.create, n.set, n.delete
MATCH (n:Goal) RETURN n.title AS create
MATCH (n:Goal) RETURN n.title AS load ORDER BY load
MATCH (n:Goal) WHERE n.set = 1 AND n.call IS NULL RETURN n.merge
MATCH (create:Goal) RETURN create.id
MATCH (n)-[set:OWNED_BY]->(m) RETURN set.role
MATCH (n:Create)-[:SET]->(m:Drop) RETURN n
RETURN {create: 1, set: 2, call: 3} AS x
RETURN {`CREATE`: 1} AS `DELETE`
RETURN 'CREATE (n)' AS x
RETURN "MATCH (n) SET n.x = 1; DROP" AS x
RETURN 'it\'s; CREATE' AS x
RETURN 'C:\\users' AS x
RETURN 'a\' AS x CREATE (n) //'
RETURN 'back\\' AS x, 'slash' AS y
MATCH (n) RETURN `CREATE`
WITH 1 AS `CREATE` RETURN `CREATE`
RETURN 1 AS x // CREATE (n)
RETURN 1 /* SET n.x = 1 */ AS x
RETURN $create AS x, $`set` AS y
UNWIND [1, 2] AS set RETURN set
RETURN CASE WHEN true THEN 1 END AS create ORDER BY create
RETURN null AS set, true AS merge, [1] AS load, {a: 1} AS drop, $p AS delete, 'x' AS remove
MATCH (n) RETURN n.title AS set UNION MATCH (n) RETURN n.id AS set
WITH 1 AS set RETURN (set), [set], {a: set} AS m
MATCH (n {title: 'x'}) RETURN n {.title, .set, create: 1} AS m
MATCH (n) RETURN count(*) AS c ORDER BY c DESC SKIP 1 LIMIT 2
MATCH (n) WITH * RETURN n
MATCH (n) WITH DISTINCT n RETURN n
MATCH (n) OPTIONAL MATCH (n)-->(m) RETURN n, m
CALL { MATCH (n) RETURN n } RETURN n
CALL { MATCH (n) RETURN n UNION MATCH (n:Goal) RETURN n } RETURN n
MATCH (n) CALL (n) { RETURN 1 AS x } RETURN x
MATCH (n) CALL (*) { RETURN 1 AS x } RETURN x
MATCH (n) OPTIONAL CALL (n) { RETURN 1 AS x } RETURN x
MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WHERE m.x = 1 } RETURN n
MATCH (n) WHERE exists { (n)-->() } RETURN n
MATCH (n) RETURN COUNT { (n)-->() } AS c, COLLECT { MATCH (m) RETURN m.id } AS l
MATCH (n) RETURN 1 AS x UNION ALL MATCH (n) RETURN 2 AS x
RETURN CASE WHEN 1 = 1 THEN 2 ELSE 3 END AS x
RETURN [x IN [1, 2] WHERE x > 1 | x * 2] AS y
RETURN reduce(a = 0, x IN [1] | a + x) AS s, all(x IN [1] WHERE x = 1) AS a
MATCH p = shortestPath((a:Goal)-[*..3]-(b:Goal)) RETURN length(p) AS l
MATCH (a)-[:R*1..3]->(b) WHERE NOT (a)-->(b) AND a.title STARTS WITH 'x' RETURN a
MATCH (n) WHERE n.title =~ '(?i).*x.*' OR n.title CONTAINS 'y' XOR n:Goal RETURN n
MATCH (n) WHERE n.level IN ['a'] AND (n.x = 1) RETURN toLower(n.title) AS t, date() AS d
RETURN 0x1F AS a, 1e3 AS b, .5 AS c, 1.5E-3 AS d, [1, 2, 3][0..2] AS e
MATCH (größe:Ziel) RETURN größe.名前 AS ключ
""".strip("\n").split("\n")
