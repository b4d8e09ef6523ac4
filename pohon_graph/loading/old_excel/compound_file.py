"""Takes one stream out of an OLE compound file, the container of an old Excel workbook.

xlrd has a reader of its own for it, but that follows chains of sectors that bite their own tail without end.
"""

from __future__ import annotations

import struct
from typing import Final

from pohon_graph.loading.xlsx.refused import Refused

SIGNATURE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST: Final = 0xFFFFFFFA  # from here on a number is no sector: the end of a chain, or a free one
_FREE: Final = 0xFFFFFFFF
_HEADER: Final = 512
_ENTRY: Final = 128  # bytes of one entry of the directory
_ROOT, _STREAM = 5, 2
_SHIFTS: Final = (9, 12)  # sectors have 512 or 4,096 bytes


def stream_of(data: bytes, *names: str) -> bytes:
    """The first stream with one of these names. Raises Refused if the file is damaged or has none."""
    found, size = _CompoundFile(data).stream(names)
    if len(found) < size:
        raise _damaged()
    return found[:size]


class _CompoundFile:
    def __init__(self, data: bytes) -> None:
        if len(data) < _HEADER:
            raise _damaged()
        self.data = data
        self.shift, self.small_shift = struct.unpack_from("<HH", data, 0x1E)
        if self.shift not in _SHIFTS or self.small_shift >= self.shift:
            raise _damaged()
        self.most = len(data) >> self.small_shift  # sectors that the file can have
        self.table = self._numbers(self._table_sectors())
        self._refuse_cut_files()
        directory, small_table = (struct.unpack_from("<I", data, at)[0] for at in (0x30, 0x3C))
        self.cutoff = struct.unpack_from("<I", data, 0x38)[0]
        self.entries = self._entries(self._joined(directory))
        self.small_table = self._numbers(self._chain(small_table, self.table))

    def _refuse_cut_files(self) -> None:
        """Refuse a file that ends before its last used sector."""
        used = next((number for number in reversed(range(len(self.table))) if self.table[number] != _FREE), 0)
        if (used + 1) << self.shift >= len(self.data):
            raise _damaged()

    def stream(self, names: tuple[str, ...]) -> tuple[bytes, int]:
        """The sectors of a stream, and its size."""
        found = [entry for entry in self.entries if entry[1] == _STREAM and entry[0] in names]
        if not found:
            raise _damaged()
        _, _, start, size = found[0]
        if size >= self.cutoff:
            return self._joined(start), size
        root = next((entry for entry in self.entries if entry[1] == _ROOT), None)
        if root is None:
            raise _damaged()
        container, width = self._joined(root[2]), 1 << self.small_shift
        chain = self._chain(start, self.small_table)
        return b"".join(container[number * width : (number + 1) * width] for number in chain), size

    def _table_sectors(self) -> list[int]:
        """The sectors of the table of sectors: those in the header, then those in a list of their own."""
        found = list(struct.unpack_from("<109I", self.data, 0x4C))
        following = struct.unpack_from("<I", self.data, 0x44)[0]
        width = (1 << self.shift) // 4
        while following < _LAST and len(found) <= self.most + 109:
            part = self._sector(following)
            if len(part) < width * 4:
                raise _damaged()
            numbers = struct.unpack(f"<{width}I", part)
            found += numbers[:-1]
            following = numbers[-1]
        return [number for number in found if number < _LAST]

    def _sector(self, number: int) -> bytes:
        start = (number + 1) << self.shift
        return self.data[start : start + (1 << self.shift)]

    def _numbers(self, sectors: list[int]) -> tuple[int, ...]:
        if len(sectors) > self.most:
            raise _damaged()
        whole = b"".join(self._sector(number) for number in sectors)
        return struct.unpack(f"<{len(whole) // 4}I", whole[: len(whole) // 4 * 4])

    def _chain(self, start: int, table: tuple[int, ...]) -> list[int]:
        """The sectors of a chain. A chain longer than the file runs in a ring."""
        found: list[int] = []
        while start < _LAST:
            if start >= len(table) or len(found) > self.most:
                raise _damaged()
            found.append(start)
            start = table[start]
        return found

    def _joined(self, start: int) -> bytes:
        return b"".join(self._sector(number) for number in self._chain(start, self.table))

    def _entries(self, directory: bytes) -> list[tuple[str, int, int, int]]:
        """The name, kind, first sector and size of each entry of the directory."""
        found = []
        for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
            length, kind = struct.unpack_from("<HB", directory, at + 64)
            text = directory[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
            start, size = struct.unpack_from("<II", directory, at + 116)
            found.append((text, kind, start, size))
        return found


def _damaged() -> Refused:
    return Refused("damaged-workbook", suffix=".xls")
