"""Texts about reading and writing files."""

TEXTS = {
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
