"""Writes a tree file of any size: `python benchmarks/generate.py 10000 -o tree.yaml`.

The tree belongs to an invented office and uses the words of real offices. It has the default levels. Each
goal has an indicator, a target and an owner; goals on the middle levels have programmes; and a fifth of the
goals on the two levels that offices share have a partner. A share of the goals (`--defects`) has one of the
defects that rules look for. The same numbers and seed give the same bytes.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Row = dict[str, Any]

LEVELS = ("regional", "ultimate", "intermediate", "immediate", "operational", "process")
WIDEST = 7  # children of one goal; CAS010 reports more as a wide fan-out
AGENCIES = {
    "dinsos": ("Dinas Sosial", "1.06"),
    "dinkes": ("Dinas Kesehatan", "1.02"),
    "perkimtan": ("Dinas PERKIMTAN", "1.04"),
    "disnakertrans": ("Dinas Tenaga Kerja dan Transmigrasi", "2.07"),
    "disdik": ("Dinas Pendidikan", "1.01"),
    "dpupr": ("Dinas Pekerjaan Umum dan Penataan Ruang", "1.03"),
    "dukcapil": ("Dinas Kependudukan dan Pencatatan Sipil", "2.12"),
    "dp3a": ("Dinas Pemberdayaan Perempuan dan Perlindungan Anak", "2.08"),
    "dkp": ("Dinas Ketahanan Pangan", "2.09"),
}

PEOPLE = (
    "keluarga miskin", "lanjut usia terlantar", "anak terlantar", "penyandang disabilitas",
    "korban bencana alam", "korban bencana sosial", "gelandangan dan pengemis", "PPKS", "anak jalanan",
    "perempuan rawan sosial ekonomi", "keluarga penerima manfaat", "bekas warga binaan", "pekerja migran",
    "komunitas adat terpencil", "pemulung", "balita terlantar", "remaja putus sekolah", "buruh tani",
)  # fmt: skip
CONDITIONS = (
    "kesejahteraan", "kemandirian", "keberfungsian sosial", "perlindungan", "akses layanan dasar",
    "ketahanan ekonomi", "kualitas hidup", "pendapatan", "kecukupan pangan", "kelayakan hunian",
    "kesehatan", "keterampilan",
)  # fmt: skip
SERVICES = (
    "bantuan sosial", "rehabilitasi sosial", "pendampingan sosial", "bimbingan keterampilan",
    "layanan kedaruratan", "pemberian alat bantu", "penyediaan permakanan", "jaminan kesehatan",
    "pelatihan kerja", "perbaikan rumah", "bantuan usaha ekonomi produktif", "layanan rujukan",
    "konseling keluarga", "pemutakhiran data", "layanan pengaduan", "asistensi sosial",
)  # fmt: skip
PAPERS = {
    "laporan": "Laporan", "berita acara": "Berita Acara", "data terverifikasi": "Dokumen",
    "dokumen rencana": "Dokumen", "daftar penerima": "Dokumen", "surat rekomendasi": "Rekomendasi",
}  # fmt: skip
DISTRICTS = (
    "Sukamaju", "Sukajaya", "Mekarsari", "Karanganyar", "Wonosari", "Tanjungsari", "Cibeureum",
    "Banjarsari", "Margahayu", "Purwodadi", "Sidomulyo", "Kertajaya", "Rancaekek", "Panyingkiran",
    "Lemahabang", "Jatibarang", "Sumberejo", "Tegalrejo", "Wanasari", "Kalibaru", "Pagaden", "Cisarua",
    "Gunungjati", "Talang Padang", "Ujung Batu", "Muara Enim", "Sungai Rumbai", "Bukit Kecil",
)  # fmt: skip
VILLAGES = (
    "Mulya", "Asri", "Indah", "Makmur", "Sentosa", "Jaya", "Lestari", "Harapan", "Bakti", "Karya",
    "Sari", "Wangi", "Luhur", "Rahayu", "Permai", "Raharja", "Tani", "Agung", "Baru", "Hilir",
    "Tengah", "Kulon", "Wetan", "Kidul", "Lor",
)  # fmt: skip
FIELDS = (
    "Perlindungan dan Jaminan Sosial", "Rehabilitasi Sosial", "Pemberdayaan Sosial",
    "Penanganan Fakir Miskin", "Penanganan Bencana", "Kesejahteraan Anak", "Lanjut Usia",
    "Penyandang Disabilitas", "Data dan Informasi", "Kelembagaan Sosial",
)  # fmt: skip


@dataclass
class Office:
    """The source of the goals' data: officers by level, programmes by tier and parent, random numbers."""

    dice: random.Random
    agency: str
    year: int
    officers: dict[str, list[str]] = field(default_factory=dict)
    programs: dict[str | None, list[str]] = field(default_factory=dict)
    rows: dict[str, list[Row]] = field(default_factory=lambda: {"officers": [], "programs": []})
    titles: set[str] = field(default_factory=set)
    goals: list[str] = field(default_factory=list)

    def unique(self, title: str) -> str:
        """`title`, or the title with its stage's number if it is taken."""
        wanted, stage = title, 2
        while title in self.titles:
            title, stage = f"{wanted} tahap {stage}", stage + 1
        self.titles.add(title)
        return title

    def place(self) -> str:
        """A village and its district."""
        return f"Desa {self.dice.choice(DISTRICTS)} {self.dice.choice(VILLAGES)}"


