"""Pictures for people: what was found, drawn under the words that it was found in."""
