"""Answers about the graph: find things by name, list shared goals, trace a goal, count complete goals.

Every query is a `.cypher` file under `cypher/questions/`. The answers are plain data objects, which
`pohon_graph.reports` writes as text and JSON.
"""
