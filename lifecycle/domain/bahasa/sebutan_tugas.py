"""What tasks are called in English; their titles are stored in Indonesian."""

from collections.abc import Mapping

from lifecycle.domain.bahasa.terjemah import terjemahkan

# The longer before the shorter that matches it too.
JUDUL: Mapping[str, str] = {
    "Lengkapi profil: kebutuhan, manfaat, kekuatan, dan kelemahan": (
        "Complete the profile: needs, benefits, strengths and weaknesses"
    ),
    "Susun berita acara penjajakan": "Draw up the minutes of the exploration",
    "Putuskan uji kelayakan": "Decide on feasibility",
    "Susun rencana bersama para pihak": "Write the plan together with the parties",
    "Setujui rencana": "Approve the plan",
    "Urus penandatanganan MoU atau PKS": "See to the signing of the MoU or the agreement (PKS)",
    "Adakan pertemuan kickoff dengan semua pihak": "Hold the kickoff meeting with all parties",
    "Catat capaian dan realisasi sebelum evaluasi": "Record results and deliveries before the evaluation",
    "Laporkan perkembangan kepada setiap plasma": "Report on the progress to every plasma",
    "Isi survei kepercayaan": "Answer the trust survey",
    "Lengkapi data yang kurang untuk evaluasi": "Supply the data that the evaluation lacks",
    "Putuskan hasil evaluasi": "Decide on the result of the evaluation",
    "Serahkan pengelolaan dari perorangan kepada lembaga": (
        "Hand the running over from persons to institutions"
    ),
    "Perbarui dokumen kemitraan": "Renew the documents of the partnership",
    "Kembalikan aset kepada yang berhak": "Return assets to their owners",
    "Kembalikan atau hapus data bersama": "Return or delete shared data",
    "Tuntaskan atau kecualikan semua komitmen": "Settle or exempt all commitments",
    "Tulis pembelajaran dalam laporan akhir": "Write down what was learned in the final report",
    "Bagi ulang bagi hasil sesudah {mitra} keluar; yang masih ikut baru berjumlah {angka}": (
        "Divide the shares anew after {mitra} left; those who remain have {angka} so far"
    ),
    "Putuskan kelanjutan: cari pengganti {mitra} ({peran}) atau hentikan": (
        "Decide how to go on: replace {mitra} ({peran}) or end"
    ),
    "Tuntaskan atau kecualikan komitmen {kode} dari {mitra} yang keluar": (
        "Settle or exempt commitment {kode} of {mitra}, which left"
    ),
    "Carikan bantuan {perihal}": "Find help for {perihal}",
    "Jawab tawaran bantuan {perihal}": "Answer the offer of help for {perihal}",
    "Pastikan harapan dan catat manfaat yang terwujud": (
        "Confirm your expectations and note the benefits that came true"
    ),
    "Bicarakan harapan {mitra} yang berubah: {uraian}": (
        "Talk over the changed expectation of {mitra}: {uraian}"
    ),
    "Tindak lanjuti SP {tingkat} untuk {kode} ({uraian}) bersama {mitra}": (
        "Follow up warning {tingkat} on {kode} ({uraian}) with {mitra}"
    ),
    "Tindak lanjuti SP {tingkat} untuk {kode} ({uraian})": "Follow up warning {tingkat} on {kode} ({uraian})",
    "Setujui SP {tingkat} kepada pimpinan {mitra}: {janji}, jatuh tempo {hari}": (
        "Approve warning {tingkat} to the leadership of {mitra}: {janji}, due {hari}"
    ),
    "Setujui SP {tingkat} kepada {mitra}: {janji}, jatuh tempo {hari}": (
        "Approve warning {tingkat} to {mitra}: {janji}, due {hari}"
    ),
    "Setujui kabar keterlambatan kepada manajer {mitra}: {janji}, jatuh tempo {hari}": (
        "Approve the word of delay to the manager of {mitra}: {janji}, due {hari}"
    ),
    "Setujui kabar keterlambatan kepada pimpinan {mitra}: {janji}, jatuh tempo {hari}": (
        "Approve the word of delay to the leadership of {mitra}: {janji}, due {hari}"
    ),
    "Tagih sisa {janji} dari {mitra}, atau gugurkan: {angka} % sudah terpenuhi": (
        "Ask {mitra} for the rest of {janji}, or drop it: {angka} % is fulfilled"
    ),
    "Bina {mitra} dalam {kapabilitas} sampai memenuhi standar": (
        "Coach {mitra} in {kapabilitas} up to the standard"
    ),
    "Jadwalkan kegiatan pembinaan: {butir}": "Schedule the coaching activity: {butir}",
    "Tunjuk penengah netral untuk sengketa {perihal}": "Name a neutral mediator for dispute {perihal}",
    "Sampaikan pernyataan kepada {penengah} tentang sengketa {perihal}": (
        "Give your statement to {penengah} on dispute {perihal}"
    ),
    "Cari kontak baru untuk {mitra}: tidak ada lagi yang dapat disurati": (
        "Find a new contact for {mitra}: nobody is left to write to"
    ),
}

_KATA: Mapping[str, Mapping[str, str]] = {
    "kapabilitas": {
        "merencanakan usaha": "business planning",
        "menaati perjanjian": "keeping agreements",
        "kinerja kuantitas dan kualitas": "quantity and quality of performance",
        "skala ekonomi": "economy of scale",
        "keterampilan standar": "standard skills",
    },
}


def sebut_tugas(judul: str, bahasa: str) -> str:
    """The title of a task in that language; one that no row of the table has the form of stays as it is."""
    if bahasa == "id":
        return judul
    utuh = terjemahkan(judul, JUDUL, _KATA)
    if utuh is not None:
        return utuh
    # For whom, where the reader speaks for several pihak.
    pokok, buka, mitra = judul.partition(" (")
    awal = terjemahkan(pokok, JUDUL, _KATA) if buka else None
    return judul if awal is None else f"{awal}{buka}{mitra}"
