"""Words that stand for one another when an interview answer is given again in other words.

Each line is one meaning: what is done to a system, and who does it, in the words that speakers exchange freely. Nothing
of one trade or one story belongs here. What the table is worth: ``benchmarks/comparison/``.
"""

from voice_interviewer.structure.text import stem

_MEANINGS = """
rollback roll back revert restore previous
page paged pager alert alerted alarm ring rung wake
approve approval sign signature signs okay permission
owner own owns belong belongs responsible lead head director
watch monitor look observe track
check compare comparison verify test assert
customer user client caller
person people human somebody someone anybody
colleague reviewer review
wrong incorrect bad false broken
notice noticed spot realise realised
ship deploy deployment release released live production
model network net
predict prediction predicts forecast estimate
image container docker
copy copied copies snapshot
begin start first
end finish stop halt pause
delete drop remove deleted
big large larger bigger biggest largest
fast quick promptly
slow slower
cost costs price expensive
money euro budget
enough suffice
job task run
night nightly overnight
train training retrain retraining fitted fit
random randomly randomise
require need
validate validation
limit threshold cap maximum
queue wait waiting
key id number identifier
duplicate doubled twice double
repeat retry again replay rerun
change changed touch touched alter modify
fail failure fails failed break breaks crash
error errors fault
silent silently quiet noise
write writes wrote
read reads
answer reply response respond
question ask request
fact information
form format
prompt instruction
passage document manual
weights parameters
artefact artifact piece
lock locked block
empty null nothing
old older former
difference differ differs
synthetic invented made make
technician engineer
"""


def _table() -> dict[str, str]:
    meanings: dict[str, str] = {}
    for line in _MEANINGS.split("\n"):
        said = [stem(word) for word in line.split()]
        for word in said:
            meanings.setdefault(word, said[0])
    return meanings


MEANING = _table()
"""The stem of a word to the stem that stands for its meaning."""
