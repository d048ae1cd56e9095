"""Takes, plan and progress in every form that leaves the app. Pure but for the files that are written."""
