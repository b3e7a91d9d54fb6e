"""The output folder: whole files, replaced atomically, and only ours ever removed."""
