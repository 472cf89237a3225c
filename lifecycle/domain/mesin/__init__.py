"""The state machine, its picture, and the events of a step."""
