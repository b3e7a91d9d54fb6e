"""The seam to Pelican, the host. The only import of pelican."""
