// Every node of this program, for a copy of the store. A few long rows arrive in half the time of many short ones.
MATCH (n:<labels>)
RETURN labels(n) AS labels, collect(properties(n)) AS nodes
