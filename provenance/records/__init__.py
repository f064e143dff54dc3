"""The vocabulary: frozen dataclasses of tuples, standard library only. Stages talk to one another only through these.

Glossary. One word per idea:

seed            the URL or file the user gives
source          something that can tell where copies may be (feed, sitemap, archive); discovery only
sighting        one URL that a source reported, not yet fetched
capture         the bytes of one URL at one moment, with headers
article         what extraction reads from one capture
byline, dateline, credit line   the IPTC senses
notice          a sentence such as "This article was originally published by …"
credit          the parsed claim: who is credited, for what, from which span, how surely
mention         a naming in running text ("X reports"): weak evidence, not a credit
outlet, agency  a site that publishes; a wire service. Both are publishers
canonical       only the page's own ``rel=canonical`` claim. Never the original, never an identity
shingle, signature, band        k-word window; MinHash tuple; slice of it
passage         a run of words that two articles share
candidate pair  two articles that share a key, unverified
match           a verified pair, with Jaccard and both containments
cluster         articles held together by matches; never a raw connected component
lineage         the tree, or forest, of one cluster, unseen nodes included
derivation      edge from child to parent, with kind, confidence and evidence (PROV ``wasDerivedFrom``)
origin, reprint, revision, excerpt   roles and kinds. A revision is a later version of the same URL or by the same
                publisher, and is never counted as a reprint
unseen node     a parent that is credited, or inferred, but not captured
evidence        one reason for a derivation
edit, edit script   one headline, cut, addition, move, rewrite, split or merge; the ordered list
family          what the user sees: cluster, lineage and edits of one text
outcome         how one look-up ended: answered, nothing, failed, skipped

``parent``/``child`` in lineage and edits, ``one``/``other`` (``a``/``b`` in the contract) in symmetric comparison.
"""
