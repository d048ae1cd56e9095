"""How the reader of answers is taught: ``python -m benchmarks.exam.reader.train`` (see README.md)."""
