"""Questions as plain values, a file for each way of answering."""
