"""Every change of a kemitraan, each ending in pembukuan."""
