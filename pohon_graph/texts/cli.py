"""Texts of the command line: descriptions of commands and options, and errors of usage."""

TEXTS = {
    # The commands, in the order in which the help lists them.
    "cli.demo": (
        "Coba dengan pohon contoh: muat, periksa, telusuri, dan gambar pohon Dinas Sosial 2024.",
        "Try it on the example: load, check, explore and draw the tree of Dinas Sosial 2024.",
    ),
    "cli.demo.differs": (
        "{path} sudah ada dan isinya lain dari contoh; tidak ditimpa. Jalankan “pohon demo FOLDER-LAIN”, atau muat berkas "
        "itu dengan “pohon load {path}”.",
        "{path} is already there and differs from the example; it is not overwritten. Run “pohon demo OTHER-FOLDER”, or load "
        "that file with “pohon load {path}”.",
    ),
    "cli.demo.example": ("pohon demo\npohon demo coba-pohon", "pohon demo\npohon demo try-pohon"),
    "cli.demo.next": (
        "  1. Buka dinsos-2024.html di peramban: pohon interaktif, bisa tanpa internet. Poster A3-nya: dinsos-2024.pdf.\n"
        "  2. Semua temuan dan tempatnya: {pohon} audit {file}\n"
        "  3. Perbaiki satu di berkas itu, lalu periksa lagi dengan perintah yang sama.\n"
        "  4. Telusuri satu mitra: {pohon} crosscut PERKIMTAN{store}",
        "  1. Open dinsos-2024.html in a browser: the interactive tree, no network needed. Its A3 poster: dinsos-2024.pdf.\n"
        "  2. All findings and their places: {pohon} audit {file}\n"
        "  3. Fix one of them in that file, and check it again with the same command.\n"
        "  4. Explore one partner: {pohon} crosscut PERKIMTAN{store}",
    ),
    "cli.demo.next-here": ("Berikutnya:", "Next:"),
    "cli.demo.next-there": ("Berikutnya, sesudah “cd {folder}”:", "Next, after “cd {folder}”:"),
    "cli.demo.store": (
        "Penyimpanan: path .kgl atau URL Neo4j (bawaan: .pohon/graph.kgl di folder contoh).",
        "The store: a .kgl path or a Neo4j URL (default: .pohon/graph.kgl in the example's folder).",
    ),
    "cli.new": (
        "Buat buku kerja Excel yang kosong untuk diisi.\n\nSatu lembar untuk sasaran, dengan pilihan di sel, satu kolom target "
        "setiap tahun, dan tiga baris contoh. Sesudah diisi: pohon load FILE.",
        "Make an empty Excel workbook to fill in.\n\nOne sheet of goals with choices in its cells, a column of targets for each "
        "year, and three example rows. When it is filled in: pohon load FILE.",
    ),
    "cli.new.agency": (
        "Nama perangkat daerah, misalnya “Dinas Sosial”.",
        "The name of the agency, such as “Dinas Sosial”.",
    ),
    "cli.new.example": (
        'pohon new dinsos.xlsx --agency "Dinas Sosial" --period 2025-2029',
        'pohon new dinsos.xlsx --agency "Dinas Sosial" --period 2025-2029',
    ),
    "cli.new.without-period": (
        "Periode belum diisi: tulis di lembar Identitas (misalnya 2025-2029), dan sesuaikan judul kolom Target di lembar Pohon.",
        "The period is empty: write it on the sheet Identitas (such as 2025-2029), and adjust the headings Target on the sheet Pohon.",
    ),
    "cli.new.next": (
        "Buka di Excel dan isi lembar Pohon; lembar Petunjuk menerangkan caranya. Lalu: pohon load {path}",
        "Open it in Excel and fill in the sheet Pohon; the sheet Petunjuk says how. Then: pohon load {path}",
    ),
    "cli.new.period": (
        "Tahun atau periode, misalnya 2025 atau 2025-2029; setiap tahun mendapat kolom target.",
        "The year or period, such as 2025 or 2025-2029; each year gets a column of targets.",
    ),
    "cli.draft": (
        "Baca poster menjadi rancangan pohon.\n\nFILE: presentasi (.pptx), buku kerja dengan bentuk atau kotak di sel (.xlsx), PDF, atau teks (.txt). Yang tidak "
        "tertulis di poster menjadi pertanyaan di dalam rancangan; sesudah semuanya terjawab: pohon load. Dengan -o NAMA.xlsx, rancangan ditulis sebagai buku kerja.",
        "Read a poster as the draft of a tree.\n\nFILE: a presentation (.pptx), a workbook with shapes or boxes in cells (.xlsx), a PDF, or text (.txt). Facts that the "
        "poster does not state become questions in the draft; when all are answered: pohon load. With -o NAME.xlsx the draft is a workbook.",
    ),
    "cli.draft.agency": (
        "Nama perangkat daerah, bila poster tidak menyebutnya.",
        "The name of the agency, if the poster does not name it.",
    ),
    "cli.draft.period": (
        "Tahun atau periode, bila poster tidak menyebutnya.",
        "The year or period, if the poster does not name it.",
    ),
    "cli.draft.example": (
        "pohon draft poster.pptx -o draft.yaml\npohon draft poster.pdf -o rancangan.xlsx --period 2025",
        "pohon draft poster.pptx -o draft.yaml\npohon draft poster.pdf -o draft.xlsx --period 2025",
    ),
    "cli.load": (
        "Periksa berkas pohon atau tabel nomenklatur lalu simpan, menggantikan pohon dan tabel yang sama.\n\nPATH: berkas "
        "YAML atau JSON, folder tabel CSV, buku kerja XLSX, folder berisi beberapa pohon, atau nomenklatur resmi (XLSX, CSV, "
        "TSV) dengan nama berkas apa pun.",
        "Validate tree files or tables of the nomenclature, then replace those trees and tables in the store.\n\nPATH: a "
        "YAML or JSON file, a folder of CSV tables, an XLSX workbook, a folder of trees, or the official nomenclature "
        "(XLSX, CSV, TSV), whatever the file is called.",
    ),
    "cli.load.dry": ("Hanya diperiksa; tidak ada yang ditulis.", "Only checked; nothing was written."),
    "cli.load.dry-run": ("Hanya periksa; jangan tulis apa pun.", "Only check; write nothing."),
    "cli.load.example": (
        "pohon load dinsos-2024.yaml\npohon load pohon/ --dry-run\npohon load nomenklatur.xlsx --from 2027",
        "pohon load dinsos-2024.yaml\npohon load trees/ --dry-run\npohon load nomenclature.xlsx --from 2027",
    ),
    "cli.load.from": (
        "Tabel nomenklatur berlaku sejak tahun ini.",
        "The nomenclature table is in force from this year.",
    ),
    "cli.load.kind": (
        "Tabel nomenklatur ini untuk pemerintah daerah jenis ini.",
        "The nomenclature table is for this kind of government.",
    ),
    "cli.load.regulation": (
        "Nama peraturan tabel nomenklatur, bila berkasnya tidak menyebutkannya (bawaan: nama berkas).",
        "The regulation that a nomenclature table is of, if its file does not say it (default: the file's name).",
    ),
    "cli.load.replace": (
        "Muat juga bila sebagian besar sasaran sebuah pohon akan hilang.",
        "Load even if most goals of a tree would go.",
    ),
    "cli.load.until": (
        "Tabel nomenklatur berlaku sampai tahun ini.",
        "The nomenclature table is in force until this year.",
    ),
    "cli.load.show-mapping": (
        "Hanya tampilkan pemetaan buku kerja: cara tiap kolom dibaca, dan pertanyaannya. Tidak memuat apa pun.",
        "Only show the mapping of a workbook: how each column is read, and the questions. Loads nothing.",
    ),
    "cli.load.unwritten": (
        "Tidak ada yang ditulis ke penyimpanan (berkas tempat pohon yang dimuat disimpan).",
        "Nothing was written to the store.",
    ),
    "cli.load.years": (
        "--from {first} lebih akhir daripada --until {last}.",
        "--from {first} is later than --until {last}.",
    ),
    "cli.audit": (
        "Periksa pohon kinerja dengan semua aturan dan tampilkan temuannya.\n\nTanpa PATH yang diperiksa adalah isi "
        "penyimpanan; dengan PATH berkas itu sendiri, tanpa menyentuh penyimpanan apa pun.",
        "Check the trees against the rules and show the findings.\n\nWithout PATH the store is audited; with PATH those "
        "files are, in a throw-away store, touching nothing.",
    ),
    "cli.audit.all": (
        "Tampilkan setiap temuan tersendiri, juga yang sebabnya sama.",
        "Show every finding by itself, also those that share their cause.",
    ),
    "cli.audit.annotate": (
        "Tulis salinan buku kerja PATH ke -o FILE, dengan warna dan catatan pada sel yang bertemuan dan satu lembar temuan.",
        "Write a copy of the workbook PATH to -o FILE, with colours and notes on the cells that findings are about and a "
        "sheet of findings.",
    ),
    "cli.audit.annotate-alone": (
        "{option} tidak dapat dipakai bersama --annotate: hasilnya salinan buku kerja.",
        "{option} cannot go with --annotate, whose output is a copy of the workbook.",
    ),
    "cli.audit.annotate-book": (
        "--annotate memberi catatan pada buku kerja .xlsx atau .xlsm; {path} bukan itu.",
        "--annotate puts notes into a workbook, .xlsx or .xlsm; {path} is none.",
    ),
    "cli.audit.annotate-ending": (
        "Salinan buku kerja {ending} harus berakhiran {ending} juga, tidak seperti {path}.",
        "The copy of a workbook {ending} must end in {ending}, too, unlike {path}.",
    ),
    "cli.audit.annotate-one": (
        "--annotate memberi catatan pada satu buku kerja. Sebut satu berkas saja.",
        "--annotate puts notes into one workbook. Name one file only.",
    ),
    "cli.audit.annotate-output": (
        "Sebut tempat salinannya dengan -o, misalnya -o temuan{ending}.",
        "Say where the copy goes with -o, such as -o findings{ending}.",
    ),
    "cli.audit.annotate-store": (
        "--annotate memberi catatan pada buku kerja, bukan pada isi penyimpanan. Sebut berkas .xlsx atau .xlsm-nya.",
        "--annotate puts notes into a workbook, not into a store. Name the file, .xlsx or .xlsm.",
    ),
    "cli.audit.annotated": (
        "Ditulis: {path}. Temuan pada selnya: {placed}; tanpa sel: {unplaced}.",
        "Written: {path}. Findings on their cells: {placed}; without a cell: {unplaced}.",
    ),
    "cli.audit.annotated-options": (
        "Salinan itu dibaca dengan pilihan yang sama: {options}",
        "Read the copy with the same options: {options}",
    ),
    "cli.audit.ask-reason": (
        "Alasan temuan yang ada sekarang diterima",
        "Why the present findings are accepted",
    ),
    "cli.audit.ask-until": (
        "Berlaku sampai tanggal (mis. 2025-03-31)",
        "Accepted until (such as 2025-03-31)",
    ),
    "cli.audit.empty-reason": (
        "--reason kosong. Tulis mengapa temuan yang ada sekarang diterima.",
        "--reason is empty. Say why the present findings are accepted.",
    ),
    "cli.audit.example": (
        "pohon audit dinsos-2024.yaml\npohon audit --select OWN,XCT --fail-on warning\npohon audit --format json -o temuan.json\n"
        "pohon audit Matriks.xlsx --annotate -o Matriks-temuan.xlsx",
        "pohon audit dinsos-2024.yaml\npohon audit --select OWN,XCT --fail-on warning\npohon audit --format json -o findings.json\n"
        "pohon audit Matriks.xlsx --annotate -o Matriks-findings.xlsx",
    ),
    "cli.audit.explain": (
        "Tampilkan buktinya: sekitar temuan, kueri, dan barisnya.",
        "Show the evidence: the neighbourhood, the query and its rows.",
    ),
    "cli.audit.explain-text": (
        "--explain hanya menambah keluaran --format text; bentuk ini tidak berubah.",
        "--explain adds to --format text only; this form is unchanged.",
    ),
    "cli.audit.fail-on": (
        "Keluar dengan kode 1 bila ada temuan setingkat ini atau lebih berat.",
        "Leave with exit code 1 where a finding is this severe or more.",
    ),
    "cli.audit.ignore": (
        "Lewati aturan ini: kode atau awalannya, dipisah koma.",
        "Leave out these rules: codes or prefixes, separated by commas.",
    ),
    "cli.audit.new-only": (
        "Tampilkan hanya temuan yang belum ada di laporan JSON ini.",
        "Show only findings that this earlier JSON report does not have.",
    ),
    "cli.audit.no-reason": (
        "--write-suppressions perlu --reason dan --until.",
        "--write-suppressions needs --reason and --until.",
    ),
    "cli.audit.no-rules": (
        "Tidak ada aturan yang tersisa untuk dijalankan: semua yang dipilih --select juga dilewati --ignore "
        "(atau setelan di pohon.toml).",
        "No rule is left to run: all that --select names are left out again by --ignore (or by pohon.toml).",
    ),
    "cli.audit.only-with-write": (
        "--reason dan --until hanya dipakai bersama --write-suppressions.",
        "--reason and --until go with --write-suppressions only.",
    ),
    "cli.audit.past": (
        "{until} sudah lewat. Pilih tanggal akhir mulai hari ini.",
        "{until} is past. Choose a last day from today on.",
    ),
    "cli.audit.reason": (
        "Alasan untuk --write-suppressions.",
        "The reason for --write-suppressions.",
    ),
    "cli.audit.rules": ("Folder aturan tambahan milik sendiri.", "A folder of further rules of your own."),
    "cli.audit.select": (
        "Jalankan hanya aturan ini: kode atau awalannya, dipisah koma.",
        "Run only these rules: codes or prefixes, separated by commas.",
    ),
    "cli.audit.statistics": (
        "Tampilkan jumlah saja: satu baris per aturan dengan temuan, yang terbanyak dulu (text atau json).",
        "Show counts only: one line for each rule with findings, most findings first (text or json).",
    ),
    "cli.audit.statistics-format": (
        "--statistics hanya untuk format {formats}.",
        "--statistics is only for the formats {formats}.",
    ),
    "cli.audit.suppressions": (
        "Berkas temuan yang diterima (bawaan: pohon-suppressions.yaml bila ada).",
        "File of accepted findings (default: pohon-suppressions.yaml where there is one).",
    ),
    "cli.audit.timings": ("Tampilkan waktu tiap aturan.", "Show each rule's time."),
    "cli.audit.until": (
        "Tanggal akhir untuk --write-suppressions.",
        "The last day for --write-suppressions.",
    ),
    "cli.audit.write-suppressions": (
        "Terima semua temuan yang ada sekarang ke berkas itu, dengan alasan dan tanggal akhir.",
        "Accept all present findings into that file, with a reason and a last day.",
    ),
    "cli.why": (
        "Semua aturan yang memeriksa satu sasaran, dan mengapa ada temuan atau tidak.",
        "Every rule that looked at one goal, and why it fired or did not.",
    ),
    "cli.why.example": ("pohon why rumah-layak-huni", "pohon why rumah-layak-huni"),
    "cli.rules": (
        "Daftar aturan, atau satu aturan lengkap: apa, mengapa, cara memperbaiki, sumber, kueri.",
        "The catalogue, or one rule whole: what, why, how to fix, source, query.",
    ),
    "cli.rules.example": ("pohon rules\npohon rules OWN001", "pohon rules\npohon rules OWN001"),
    "cli.rules.rules": ("Folder aturan tambahan milik sendiri.", "A folder of further rules of your own."),
    "cli.crosscut": (
        "Telusuri crosscutting: apa yang dikerjakan bersama mitra.\n\nTanpa AGENCY: matriks semua "
        "perangkat daerah. AGENCY boleh id, nama, atau aliasnya.",
        "Explore crosscutting: what is shared with a partner agency.\n\nWithout AGENCY: a matrix of all. AGENCY is an id, "
        "a title or an alias.",
    ),
    "cli.crosscut.example": (
        'pohon crosscut\npohon crosscut PERKIMTAN\npohon crosscut "Dinas Kesehatan" --format json',
        'pohon crosscut\npohon crosscut PERKIMTAN\npohon crosscut "Dinas Kesehatan" --format json',
    ),
    "cli.trace": (
        "Telusuri satu sasaran: ke atas sampai strategis, ke bawah sampai proses.\n\nGOAL: id, akhiran id yang unik, atau "
        "bagian judul yang unik.",
        "Follow one goal: up to the top, down to the leaves.\n\nGOAL: its id, a unique ending of the id, or a unique part of "
        "the title.",
    ),
    "cli.trace.example": (
        'pohon trace rumah-layak-huni\npohon trace "bufferstock"',
        'pohon trace rumah-layak-huni\npohon trace "bufferstock"',
    ),
    "cli.diff": (
        "Tampilkan perubahan dari A ke B: sasaran, indikator, target, penanggung jawab, program, mitra.\n\nA dan B: "
        "berkas atau folder pohon, penyimpanan (.kgl atau URL Neo4j), atau pohon di penyimpanan menurut id atau judulnya.",
        "Show the edits from A to B: goals, indicators, targets, owners, programmes, partners.\n\nA and B: a file or folder "
        "of trees, a store (.kgl or a Neo4j URL), or a tree of the store by its id or title.",
    ),
    "cli.diff.example": (
        "pohon diff Renstra-lama.xlsx Renstra-baru.xlsx\npohon diff dinsos-2024 dinsos-2024.yaml\n"
        "pohon diff lama.yaml baru.yaml -o semula-menjadi.html",
        "pohon diff Renstra-old.xlsx Renstra-new.xlsx\npohon diff dinsos-2024 dinsos-2024.yaml\n"
        "pohon diff old.yaml new.yaml -o before-after.html",
    ),
    "cli.view": (
        "Tulis gambar interaktif: satu halaman HTML yang bisa dibuka tanpa internet.\n\nTanpa PATH yang digambar adalah isi "
        "penyimpanan; dengan PATH berkas itu sendiri, tanpa menyentuh penyimpanan apa pun.",
        "Write the interactive picture: one HTML page that opens without a network.\n\nWithout PATH the store is drawn; with "
        "PATH those files are, in a throw-away store, touching nothing.",
    ),
    "cli.view.agency": (
        "Hanya pohon perangkat daerah ini; bila belum dimuat, buka pada sasaran yang crosscutting dengannya. Juga nama "
        "pemilik buku kerja yang tidak menyebutkannya.",
        "Only the trees of this agency; where none is loaded, open on what is shared with it. Also the agency of a workbook "
        "that does not name one.",
    ),
    "cli.view.example": (
        "pohon view -o pohon.html\npohon view -o rumah.html --focus rumah-layak-huni --depth 2",
        "pohon view -o tree.html\npohon view -o house.html --focus rumah-layak-huni --depth 2",
    ),
    "cli.view.focus": (
        "Hanya sasaran ini, jalur ke puncaknya, dan semua di bawahnya.",
        "Only this goal, its way to the top and all that is below it.",
    ),
    "cli.view.output": (
        "Berkas tujuan; - untuk keluaran baku.",
        "The file to write; - for standard output.",
    ),
    "cli.export": (
        "Tulis graf atau kertas kerja ke berkas.\n\nFORMAT: {forms}, atau {last}.",
        "Write the graph or a working paper to a file.\n\nFORMAT: {forms} or {last}.",
    ),
    "cli.export.example": (
        "pohon export json -o dinsos-2024.json\npohon export csv -o tabel\npohon export poster-pdf --paper A2 -o poster.pdf\npohon export pptx --notes -o pohon.pptx",
        "pohon export json -o dinsos-2024.json\npohon export csv -o tables\npohon export poster-pdf --paper A2 -o poster.pdf\npohon export pptx --notes -o tree.pptx",
    ),
    "cli.export.layout": (
        "Tata letak lain dari bentuk ini: tables untuk xlsx (satu lembar setiap tabel, dengan id).",
        "Another layout of the format: tables for xlsx (a sheet for each table, with ids).",
    ),
    "cli.export.output": (
        "Berkas tujuan; untuk csv dan untuk beberapa pohon, folder tujuan; - untuk keluaran baku.",
        "The file to write; for csv and for several trees, the folder; - for standard output.",
    ),
    "cli.export.force": (
        "Timpa berkas tujuan walau bukan tulisan pohon-graph; tulis poster walau hurufnya di bawah 5 pt.",
        "Overwrite the file even if pohon-graph did not write it; write a poster even with type below 5 pt.",
    ),
    "cli.export.paper": (
        "Kertas poster atau ukuran slide, selalu mendatar. Bawaan: A3, untuk slide 16:9.",
        "The paper of a poster or the size of slides, always landscape. Default: A3, for slides 16:9.",
    ),
    "cli.export.notes": (
        "Tulis temuan audit ke catatan pembicara setiap slide (hanya pptx).",
        "Write the findings of the audit into the speaker notes of each slide (only pptx).",
    ),
    "cli.export.atlas": (
        "Bagi poster ke halaman-halaman dengan huruf 7 pt atau lebih: ikhtisar, lalu cabang demi cabang.",
        "Divide the poster among pages with type of 7 pt or more: an overview, then branch by branch.",
    ),
    "cli.export.colours": (
        "Warna poster dan slide: ours (aman bagi pembaca buta warna, bawaan) atau kertas-kerja (merah, biru, hijau).",
        "Colours of a poster or slides: ours (safe for colour-blind readers, the default) or kertas-kerja (red, blue, green).",
    ),
    "cli.export.letterhead": (
        "Satu baris kepala surat di atas poster; boleh diulang.",
        "A line of the letterhead above a poster; may be repeated.",
    ),
    "cli.export.signature": (
        "Satu baris blok tanda tangan: jabatan dulu, lalu nama, pangkat, NIP; boleh diulang.",
        "A line of the block for signing: the post first, then name, rank and number; may be repeated.",
    ),
    "cli.export.year": (
        "Tahun target pada diagram. Bawaan: tahun ini bila termasuk periode, selain itu tahun terakhirnya.",
        "The year of the targets in a diagram. Default: this year inside the period, else its last year.",
    ),
    "cli.query": (
        "Jalankan kueri Cypher yang hanya membaca.",
        "Run a Cypher query that only reads.",
    ),
    "cli.query.example": (
        'pohon query "MATCH (g:Goal) RETURN g.level AS level, count(*) AS goals"\npohon query --file kueri.cypher -p tree=dinsos-2024 --format csv',
        'pohon query "MATCH (g:Goal) RETURN g.level AS level, count(*) AS goals"\npohon query --file query.cypher -p tree=dinsos-2024 --format csv',
    ),
    "cli.query.memory": (
        "Hentikan kueri yang memerlukan memori lebih dari sekian MB (bawaan: 2048; 0: tanpa batas).",
        "End a query that needs more than so many MB of memory (default: 2048; 0: no limit).",
    ),
    "cli.query.none": (
        "Tulis kueri sesudah “pohon query”, atau pakai --file.",
        "Write a query after “pohon query”, or use --file.",
    ),
    "cli.query.not-utf8": (
        "{path} bukan teks UTF-8. Simpan ulang sebagai UTF-8.",
        "{path} is not UTF-8 text. Save it again as UTF-8.",
    ),
    "cli.query.parameter": ("-p “{text}” bukan kunci=nilai.", "-p “{text}” is not key=value."),
    "cli.query.rows": (
        "Tolak jawaban dengan baris lebih dari sekian (bawaan: 100000; 0: tanpa batas).",
        "Refuse an answer of more rows than this (default: 100000; 0: no limit).",
    ),
    "cli.query.timeout": (
        "Hentikan kueri setelah sekian detik (bawaan: 30; 0: tanpa batas).",
        "End a query after so many seconds (default: 30; 0: no limit).",
    ),
    "cli.query.two": (
        "Pilih salah satu: kueri di baris perintah, atau --file.",
        "Give one: a query on the command line, or --file.",
    ),
    "cli.query.unreadable": ("{path} tidak dapat dibaca ({reason}).", "{path} cannot be read ({reason})."),
    "cli.stats": (
        "Angka per jenjang: sasaran, dengan penanggung jawab, indikator, target, program, dan penjenjangan.",
        "Per level: goals, and how many have an owner, indicator, target, programme and cascade.",
    ),
    "cli.stats.example": ("pohon stats\npohon stats --format json", "pohon stats\npohon stats --format json"),
    "cli.trees": ("Pohon yang ada di penyimpanan.", "The trees that are loaded."),
    "cli.trees.example": ("pohon trees", "pohon trees"),
    "cli.drop": ("Hapus satu pohon dari penyimpanan.", "Remove one tree from the store."),
    "cli.drop.example": ("pohon drop dinsos-2024", "pohon drop dinsos-2024"),
    "cli.nomenclature": (
        "Tampilkan tabel nomenklatur yang dipakai, atau hapus salah satunya.",
        "List the tables of the nomenclature, or remove one.",
    ),
    "cli.nomenclature.drop": (
        "Hapus tabel peraturan ini; tabel bawaan kembali bila tidak ada lagi yang lain.",
        "Remove the table of this regulation; the bundled one comes back if none is left.",
    ),
    "cli.nomenclature.example": (
        "pohon nomenclature\npohon nomenclature --drop 900.1-861/2026",
        "pohon nomenclature\npohon nomenclature --drop 900.1-861/2026",
    ),
    "cli.verify": (
        "Periksa apakah penyimpanan utuh: tanda keutuhan, fakta turunan, simpul dan hubungan asing, batasan, dan "
        "versinya.\n\nKeluar dengan 1 bila tidak utuh, dan sebutkan berkas yang perlu dimuat ulang. Dengan --against: apakah "
        "isinya dan temuannya sama dengan penyimpanan lain.",
        "Check that the store is whole: digests, derived facts, foreign nodes and edges, constraints and versions.\n\nExits "
        "with 1 if it is not, and names the files to load again. With --against: whether content and findings are those of "
        "another store.",
    ),
    "cli.verify.against": (
        "Bandingkan dengan penyimpanan ini, pohon demi pohon dan temuan demi temuan.",
        "Compare with this store, tree by tree and finding by finding.",
    ),
    "cli.verify.example": (
        "pohon verify\npohon verify --store bolt://localhost:7687 --against .pohon/graph.kgl -o sertifikat.json",
        "pohon verify\npohon verify --store bolt://localhost:7687 --against .pohon/graph.kgl -o certificate.json",
    ),
    "cli.backup": (
        "Tulis seluruh isi penyimpanan ke satu berkas cadangan.\n\nBerkasnya dapat dipulihkan dengan “pohon restore”, juga ke "
        "penyimpanan jenis lain (.kgl atau Neo4j).",
        "Write the whole store to one backup file.\n\n“pohon restore” brings it back, also into a store of the other kind "
        "(.kgl or Neo4j).",
    ),
    "cli.backup.example": ("pohon backup pohon.backup.gz", "pohon backup trees.backup.gz"),
    "cli.restore": (
        "Pulihkan penyimpanan dari berkas cadangan.\n\nIsi berkas diperiksa dulu; semuanya ditulis sekaligus, atau tidak sama "
        "sekali.",
        "Bring a store back from a backup file.\n\nThe file is checked first; all of it is written at once, or nothing.",
    ),
    "cli.restore.example": (
        "pohon restore pohon.backup.gz\npohon restore pohon.backup.gz --replace",
        "pohon restore trees.backup.gz\npohon restore trees.backup.gz --replace",
    ),
    "cli.restore.replace": (
        "Ganti seluruh isi penyimpanan, juga bila sudah berisi pohon; berkas yang rusak disimpan dengan nama lain.",
        "Replace all that the store holds, also if it holds trees; a damaged file is kept under another name.",
    ),
    "cli.unlock": (
        "Lepas kunci penulis yang sudah mati.\n\nPenulisan yang sedang berjalan dihentikan dan tidak menulis apa pun.",
        "Take the lock away from a writer that is dead.\n\nWriting that is going on is ended and writes nothing.",
    ),
    "cli.unlock.example": ("pohon unlock", "pohon unlock"),
    # All the rest.
    "cli.bad-date": (
        "{name} bukan tanggal; tulis seperti 2024-12-31.",
        "{name} is no date; write it like 2024-12-31.",
    ),
    "cli.bad-number": (
        "{name} harus bilangan bulat mulai dari {least}.",
        "{name} must be a whole number from {least} up.",
    ),
    "cli.bad-range": (
        "{name} harus bilangan bulat {least} sampai {most}.",
        "{name} must be a whole number from {least} to {most}.",
    ),
    "cli.not-text": (
        "“{text}” berisi byte yang bukan teks UTF-8. Ketik ulang dengan huruf biasa.",
        "“{text}” holds bytes that are no UTF-8 text. Type it again in ordinary letters.",
    ),
    "cli.bad-value": ("Nilai {name} tidak sah: {reason}", "The value of {name} is not valid: {reason}"),
    "cli.bug": (
        "Terjadi kesalahan di dalam program ({kind}: {reason}). Data Anda tidak diubah oleh perintah yang gagal. "
        "Jalankan lagi dengan POHON_DEBUG=1 dan laporkan hasilnya.",
        "Something went wrong inside the program ({kind}: {reason}). A failed command changes no data. Run it again "
        "with POHON_DEBUG=1 and report what it prints.",
    ),
    "cli.changed": (
        "{files} sudah berubah sejak dimuat; yang ditampilkan isi yang lama. Muat lagi: “pohon load {first}”.",
        "{files} has changed since it was loaded; this shows what it said before. Load it again: “pohon load "
        "{first}”.",
    ),
    "cli.changed-more": (" dan {count} berkas lain", " and {count} more files"),
    "cli.changed-more-1": (" dan 1 berkas lain", " and 1 more file"),
    "cli.choice": ("{name} harus salah satu dari: {choices}.", "{name} must be one of: {choices}."),
    "cli.commands": ("Perintah", "Commands"),
    "cli.default": ("(bawaan: {value})", "(default: {value})"),
    "cli.example": ("Contoh", "Examples"),
    "cli.extra": (
        "Ada yang tidak dikenal di baris perintah: {words}. Apit nama yang mengandung spasi dengan tanda kutip.",
        "There is something more on the command line: {words}. Put a name that has blanks in quotes.",
    ),
    "cli.extra-tree": ("Bila itu nama pohon: --tree {words}.", "If that is a tree: --tree {words}."),
    "cli.guess": ("Maksud Anda: {names}?", "Did you mean {names}?"),
    "cli.interrupted": (
        "Dihentikan. Tidak ada yang setengah tertulis.",
        "Stopped. Nothing was left half written.",
    ),
    "cli.missing": ("{name} belum diisi.", "{name} is missing."),
    "cli.needs-value": ("{name} perlu nilai sesudahnya.", "{name} needs a value after it."),
    "cli.no-command": ("Tidak ada perintah “{name}”.", "There is no command “{name}”."),
    "cli.no-command-given": ("Perintahnya belum disebut.", "The command is missing."),
    "cli.no-option": ("Tidak ada opsi “{name}”.", "There is no option “{name}”."),
    "cli.option.agency": (
        "Nama perangkat daerah pemilik buku kerja yang tidak menyebutkannya.",
        "The agency of a workbook that does not name one.",
    ),
    "cli.option.period": (
        "Tahun atau periode buku kerja yang tidak menyebutkannya, misalnya 2025 atau 2025-2029.",
        "The year or period of a workbook that does not name one, such as 2025 or 2025-2029.",
    ),
    "cli.option.sheet": (
        "Baca hanya lembar buku kerja dengan judul ini. Boleh diulang.",
        "Read only the sheet of a workbook with this title. May be repeated.",
    ),
    "cli.option.map": (
        "Berkas pemetaan buku kerja (bawaan: yang bernama sama di sampingnya, misalnya Matriks.map.yaml).",
        "The mapping file of a workbook (default: the one of the same name beside it, such as Matriks.map.yaml).",
    ),
    "cli.option.with-questions": (
        "Baca rancangan walau masih ada pertanyaan di dalamnya.",
        "Read a draft although it still has questions.",
    ),
    "cli.option.as-of": (
        "Tanggal pemeriksaan, mis. 2024-12-31 (bawaan: hari ini).",
        "The date of the audit, such as 2024-12-31 (default: today).",
    ),
    "cli.option.depth": ("Paling banyak sekian jenjang di bawahnya.", "At most this many levels below."),
    "cli.option.force": (
        "Timpa berkas tujuan walau bukan tulisan pohon-graph.",
        "Overwrite the file even if pohon-graph did not write it.",
    ),
    "cli.option.file": ("Baca kueri dari berkas ini.", "Read the query from this file."),
    "cli.option.findings": (
        "Tandai temuan pada gambar (bawaan: ya).",
        "Mark findings in the picture (default: yes).",
    ),
    "cli.option.format": ("Bentuk keluaran.", "Form of the output."),
    "cli.option.help": ("Tampilkan bantuan ini.", "Show this help."),
    "cli.option.lang": (
        "Bahasa, id atau en (bawaan: POHON_LANG, lalu bahasa sistem).",
        "Language, id or en (default: POHON_LANG, then the system's).",
    ),
    "cli.option.level": ("Buka sampai jenjang ini.", "Open down to this level."),
    "cli.option.no-findings": ("Jangan tandai temuan.", "Do not mark findings."),
    "cli.option.output": (
        "Berkas tujuan (bawaan, juga untuk -: ke layar).",
        "Where to write it (default, also for -: to the screen).",
    ),
    "cli.option.param": (
        "Parameter kueri, kunci=nilai; boleh berulang.",
        "A parameter of the query, key=value; may be repeated.",
    ),
    "cli.option.config": (
        "Berkas setelan (bawaan: pohon.toml di folder kerja atau folder di atasnya).",
        "The settings file (default: pohon.toml in the working folder or one above it).",
    ),
    "cli.option.quiet": ("Hanya datanya, tanpa keterangan.", "Only the data, no remarks."),
    "cli.option.store": (
        "Penyimpanan: path .kgl atau URL Neo4j (bawaan: POHON_STORE, NEO4J_URI, .pohon/graph.kgl).",
        "The store: a .kgl path or a Neo4j URL (default: POHON_STORE, NEO4J_URI, .pohon/graph.kgl).",
    ),
    "cli.option.tree": ("Hanya pohon ini.", "Only this tree."),
    "cli.option.wait": (
        "Tunggu penulis lain paling lama sekian detik (bawaan: 60; 0: langsung ditolak).",
        "Wait for another writer for up to so many seconds (default: 60; 0: be refused at once).",
    ),
    "cli.option.version": ("Tampilkan versi.", "Show the version."),
    "cli.options": ("Opsi", "Options"),
    "cli.output.empty": (
        "Nama berkas sesudah -o kosong. Tulis nama berkas, atau - untuk keluaran baku.",
        "The name after -o is empty. Give the name of a file, or - for standard output.",
    ),
    "cli.output.ending": (
        "Akhiran {ending} pada {path} tidak cocok dengan format {format}. Pakai akhiran {endings}, atau ganti "
        "formatnya.",
        "The ending {ending} of {path} does not fit the format {format}. Use the ending {endings}, or another "
        "format.",
    ),
    "cli.output.no-format-of-ending": (
        "Perintah ini tidak menulis berkas {ending} ({path}). Akhiran yang dikenal: {endings}.",
        "This command writes no {ending} file ({path}). The endings that it knows: {endings}.",
    ),
    "cli.output.folder": (
        "Ekspor ini berupa folder berisi beberapa berkas, jadi tidak dapat ditulis ke keluaran baku. Sebutkan "
        "folder tujuannya dengan -o, atau pilih satu pohon dengan --tree.",
        "This export is a folder of several files, which standard output cannot take. Name a folder with -o, or "
        "choose one tree with --tree.",
    ),
    "cli.output.screen": (
        "Bentuk ini tidak dapat dibaca di layar. Sebutkan berkas tujuannya dengan -o, atau salurkan ke program lain.",
        "This form cannot be read on a screen. Name a file for it with -o, or pipe it to another program.",
    ),
    "cli.pohon": (
        "Pemeriksa dan atlas pohon kinerja: cascading dan crosscutting sebagai satu graf.",
        "The linter and atlas for performance trees: cascading and crosscutting as one graph.",
    ),
    "cli.pohon.example": (
        "pohon demo\npohon load dinsos-2024.yaml\npohon audit",
        "pohon demo\npohon load dinsos-2024.yaml\npohon audit",
    ),
    "cli.problems-1": (
        "Satu masalah ditemukan. Perbaiki, lalu ulangi.",
        "One problem was found. Fix it, then try again.",
    ),
    "cli.problems": (
        "{count} masalah ditemukan. Perbaiki, lalu ulangi.",
        "{count} problems were found. Fix them, then try again.",
    ),
    "cli.required": ("[wajib]", "[required]"),
    "cli.try-help": ("Lihat “{command} --help”.", "See “{command} --help”."),
    "cli.takes-no-value": ("{name} tidak memakai nilai.", "{name} takes no value."),
    "cli.usage": ("Pemakaian:", "Usage:"),
    "cli.usage.command": ("PERINTAH [ARGUMEN]...", "COMMAND [ARGS]..."),
    "cli.usage.options": ("[OPSI]", "[OPTIONS]"),
    "cli.working.ask": ("Mencari …", "Looking …"),
    "cli.working.backup": ("Mencadangkan …", "Backing up …"),
    "cli.working.restore": ("Memulihkan …", "Restoring …"),
    "cli.working.audit": ("Memeriksa …", "Checking …"),
    "cli.working.diff": ("Membandingkan …", "Comparing …"),
    "cli.working.drop": ("Menghapus …", "Removing …"),
    "cli.working.export": ("Menulis …", "Writing …"),
    "cli.working.load": ("Memuat …", "Loading …"),
    "cli.working.verify": ("Memeriksa keutuhan …", "Verifying …"),
    "cli.working.view": ("Menggambar …", "Drawing …"),
    "cli.written": ("Ditulis: {path}", "Written: {path}"),
}
