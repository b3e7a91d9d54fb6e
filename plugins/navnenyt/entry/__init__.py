"""Text in, model out: front matter, the table of fields, the rules, and every problem found."""
