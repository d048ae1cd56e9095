"""The plan: what to do on each day until the interview. Worked out anew from the journal whenever it is shown."""
