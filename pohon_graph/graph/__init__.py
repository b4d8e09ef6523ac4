"""The graph as plain data: what loading produces, engines store, and every picture is a view of."""
