"""The run of a rehearsal: phases and soft timers, with an injected clock. Pure."""
