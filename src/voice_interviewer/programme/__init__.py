"""The weeks before an interview: plan, queue, checklist, progress, readiness, worked out from what was done. Pure."""
