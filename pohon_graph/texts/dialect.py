"""Texts about refused queries."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "dialect.at-line": ("Baris {line}: {sentence}", "Line {line}: {sentence}"),
    # The text cannot be split into tokens.
    "dialect.escape": (
        "Kueri memuat urutan \\uXXXX; tulis karakternya langsung atau kirim sebagai parameter.",
        "The query holds a \\uXXXX escape; write the character itself or pass it as a parameter.",
    ),
    "dialect.character": (
        "Karakter {character} tidak dapat dipakai di sini.",
        "The character {character} cannot stand here.",
    ),
    "dialect.number": (
        "Angka ini langsung diikuti huruf; pisahkan dengan spasi.",
        "This number runs straight into a letter; put a blank between them.",
    ),
    "dialect.open-string": (
        "Teks dalam tanda kutip ini tidak ditutup.",
        "This quoted text is never closed.",
    ),
    "dialect.open-name": (
        "Nama dalam tanda kutip terbalik ini kosong atau tidak ditutup.",
        "This name in backticks is empty or never closed.",
    ),
    "dialect.open-comment": ("Komentar /* ini tidak ditutup.", "This /* comment is never closed."),
    "dialect.nested-comment": (
        "Komentar di dalam komentar tidak diterima.",
        "A comment inside a comment is not accepted.",
    ),
    # The text is more than one read-only statement.
    "dialect.empty": ("Kueri ini kosong.", "The query is empty."),
    "dialect.opening": (
        "Kueri harus dibuka dengan MATCH, OPTIONAL MATCH, WITH, UNWIND, RETURN, atau CALL {{, bukan “{word}”.",
        "A query opens with MATCH, OPTIONAL MATCH, WITH, UNWIND, RETURN or CALL {{, not with “{word}”.",
    ),
    "dialect.several": (
        "Hanya satu pernyataan yang dijalankan; hapus semua yang ada setelah titik koma.",
        "Only one statement is run; remove what follows the semicolon.",
    ),
    "dialect.writes": (
        "“{word}” tidak diterima: di sini graf hanya boleh dibaca. Bila yang dimaksud sebuah nama, "
        "tulis dalam tanda kutip terbalik: `{word}`.",
        "“{word}” is refused: the graph can only be read here. If it is meant as a name, write it in "
        "backticks: `{word}`.",
    ),
    "dialect.transactions": (
        "Subkueri dalam transaksi tersendiri (IN TRANSACTIONS) tidak diterima.",
        "A subquery in transactions of its own (IN TRANSACTIONS) is refused.",
    ),
    "dialect.procedure": (
        "Prosedur tidak boleh dipanggil; CALL hanya untuk subkueri: CALL { ... }.",
        "Procedures cannot be called; CALL is for subqueries only: CALL { ... }.",
    ),
    "dialect.function": (
        "“{name}” bukan fungsi yang dapat dipakai di sini.",
        "“{name}” is not a function that can be used here.",
    ),
    "dialect.misplaced": (
        "“{word}” tidak dikenal di tempat ini. Bila yang dimaksud sebuah nama, tulis dalam tanda kutip "
        "terbalik: `{word}`.",
        "“{word}” makes no sense in this place. If it is meant as a name, write it in backticks: `{word}`.",
    ),
    # The text is not a query that the reader can follow.
    "dialect.unexpected": ("“{found}” tidak diharapkan di sini.", "“{found}” is not expected here."),
    "dialect.unexpected-for": (
        "Di sini diharapkan {wanted}, bukan “{found}”.",
        "Expected {wanted} here, not “{found}”.",
    ),
    "dialect.ends": (
        "Kueri berakhir sebelum lengkap.",
        "The query ends before it is complete.",
    ),
    "dialect.ends-before": (
        "Kueri berakhir sebelum {wanted}.",
        "The query ends before {wanted}.",
    ),
    "dialect.too-deep": (
        "Kueri ini bersarang atau berantai terlalu dalam (batasnya kira-kira 50 kurung, 25 CASE, atau 6 EXISTS {{ }} di "
        "dalam satu sama lain, atau {limit} OR, AND, atau + dan 12 XOR berturut-turut). Ganti rantai OR dengan IN $daftar, atau pecah "
        "ungkapannya dengan WITH.",
        "The query is nested or chained too deeply (the limit is about 50 brackets, 25 CASE or 6 EXISTS {{ }} inside "
        "one another, or {limit} OR, AND or + and 12 XOR in a row). Write a chain of OR as IN $list, or split the expression with WITH.",
    ),
    "dialect.too-long": (
        "Kueri ini {length} karakter; paling panjang {limit}. Kirim teks dan daftar yang panjang sebagai parameter "
        "(-p nama=nilai).",
        "The query has {length} characters; the most is {limit}. Pass long texts and lists as parameters "
        "(-p name=value).",
    ),
    "dialect.too-many-clauses": (
        "Kueri ini berisi lebih dari {limit} klausa (MATCH, WITH, UNWIND, CALL, UNION, RETURN). Jalankan sebagai "
        "beberapa kueri, atau gabungkan cabang-cabangnya dengan UNWIND atas sebuah daftar.",
        "The query has more than {limit} clauses (MATCH, WITH, UNWIND, CALL, UNION, RETURN). Run it as several queries, "
        "or put its branches together with UNWIND over a list.",
    ),
    "dialect.too-many-tokens": (
        "Kueri ini berisi lebih dari {limit} kata, tanda, dan nilai. Kirim daftar yang panjang sebagai parameter "
        "(-p nama=[...]).",
        "The query holds more than {limit} words, signs and values. Pass long lists as parameters (-p name=[...]).",
    ),
    # The query leaves the subset that both engines answer alike.
    "dialect.block-comment": (
        "Komentar /* */ tidak dikenal oleh kedua mesin; pakai //.",
        "A /* */ comment is not understood by both engines; use //.",
    ),
    "dialect.unbounded": (
        "Lintasan tanpa batas atas dihitung berbeda oleh kedua mesin; tulis batasnya, misalnya *1..20.",
        "A path without an upper bound is counted differently by the engines; give one, such as *1..20.",
    ),
    "dialect.quantified": (
        "Pola berulang seperti ->{1,3} tidak dikenal oleh kedua mesin; pakai *1..3.",
        "A quantified pattern such as ->{1,3} is not understood by both engines; use *1..3.",
    ),
    "dialect.label-not": (
        "Tanda “!” pada label tidak dikenal oleh kedua mesin; tulis NOT n:Label di WHERE.",
        "“!” in a label is not understood by both engines; write NOT n:Label in WHERE.",
    ),
    "dialect.label-any": (
        "Tanda “%” sebagai label tidak dikenal oleh kedua mesin.",
        "“%” for a label is not understood by both engines.",
    ),
    "dialect.function-outside": (
        "Fungsi {name}() tidak termasuk yang dijawab sama oleh kedua mesin.",
        "The function {name}() is not one that both engines answer alike.",
    ),
    "dialect.look-around": (
        "Ekspresi reguler yang menengok ke depan atau ke belakang, (?=, (?!, (?<=, (?<!, tidak dikenal oleh "
        "kedua mesin.",
        "A regular expression that looks ahead or behind, (?=, (?!, (?<=, (?<!, is not understood by both "
        "engines.",
    ),
    "dialect.order": (
        "ORDER BY harus berakhir pada kolom yang unik, yaitu sebuah id, supaya urutannya pasti.",
        "ORDER BY has to end in a unique column, an id, so that the order is certain.",
    ),
    "dialect.revived": (
        "Nama “{name}” sudah dilepas oleh WITH di baris {dropped} dan tidak dibaca sama oleh kedua mesin bila "
        "dipakai lagi; pakai nama lain.",
        "The name “{name}” was dropped by the WITH on line {dropped}, and the engines do not read it alike when "
        "it is used again; take another name.",
    ),
    "dialect.unnamed": (
        "Kolom ini perlu nama; tambahkan AS nama.",
        "This column needs a name; add AS name.",
    ),
    "dialect.type-property": (
        "Properti bernama “type” tidak dibaca sama oleh kedua mesin.",
        "A property named “type” is not read alike by both engines.",
    ),
    "dialect.computed-property": (
        "Nama properti yang dihitung tidak dapat diperiksa; tulis namanya, misalnya n.title.",
        "The name of a property that is worked out cannot be checked; write it, such as n.title.",
    ),
    # Advice on a query that an engine refused.
    "dialect.give-parameter": (
        "Beri nilainya: -p {name}=NILAI.",
        "Give its value: -p {name}=VALUE.",
    ),
    "dialect.check-words": (
        "Periksa susunan kueri serta ejaan label, relasi, dan propertinya.",
        "Check how the query is put together, and the spelling of its labels, relationships and properties.",
    ),
    "dialect.words": (
        "Label yang ada: {labels}. Relasi yang ada: {types}.",
        "The labels: {labels}. The relationships: {types}.",
    ),
    "dialect.properties": ("Properti {label}: {properties}.", "Properties of {label}: {properties}."),
    # Names.
    "dialect.label": ("“{name}” bukan label dalam graf ini.", "“{name}” is not a label of this graph."),
    "dialect.type": (
        "“{name}” bukan jenis relasi dalam graf ini.",
        "“{name}” is not a relationship type of this graph.",
    ),
    "dialect.property": (
        "{owner} tidak mempunyai properti “{name}”.",
        "{owner} has no property “{name}”.",
    ),
    "dialect.any-property": (
        "Tidak ada node atau relasi yang mempunyai properti “{name}”.",
        "No node or relationship has a property “{name}”.",
    ),
    "dialect.no-label-has": (
        "Tidak ada label yang mempunyai properti “{name}”.",
        "No label has a property “{name}”.",
    ),
    "dialect.key": ("Peta ini tidak mempunyai kunci “{name}”.", "This map has no key “{name}”."),
    "dialect.variable": ("Variabel “{name}” belum didefinisikan.", "The variable “{name}” is not defined."),
    "dialect.parameter": (
        "Parameter ${name} tidak ada; yang tersedia hanya $as_of dan setelan aturan ini sendiri.",
        "There is no parameter ${name}; a rule has $as_of and its own settings.",
    ),
    "dialect.no-edge": (
        "Relasi ({left}){edge}({right}) tidak ada dalam graf ini; periksa jenis dan arahnya.",
        "This graph has no relationship ({left}){edge}({right}); check its type and direction.",
    ),
    "dialect.others": ("Yang mempunyainya: {others}.", "It belongs to {others}."),
}
