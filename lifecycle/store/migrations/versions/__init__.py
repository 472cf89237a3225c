"""The revisions, in order. The last one is REVISI of lifecycle/store/gudang.py."""
