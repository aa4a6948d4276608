"""What the services need from the outside, as Protocols; adapters fulfil them, tests bring small fakes."""
