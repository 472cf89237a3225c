"""Marks that several test files share."""

import pytest

# For what is asked of the words that come out, whichever database lies below.
HANYA_SQLITE = pytest.mark.parametrize("url_basis_data", ["sqlite"], indirect=True)
