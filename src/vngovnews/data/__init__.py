"""What is known of Vietnam: lexicons, topics, portal profiles. A speaker of Vietnamese edits here alone."""
