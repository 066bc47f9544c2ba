"""The network: it learns what no single feature tells, gives the same again, and is small enough to ship."""

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from trainer.engine.coding.weighing.network import HIDDEN, Network, network
from trainer.engine.coding.weighing.opinion import mixed


def scores(by: Network, table: csr_matrix) -> np.ndarray:
    """As a coder reckons them that has no regression beside the network."""
    codes = np.tile(by.intercept, (table.shape[0], 1))
    return mixed(np.hstack([codes, table @ by.rows + by.bias]), by.out)


@pytest.fixture(scope="module")
def either() -> tuple[csr_matrix, np.ndarray]:
    """Clauses of code 1 where just one of two features is there; four copies of each, as words have kin."""
    chance = np.random.default_rng(1)
    both = chance.integers(0, 2, (4000, 2))
    return csr_matrix(np.repeat(both, 4, axis=1)), both[:, 0] ^ both[:, 1]


@pytest.fixture(scope="module")
def fitted(either) -> Network:
    return network(*either, np.ones(4000, np.float32), 2)


def test_it_learns_what_a_sum_over_features_cannot(either, fitted) -> None:
    table, codes = either
    assert (scores(fitted, table).argmax(axis=1) == codes).mean() > 0.9


def test_the_same_examples_give_the_same_network(either, fitted) -> None:
    again = network(*either, np.ones(4000, np.float32), 2)
    assert (again.rows == fitted.rows).all()
    assert again.rows.shape == (8, HIDDEN)


def test_a_clause_that_counts_for_nothing_teaches_nothing() -> None:
    table = csr_matrix(np.ones((600, 3)))
    codes = np.arange(600) % 2
    first, second = scores(network(table, codes, (codes == 0).astype(np.float32), 2), table[:1])[0]
    assert first > second
