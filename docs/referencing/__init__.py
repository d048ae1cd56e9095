"""What makes each page of docs/reference, a module a page."""
