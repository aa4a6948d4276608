"""One outside thing each, behind the ports. Adapters never import services, the sandbox or one another."""
