"""The words with which the name of an agency begins."""

from __future__ import annotations

from typing import Final

# Abbreviations are those of many regions; DIS and two letters or more cover the rest, such as DISPERINDAG.
AGENCY_BEGINS: Final = (
    r"\b(?:dinas|badan|inspektorat|sekretariat|kecamatan|kelurahan|rumah sakit|rsud|satuan polisi|kantor"
    r"|din(?:kes|sos|dik|pora|par|hub|kop|nak|tan|perkim|kominfo|nakers?)\w*|dpu(?:pr)?\w*|dpmptsp\w*|dpmd\w*|dp3a\w*"
    r"|dp2kb\w*|dlh\w*|dkp\w*|setda|setwan|bappe\w+|balitbang\w*|bapenda|bpkad|bkpsdm|bkd|bpbd|satpol\s+pp|dis[a-z]{3,}|puskesmas)"
)
