"""Hostile texts, as a dossier, a form or a mail may bring them, each by what it tries."""

JAHAT = {
    "header": "Sawit\r\nBcc: korban@contoh.example\r\n\r\n<b>isi lain</b>",
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "tautan": "[klik di sini](https://jahat.example) <https://jahat.example>",
    "gambar": "![x](https://jahat.example/lacak.png)",
    "penegasan": "**tebal** _miring_ `kode` ~~coret~~ # judul",
    "jinja": "{{ 7 * 7 }} {% for x in [1] %}x{% endfor %}",
    "terminal": "\x1b[31mmerah\x1b[0m \x9b2J \x07",
    "arah": "laporan\u202egnp.exe",
    "pemisah": "baris\u2028lain\u0085lagi",
    "entitas": "&lt;b&gt; &#x3c;script&#x3e;",
}
