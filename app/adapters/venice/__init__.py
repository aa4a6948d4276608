"""Venice: audio jobs on prepaid credit. Signs in, never pays, except on the one top-up route."""
