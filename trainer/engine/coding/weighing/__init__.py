"""The fitted part: what it sees of a clause, the weights, and how they are fitted."""
