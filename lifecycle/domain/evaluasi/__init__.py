"""The evaluation: five dimensions, one score, one recommendation, and the trace of every figure.

Seen from `fakta.pada`, in Decimal, compared unrounded. D1 capaian, D4 manfaat and D5 keberlanjutan are
weighted means of their indikator (dimensi.py), D2 komitmen is half the mean and half the weakest pihak
(komitmen.py), D3 kepercayaan is what the pihak say of one another (kepercayaan.py).

Sources. The formulas are those of the project's domain page, section 5. The thresholds of 35.7 and 65.7
are the bands of VicHealth's partnerships analysis tool, which parts its scale of 35 to 175 points at 85
and 127. That no dimension may fail, whatever the mean, follows KfW's rating of projects, which calls
none a success that fails in a key criterion. The weights are defaults that settings may change.
"""
