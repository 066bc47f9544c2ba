"""What happens: values in, values out. Two ports, Actor and Grader, are all it asks of the outside."""
