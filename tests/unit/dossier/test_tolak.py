"""What a dossier may not say: each fault with its line, its key, the reason, and the near miss."""

import pytest
from berkas_kecil import KECIL, kesalahan

KEPALA = "pihak:\n  - {kode: plasma1, "
SALAH = (
    ("\njudull: X", 'baris 2: judull tidak dikenal. Mungkin maksudnya "judul".'),
    ("judul: [a]", "baris 1: judul: harus berisi satu nilai saja"),
    ("versi: 2", "baris 1: versi: versi berkas ini tidak dikenal. Program ini membaca versi: 1."),
    ("masa: 2026", "baris 1: masa: harus berisi kunci dan isinya"),
    ("masa: {mulai: 30 Juni 226}", 'masa.mulai: "30 Juni 226" bukan tanggal.'),
    ("masa: {mulai: 31 Juni 2026}", 'masa.mulai: Tanggal "31 Juni 2026" tidak ada di kalender.'),
    ("evaluasi: {setiap_bulan: 1.5}", "evaluasi.setiap_bulan: harus bilangan bulat, bukan 1.5."),
)
SALAH_DAFTAR = (
    ("pendorong: [mutu, mutu]", 'pendorong: "mutu" ditulis dua kali.'),
    ("pendorong: [mutu, ~]", "pendorong: ada butir yang kosong."),
    ("pendorong: {mutu: ya}", "pendorong: harus berupa daftar"),
    ("tujuan: {kode: T1}", 'tujuan: harus berupa daftar. Awali setiap butirnya dengan tanda "-".'),
    ("tujuan:\n  - T1", "baris 2: tujuan[ke-1]: harus berisi kunci dan isinya"),
    ("tujuan:\n  - {uraian: X}", "baris 2: tujuan[ke-1].kode: belum diisi."),
    (
        "keselarasan: [{topik: A, sepakat: mungkin}]",
        'keselarasan[A].sepakat: "mungkin" tidak dikenal. Isi ya',
    ),
    (
        "keselarasan: [{topik: A, posisi: {a: Bibit, pupuk}}]",
        "posisi.pupuk: belum diisi. Isi yang memuat koma",
    ),
    ("komitmen: [{kode: K1, jumlah: 1.250.000,50}]", "komitmen[K1].50 tidak dikenal."),
    (
        "komitmen: [{kode: K1, jumlah: 1.250.000,50}]",
        "Isi yang memuat koma di dalam kurung harus diberi tanda kutip.",
    ),
    ("keluar: {diberitahu: {'': 2026-01-01}}", "keluar.diberitahu: ada kunci yang kosong."),
)
SALAH_PIHAK = (
    ("\n     perann: x", 'baris 3: pihak[plasma1].perann tidak dikenal. Mungkin maksudnya "peran".'),
    ("jenis: negra", 'baris 2: pihak[plasma1].jenis: "negra" tidak dikenal. Mungkin maksudnya "negara".'),
    ("bagi_hasil: dua", 'pihak[plasma1].bagi_hasil: "dua" bukan angka.'),
    ("bagi_hasil: [2]", "pihak[plasma1].bagi_hasil: harus berisi satu nilai saja, bukan daftar."),
    ("kontak: [{surel: a@@b}]", 'pihak[plasma1].kontak[ke-1].surel: "a@@b" bukan alamat surel yang sah.'),
    ("mitra: ", "pihak[plasma1].mitra: wajib diisi."),
    ("mitra: ''", "pihak[plasma1].mitra: wajib diisi."),
)


@pytest.mark.parametrize(
    ("teks", "kalimat"),
    (*SALAH, *SALAH_DAFTAR, *((f"{KEPALA}{isi}}}", kalimat) for isi, kalimat in SALAH_PIHAK)),
)
def test_fault_is_told_with_line_key_and_reason(teks: str, kalimat: str) -> None:
    (satu,) = kesalahan(teks)
    assert satu.startswith("berkas.yaml baris ")
    assert kalimat in satu


@pytest.mark.parametrize("kunci", ["keadaan", "peringatan", "tugas", "evaluasi_tercatat"])
def test_what_the_engine_keeps_cannot_be_written(kunci: str) -> None:
    (satu,) = kesalahan(f"{kunci}: {{tahap: pelaksanaan}}")
    assert f"{kunci} tidak dikenal." in satu


