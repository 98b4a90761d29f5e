"""Pictures for people: spans drawn under words."""
