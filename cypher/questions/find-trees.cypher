// Every tree, with the years it covers.
MATCH (t:Tree)
RETURN t.id AS id, t.title AS title, t.agency AS agency, t.period AS period,
       t.first_year AS first_year, t.last_year AS last_year, t.levels AS levels, t.top AS top,
       t.bottom AS bottom
ORDER BY id
