"""`kemitraan jalankan`: a supervisor, a Prefect server and the deployments served, as three processes."""
