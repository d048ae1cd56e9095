"""What an interviewer asks next, step by step; `voice_interviewer.structure.follow_ups` puts the steps together."""
