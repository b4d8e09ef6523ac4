// Every tree, with its years and its document.
MATCH (t:Tree)
OPTIONAL MATCH (v:Government {id: t.government})
RETURN t.id AS id, t.title AS title, t.agency AS agency, t.period AS period,
       t.first_year AS first_year, t.last_year AS last_year, t.levels AS levels, t.level_titles AS level_titles, t.top AS top,
       t.bottom AS bottom, t.government AS government, v.title AS government_title,
       t.document AS document, t.revision AS revision, t.number AS number, t.date AS date,
       t.signed_by AS signed_by
ORDER BY id
