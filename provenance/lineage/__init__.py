"""Lineage: who copied from whom, with a probability and with reasons.

Pure: works on articles and matches, and knows neither store nor clock. Says "direction not known" where it is not.
"""

from provenance.lineage.reconstruct import reconstruct
from provenance.lineage.translations import translated_urls, translations
from provenance.lineage.unseen import credited

__all__ = ["credited", "reconstruct", "translated_urls", "translations"]