def test_plan_version_of_a_vote_cannot_be_written() -> None:
    suara = "{objek: rencana, pihak: a, tanggal: 2026-01-01, keputusan: setuju, versi_rencana: 9}"
    (satu,) = kesalahan(f"persetujuan: [{suara}]")
    assert "persetujuan[rencana a 2026-01-01].versi_rencana tidak dikenal." in satu


@pytest.mark.parametrize("siapa", ["pihak: a, penyetuju: b@c.example", ""])
def test_vote_is_of_a_pihak_or_of_the_penyetuju(siapa: str) -> None:
    suara = f"{{objek: rencana, tanggal: 2026-01-01, keputusan: setuju, {siapa}}}"
    (satu,) = kesalahan(f"persetujuan: [{suara}]")
    assert "isi salah satu saja: pihak (suara satu pihak) atau penyetuju" in satu


def test_entry_written_twice_is_refused_with_both_lines() -> None:
    (satu,) = kesalahan("pihak:\n  - {kode: a}\n  - {kode: b}\n  - {kode: a}")
    assert satu == (
        "berkas.yaml baris 4: pihak[a]: ditulis dua kali, di baris 2 dan 4. "
        "Hapus salah satu, atau bedakan kode."
    )


def test_contact_written_twice_is_refused_whatever_its_case() -> None:
    kontak = "[{nama: A, surel: a@b.example}, {nama: B, surel: A@b.example}]"
    (satu,) = kesalahan(f"pihak: [{{kode: x, kontak: {kontak}}}]")
    assert "pihak[x].kontak[a@b.example]: ditulis dua kali" in satu


def test_same_entry_in_two_spellings_of_its_date_is_one_entry() -> None:
    (satu,) = kesalahan("rapat:\n  - {tanggal: 2026-01-31}\n  - {tanggal: 31 Januari 2026}")
    assert "rapat[2026-01-31]: ditulis dua kali, di baris 2 dan 3." in satu


def test_capability_named_twice_in_two_spellings_is_refused() -> None:
    (satu,) = kesalahan("pihak: [{kode: a, kapabilitas: {kinerja: 1, Kinerja: 2}}]")
    assert "pihak[a].kapabilitas.kinerja: ditulis dua kali." in satu


def test_key_written_twice_is_refused_with_both_lines() -> None:
    (satu,) = kesalahan("judul: A\npola: asuh\njudul: B")
    assert satu.startswith('berkas.yaml baris 3: kunci "judul" ditulis dua kali, di baris 1 dan 3.')


@pytest.mark.parametrize("teks", [r'judul: "a\e[31mb"', r'visi: "a\0b"', r'visi: "a\u202eb"'])
def test_invisible_control_characters_are_refused(teks: str) -> None:
    (satu,) = kesalahan(teks)
    assert "karakter kendali yang tidak tampak" in satu
    assert satu.isprintable()


@pytest.mark.parametrize("kunci", [r'"ju\e[31mdul"', r'"ju\nSurel: x"'])
def test_refusal_never_repeats_control_characters(kunci: str) -> None:
    (satu,) = kesalahan(f"{kunci}: X")
    assert "tidak dikenal" in satu
    assert satu.isprintable()


@pytest.mark.parametrize(
    "teks", [r'judul: "a\nBcc: b@c.example"', r'judul: "a\rb"', r'pihak: [{kode: x, mitra: "a\u2028b"}]']
)
def test_titles_and_names_are_one_line(teks: str) -> None:
    (satu,) = kesalahan(teks)
    assert "harus satu baris." in satu


def test_text_of_more_than_ten_thousand_letters_is_refused() -> None:
    assert "terlalu panjang: 10001 karakter" in kesalahan(f"visi: {'a' * 10_001}")[0]
    assert "terlalu panjang: 201 karakter. Ringkas sampai 200" in kesalahan(f"judul: {'a' * 201}")[0]


def test_all_faults_of_a_file_are_told_in_the_order_of_their_lines() -> None:
    salah = KECIL.replace("judul:", "judl:").replace("pemasok", "[]").replace("2026-04-01", "kemarin")
    salah = salah.replace("jenis: tenaga", "jenis: tenga") + "pola: sejajar\n"
    baris = [int(satu.split()[2].rstrip(":")) for satu in kesalahan(salah)]
    assert baris == [2, 13, 23, 33, 34]


def test_flood_of_faults_is_counted_not_listed() -> None:
    semua = kesalahan("".join(f"kunci{n}: x\n" for n in range(1000)))
    assert len(semua) == 201
    assert semua[-1] == "berkas.yaml: masih ada 800 kesalahan lain."
