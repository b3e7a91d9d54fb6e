"""From the list of what is to do to whole files in the output folder."""
