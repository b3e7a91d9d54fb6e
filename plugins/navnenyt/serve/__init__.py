"""The site on one's own machine: watched, built at every save, shown in the browser."""
