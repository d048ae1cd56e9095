"""The weeks before an interview: plan, queue, checklist, progress and readiness, worked out from what was done. Pure."""
