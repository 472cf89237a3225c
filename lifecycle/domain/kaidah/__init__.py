"""The forms of rules: syarat, kabar, tugas, temuan, indikator."""
