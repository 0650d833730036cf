"""The stages between a text and its records: each reads the marks of the earlier ones and adds its own."""
