"""How jobs are held: leases, the heartbeat that renews them, and the bell that wakes a worker."""
