"""Prefect flows, thin: parse, call a service, log, leave an artifact. The only place that imports Prefect."""
