"""Page in, mentions out: one module per kind, none of which knows another."""
