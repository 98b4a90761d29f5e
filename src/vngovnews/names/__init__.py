"""How the names of people, bodies and places are spelt: grammar over tokens, blind to what the text says."""
