"""How right the events are, measured on annotated articles."""
