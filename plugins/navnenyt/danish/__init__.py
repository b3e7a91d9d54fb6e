"""Danish as newspapers write it: dates, lists, order, slugs and the sentence. Pure text."""
