"""Texts about reading and writing files."""

TEXTS = {
    "files.is-source": (
        "{path} adalah sumber pohon yang dimuat, jadi tidak ditimpa. Pilih nama berkas lain; "
        "--force menimpanya.",
        "{path} is the source of a loaded tree, so it is not overwritten. Choose another file; "
        "--force overwrites it.",
    ),
    "files.not-ours": (
        "{path} sudah ada dan tidak ditulis oleh pohon-graph (atau sudah diubah orang), jadi tidak ditimpa. "
        "Pilih nama berkas lain; --force menimpanya.",
        "{path} is already there and was not written by pohon-graph (or somebody has changed it), so it is not "
        "overwritten. Choose another file; --force overwrites it.",
    ),
    "files.folder-of-others": (
        "Folder {path} berisi berkas lain ({names}); tabel pohon akan tercampur dengannya. Pilih folder "
        "baru atau kosong; --force tetap menulis ke situ.",
        "The folder {path} holds other files ({names}); the tables of the tree would be mixed with them. Choose "
        "a new or empty folder; --force writes there all the same.",
    ),
    "files.read-only": (
        "{path} hanya dapat dibaca, jadi tidak ditimpa. Pilih nama berkas lain, atau buka dulu "
        "izin tulisnya.",
        "{path} is read-only, so it is not overwritten. Choose another file, or allow writing to it first.",
    ),
    "files.reason.EACCES": ("izinnya ditolak", "permission denied"),
    "files.reason.EISDIR": ("ini folder, bukan berkas", "it is a folder, not a file"),
    "files.reason.ENAMETOOLONG": ("namanya terlalu panjang", "the name is too long"),
    "files.reason.ENODEV": ("ini perangkat, bukan berkas", "it is a device, not a file"),
    "files.reason.ENOENT": ("berkas atau folder itu tidak ada", "there is no such file or folder"),
    "files.reason.ENOSPC": ("disk penuh", "the disk is full"),
    "files.reason.ENOTDIR": ("di tengah path ada berkas, bukan folder", "a part of the path is no folder"),
    "files.reason.EPERM": ("izinnya ditolak", "permission denied"),
    "files.reason.EROFS": ("tempat itu hanya dapat dibaca", "the place can only be read"),
    "files.stdout": (
        "Keluaran baku tidak dapat ditulis ({reason}).",
        "Standard output cannot be written ({reason}).",
    ),
    "files.unusable": (
        "{path} tidak dapat dipakai ({reason}). Periksa path dan izinnya, lalu ulangi.",
        "{path} cannot be used ({reason}). Check the path and its permissions, then try again.",
    ),
    "files.write": (
        "{path} tidak dapat ditulis ({reason}). Periksa folder, izin, dan ruang disknya, lalu ulangi.",
        "{path} cannot be written ({reason}). Check its folder, permissions and the free space, then try again.",
    ),
}
