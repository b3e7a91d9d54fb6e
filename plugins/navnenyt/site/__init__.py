"""The site as data: its addresses, which pages an entry shows on, and what each page says."""