def document(
    count: int, *, seed: int = 1, defects: float = 0.08, agency: str = "dinsos", year: int = 2024
) -> Row:
    """A tree file of `count` goals as plain data, in the shape that JSON and YAML share.

    `defects` is the share of goals with a deliberate defect, 0 to 1. Raises ValueError for a
    `count` below 1.
    """
    if count < 1:
        raise ValueError(f"a tree needs at least one goal, not {count}")
    office = Office(random.Random(seed), agency, year)
    appoint(office, count)
    plan(office, count)
    goals = grow(office, count, defects)
    title, _ = AGENCIES.get(agency, (agency, ""))
    return {
        "pohon": 1,
        "agency": agency,
        "period": year,
        "title": f"Pohon Kinerja {title} {year}",
        "levels": list(LEVELS),
        "agencies": partners(agency),
        **office.rows,
        "goals": goals,
    }


def partners(agency: str) -> list[Row]:
    """The office's agency first, then all others."""
    known = {agency: AGENCIES.get(agency, (agency, "1.06")), **AGENCIES}
    return [{"id": key, "title": title, "urusan": [urusan]} for key, (title, urusan) in known.items()]


def appoint(office: Office, count: int) -> None:
    """Officers for every level, about one per twenty goals and never more than a few hundred."""
    fields = [
        f"{name}{part}" for part in ("", " Wilayah I", " Wilayah II", " Wilayah III") for name in FIELDS
    ]
    posts = (
        ("regional", "kepala_daerah", "Bupati {}", [""]),
        ("ultimate", "jpt_pratama", "Kepala {}", [AGENCIES.get(office.agency, (office.agency, ""))[0]]),
        ("intermediate", "administrator", "Kepala Bidang {}", fields[: max(3, min(40, count // 200))]),
        ("operational", "fungsional", "Pekerja Sosial Ahli Muda {}", fields[: max(2, min(40, count // 60))]),
        ("process", "pelaksana", "Staf Bidang {}", fields[: max(2, min(40, count // 40))]),
    )
    for level, rank, post, names in posts:
        ids = [f"{level}-{number}" for number in range(1, len(names) + 1)]
        office.officers[level] = ids
        for id_, name in zip(ids, names, strict=True):
            office.rows["officers"].append({"id": id_, "title": post.format(name).strip(), "rank": rank})
    office.officers["immediate"] = office.officers["intermediate"]


def plan(office: Office, count: int) -> None:
    """Programmes of three tiers, with codes that extend each other: each has four parts of the next."""
    urusan = AGENCIES.get(office.agency, ("", "1.06"))[1]
    for number in range(1, max(2, min(60, count // 300)) + 1):
        name = f"{FIELDS[number % len(FIELDS)]} {number}"
        program(office, None, "program", f"Program {name}", f"{urusan}.{number + 1:02}")
    for tier, kind, mark in (("program", "kegiatan", ".2."), ("kegiatan", "sub_kegiatan", ".")):
        for parent in [row for row in office.rows["programs"] if row["kind"] == tier]:
            for part in range(1, 5):
                service = SERVICES[office.dice.randrange(len(SERVICES))].title()
                code = f"{parent['code']}{mark}" + (f"{part:02}" if kind == "kegiatan" else f"{part:04}")
                program(office, parent["id"], kind, f"{service} {parent['title'].split()[-1]}.{part}", code)


def program(office: Office, parent: str | None, kind: str, title: str, code: str) -> None:
    """Put one programme on the office's list."""
    row = {"id": f"p{len(office.rows['programs']) + 1}", "title": title, "kind": kind, "code": code}
    office.rows["programs"].append(row | ({"part_of": parent} if parent else {}))
    office.programs.setdefault(parent, []).append(row["id"])


def grow(office: Office, count: int, defects: float) -> list[Row]:
    """`count` goals, branch after branch, with as many roots as necessary."""
    width = max(2.0, min(WIDEST - 1.0, count**0.2))
    roots: list[Row] = []
    while len(office.goals) < count:
        roots.append(branch(office, 0, None, None, width, count))
    for goal, parent in walk(roots):
        if office.dice.random() < defects:
            break_goal(office, goal, parent, office.dice.choice(DEFECTS))
    return roots


def branch(
    office: Office, rank: int, parent: Row | None, carrier: str | None, width: float, count: int
) -> Row:
    """One goal of level `rank` with everything below it, until the count is reached."""
    goal = statement(office, rank, parent)
    carrier = carry(office, goal, rank, carrier)
    share(office, goal, rank)
    if rank + 1 < len(LEVELS):
        wanted = max(1, min(WIDEST, round(office.dice.gauss(width, 1))))
        children: list[Row] = []
        while len(children) < wanted and len(office.goals) < count:
            children.append(branch(office, rank + 1, goal, carrier, width, count))
        if children:
            goal["children"] = children
    return goal


def statement(office: Office, rank: int, parent: Row | None) -> Row:
    """A goal with its wording, its one indicator with a target, and its owner."""
    dice, level = office.dice, LEVELS[rank]
    people, place = dice.choice(PEOPLE), office.place()
    if rank <= 3:
        condition = dice.choice(CONDITIONS)
        title = (
            f"{dice.choice(('Meningkatnya', 'Terwujudnya', 'Terpenuhinya'))} {condition} {people} di {place}"
        )
        indicator = f"Persentase {people} di {place} dengan {condition} yang memadai"
        target = f"{dice.randint(2, 98)}{dice.choice(('%', ' %', ',5 %'))}"
    elif rank == 4:
        service = dice.choice(SERVICES)
        title = f"Terlaksananya {service} bagi {people} di {place}"
        indicator = f"Jumlah {people} yang mendapatkan {service} di {place}"
        target = f"{dice.choice((7, 18, 170, 300, '1.500', '20.000'))} {dice.choice(('Orang', 'KK'))}"
    else:
        paper, service = dice.choice(tuple(PAPERS)), dice.choice(SERVICES)
        title = f"Tersedianya {paper} {service} {people} {place}"
        indicator = f"Jumlah {paper} {service} bagi {people} {place}"
        target = f"{dice.randint(1, 24)} {PAPERS[paper]}"
    goal: Row = {"id": f"g{len(office.goals) + 1}", "title": office.unique(title), "level": level}
    if parent is not None and dice.random() < 0.3:
        goal["basis"] = "inferred"
    goal["indicators"] = [{"title": indicator, "target": target}]
    goal["owners"] = [dice.choice(office.officers[level])]
    office.goals.append(goal["id"])
    return goal


def carry(office: Office, goal: Row, rank: int, carrier: str | None) -> str | None:
    """The programme that delivers a goal of the middle levels: a part of its parent's programme."""
    if not 2 <= rank <= 4:
        return carrier
    chosen = office.dice.choice(office.programs[carrier if rank > 2 else None])
    goal["programs"] = [chosen]
    return chosen


def share(office: Office, goal: Row, rank: int) -> None:
    """A partner on some goals of the middle levels, with or without an agreement."""
    if rank not in (3, 4) or office.dice.random() > 0.2:
        return
    partner = office.dice.choice([id_ for id_ in AGENCIES if id_ != office.agency])
    status = office.dice.choice((None, "proposed", "accepted"))
    goal["crosscuts"] = [
        {"agency": partner, "status": status, "note": "Nota kesepakatan"} if status else partner
    ]


def walk(goals: list[Row], parent: Row | None = None) -> Iterator[tuple[Row, Row | None]]:
    """Every goal with its parent, in file order."""
    for goal in goals:
        yield goal, parent
        yield from walk(goal.get("children", []), goal)


DROPPED = {"no owner": "owners", "no indicator": "indicators", "no programme": "programs"}
COPIED = {"parent's indicator": "indicators", "parent's title": "title", "parent's level": "level"}
REWORDED = {"list mark": "* {}", "stray asterisk": "{}  *", "activity": "Melaksanakan {}"}
NEW_TITLES = {
    "compound": "Jumlah laporan yang disusun, jumlah rapat",
    "placeholder": "Capaian layanan pada Tahun n",
}
NEW_TARGETS: dict[str, Any] = {
    "unreadable": "N/A",
    "over a hundred": "120 %",
    "another year": "45 % (2031)",
    "two values": [{"year": 2024, "target": "10 %"}, {"year": 2024, "target": "12 %"}],
}
DEFECTS = (
    *DROPPED, *COPIED, *REWORDED, *NEW_TITLES, *NEW_TARGETS, "no target", "against direction",
    "two owners", "owner of another rank", "own partner", "second parent",
)  # fmt: skip


def break_goal(office: Office, goal: Row, parent: Row | None, defect: str) -> None:
    """Give a goal one defect; a defect that needs a parent leaves a goal without one unchanged."""
    if defect in DROPPED:
        goal.pop(DROPPED[defect], None)
    elif defect in COPIED:
        key = COPIED[defect]
        goal |= {key: copy.deepcopy(parent[key])} if parent and key in parent else {}
    elif defect in REWORDED:
        goal["title"] = REWORDED[defect].format(goal["title"])
    elif defect == "two owners":
        goal["owners"] = office.dice.sample(office.officers["process"], 2)
    elif defect == "owner of another rank":
        goal["owners"] = list(office.officers["ultimate"])
    elif defect == "own partner":
        goal["crosscuts"] = [office.agency]
    elif defect == "second parent":
        # From any goal in the tree: above, on the same level or, occasionally, below, which makes a circle.
        others = set(office.dice.sample(office.goals, min(3, len(office.goals))))
        goal["parents"] = sorted(others - {goal["id"], parent["id"] if parent else ""})[:1]
    else:
        for indicator in goal.get("indicators", []):
            mismeasure(indicator, defect)


def mismeasure(indicator: Row, defect: str) -> None:
    """Give an indicator one defect."""
    if defect == "no target":
        indicator.pop("target", None)
    elif defect == "against direction":
        indicator.update(direction="up", baseline="99 %")
    elif defect in NEW_TARGETS:
        indicator["target"] = NEW_TARGETS[defect]
    elif defect in NEW_TITLES:
        indicator["title"] = NEW_TITLES[defect]


def text(count: int, *, form: str = "yaml", **wishes: Any) -> str:
    """The tree file as text, `form` yaml or json; `wishes` are the options of `document`."""
    made = document(count, **wishes)
    if form == "json":
        return json.dumps(made, ensure_ascii=False, indent=1) + "\n"
    return "\n".join(yaml_lines(made)) + "\n"


def yaml_lines(made: Row) -> Iterator[str]:
    """The document as YAML; every part of a goal is on a separate line, with its children nested."""
    yield f"# {len(list(walk(made['goals'])))} invented goals, made by benchmarks/generate.py"
    for key, value in made.items():
        if key == "goals":
            yield "goals:"
            yield from goal_lines(value, "  ")
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            yield f"{key}:"
            yield from (f"  - {flow(row)}" for row in value)
        else:
            yield f"{key}: {flow(value)}"


def goal_lines(goals: list[Row], indent: str) -> Iterator[str]:
    for goal in goals:
        lead = f"{indent}- "
        for key, value in goal.items():
            if key == "children":
                yield f"{indent}  children:"
                yield from goal_lines(value, indent + "    ")
            else:
                yield f"{lead}{key}: {flow(value)}"
            lead = f"{indent}  "


def flow(value: Any) -> str:
    """A value on one line: YAML reads JSON's quotes, and ids and words need none."""
    if isinstance(value, list):
        return f"[{', '.join(map(flow, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, str) and not value.replace("-", "a").replace("_", "a").isalnum():
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("count", type=int, metavar="N", help="how many goals")
    parser.add_argument("-o", "--output", type=Path, help="the file to write (default: standard output)")
    parser.add_argument("--json", action="store_true", help="JSON instead of YAML")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another tree (default 1)")
    parser.add_argument(
        "--defects", type=float, default=0.08, help="share of broken goals, 0 to 1 (default 0.08)"
    )
    parser.add_argument("--agency", default="dinsos", help=f"whose tree: {', '.join(AGENCIES)} or another id")
    parser.add_argument("--year", type=int, default=2024, help="the tree's period (default 2024)")
    asked = parser.parse_args(arguments)
    if asked.count < 1:
        parser.error("N must be at least 1")
    made = text(
        asked.count, form="json" if asked.json else "yaml", seed=asked.seed, defects=asked.defects,
        agency=asked.agency, year=asked.year,
    )  # fmt: skip
    if asked.output is None:
        sys.stdout.write(made)
    else:
        asked.output.write_text(made, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
