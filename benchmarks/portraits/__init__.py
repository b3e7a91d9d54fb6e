"""500 portraits beside the peers: the photos, the tools, the rounds, and how alike the results."""
