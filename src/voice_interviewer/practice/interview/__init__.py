"""A mock interview: several questions in one sitting, as a state machine. Pure."""
