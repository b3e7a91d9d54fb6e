"""From the content folder to what its files say: which differ, and what is read of them."""
