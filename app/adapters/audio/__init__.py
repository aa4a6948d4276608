"""Whether a file really is whole, decodable audio, and what its waveform looks like."""
