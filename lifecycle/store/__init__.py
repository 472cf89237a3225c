"""The store: tables, every query, and migrations. The only place that imports SQLAlchemy."""
