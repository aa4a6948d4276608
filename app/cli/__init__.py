"""The same services without a window; works with Qt not installed."""
