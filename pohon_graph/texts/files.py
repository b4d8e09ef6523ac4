"""Texts about writing files."""

TEXTS = {
    "files.write": (
        "{path} tidak dapat ditulis ({reason}). Periksa folder, izin, dan ruang disknya, lalu ulangi.",
        "{path} cannot be written ({reason}). Check its folder, permissions and the free space, then try again.",
    ),
}
