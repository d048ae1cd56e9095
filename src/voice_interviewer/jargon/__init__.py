"""Terms of the trade: which ones the recogniser is prepared for, where it missed one, and what was corrected once."""
