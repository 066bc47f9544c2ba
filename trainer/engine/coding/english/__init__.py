"""What English says by which words: the tables of cues and the order in which they decide."""
