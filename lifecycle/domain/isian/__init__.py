"""A dossier against facts: its form, places, layers and differences."""
