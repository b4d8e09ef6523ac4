"""Texts about opening, reading and writing a store."""

TEXTS = {
    "store.busy": (
        "Penyimpanan {store} sedang ditulis oleh proses lain. Tunggu sampai selesai, lalu ulangi.",
        "The store {store} is being written by another process. Wait for it to finish, then try again.",
    ),
}
