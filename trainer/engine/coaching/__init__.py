"""What a trainee is told: hints and mood during a session, the debrief after it."""
