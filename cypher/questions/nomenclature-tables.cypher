MATCH (n:Nomenclature)
RETURN n.regulation AS regulation, n.kind AS kind, n.first_year AS first_year, n.last_year AS last_year,
       n.bundled AS bundled, n.judges_until AS judges_until, n.urusan AS urusan, n.complete AS complete,
       count(n) AS entries
