"""Small worlds of several agencies, as the tree files they would be written in."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from pohon_graph.engines import Engine
from pohon_graph.store import Store

DINKES = """
pohon: 1
agency: dinkes
period: 2024
title: Pohon Kinerja Dinas Kesehatan 2024
agencies:
  - {id: dinkes, title: Dinas Kesehatan, urusan: ["1.02"]}
  - {id: dinsos, title: Dinas Sosial}
officers:
  - {id: kadis, title: Kepala Dinas Kesehatan, rank: jpt_pratama}
goals:
  - title: Meningkatnya derajat kesehatan masyarakat
    id: derajat
    level: ultimate
    owners: [kadis]
    indicators:
      - {title: Angka harapan hidup, target: "70 Tahun", baseline: "68 Tahun"}
    children:
      - title: Terlayaninya jaminan kesehatan penduduk miskin
        id: jaminan
        level: intermediate
        owners: [{officer: kadis, role: lead}]
        indicators:
          - title: Persentase penduduk miskin ber-KIS
            target: [{year: 2024, target: "90%"}, {year: 2023, target: "85%", kind: actual}]
        crosscuts:
          - {agency: dinsos, status: accepted}
          - {agency: dinkes, scope: internal, note: bidang lain}
        children:
          - {title: Terdatanya penduduk miskin, id: data, level: immediate}
"""

# The same tree, naming the goal of Dinas Sosial that it means.
PAIRED = DINKES.replace("status: accepted}", "status: accepted, counterpart: jaminan-kesehatan}")

# One goal under two parents, and a ring of three.
TANGLED = """
pohon: 1
agency: kusut
period: 2024
title: Pohon kusut
agencies: [{id: kusut, title: Badan Kusut}]
goals:
  - title: Atas
    id: atas
    level: ultimate
    children:
      - title: Kiri
        id: kiri
        level: intermediate
        children:
          - {title: Bawah, id: bawah, level: immediate, parents: [kanan, ketiga]}
      - {title: Kanan, id: kanan, level: intermediate}
      - {title: Ketiga, id: ketiga, level: intermediate}
  - {title: Ring satu, id: r1, level: intermediate, parents: [r3]}
  - {title: Ring dua, id: r2, level: immediate, parents: [r1]}
  - title: Ring tiga
    id: r3
    level: operational
    parents: [r2]
    children: [{title: Di luar ring, id: luar, level: process}]
"""


def load(engine: Engine, *trees: str | Path) -> Store:
    """A store on `engine` that holds these trees, given as text or as paths."""
    store = Store(engine)
    with TemporaryDirectory() as folder:
        paths = []
        for number, tree in enumerate(trees):
            path = tree if isinstance(tree, Path) else Path(folder) / f"tree{number}.yaml"
            if isinstance(tree, str):
                path.write_text(tree, encoding="utf-8")
            paths.append(path)
        store.load(*paths)
    return store
