"""Words that speak to the grader and not to the other side, in any tongue or disguise."""
