"""Speed, growth and memory, measured: `python -m benchmarks.bench`."""
