"""What a person does on a page, step by step; each step is drawn from the store."""
