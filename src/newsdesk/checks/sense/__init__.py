"""What makes no sense in a story: figures, days, names, quotation marks, things said twice."""
