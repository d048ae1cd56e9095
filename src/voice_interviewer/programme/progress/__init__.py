"""How far somebody has come: trends, their profile, their days, their tools, and whether they are ready."""
