"""Rows into CSV and Parquet, a few at a time, so that memory stays flat however many there are."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from io import TextIOWrapper
from itertools import islice
from typing import Any, BinaryIO

from trainer.domain.text import storable

Cell = str | int | float | bool | datetime | tuple[str, ...] | None
Row = Mapping[str, Cell]
Columns = Mapping[str, type]
"""Each column's name with the type of its cells; `tuple` is several words."""
GROUP = 2_000
"""Rows written at once."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A spreadsheet reads a cell that begins so as a formula, or may after dropping what it does not show."""


def write_csv(rows: Iterable[Row], columns: Columns, out: BinaryIO) -> None:
    """UTF-8 with a head line. Several words of a cell stand a line each; a text that a spreadsheet would
    run as a formula has an apostrophe before it."""
    text = TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_csv_cell(row[name]) for name in columns])
    text.detach()  # or closing the wrapper would close `out`


def _csv_cell(cell: Cell) -> object:
    if isinstance(cell, tuple):
        cell = "\n".join(cell)
    if isinstance(cell, datetime):
        return cell.isoformat()
    if not isinstance(cell, str):
        return cell
    text = storable(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def write_parquet(rows: Iterable[Row], columns: Columns, out: BinaryIO) -> None:
    """One row group for each `GROUP` rows."""
    # Takes a quarter of a second to import, and only this needs it.
    import pyarrow as pa
    import pyarrow.parquet as pq

    kinds = {
        str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_(),
        datetime: pa.timestamp("us", tz="UTC"), tuple: pa.list_(pa.string()),
    }  # fmt: skip
    schema = pa.schema([(name, kinds[kind]) for name, kind in columns.items()])
    with pq.ParquetWriter(out, schema) as writer:
        for group in _groups(rows):
            cells = [{name: _parquet_cell(row[name]) for name in columns} for row in group]
            writer.write_table(pa.Table.from_pylist(cells, schema=schema))


def _parquet_cell(cell: Cell) -> object:
    if isinstance(cell, tuple):
        return [storable(text) for text in cell]
    return storable(cell) if isinstance(cell, str) else cell


def _groups(rows: Iterable[Row]) -> Iterator[list[Any]]:
    left = iter(rows)
    while group := list(islice(left, GROUP)):
        yield group
