"""The examples, a module for each component."""
