"""The words by which `slots` tells what can stand in a noun phrase, and where one ends."""

from voice_interviewer.structure.text import FUNCTION_WORDS

THE = frozenset("the a an this that these those each every any some one both several many another".split())
YOUR = frozenset("our my".split())
THEIR = frozenset("their his her".split())
DETERMINERS = THE | YOUR | THEIR

LINKS = frozenset({"on", "for"})
"""Prepositions that tie a second phrase to the first: "an alert on the decline rate"."""

GO_ON = frozenset("few more most much such some other same own each every".split())

ENDS = (FUNCTION_WORDS | {"a", "an", "the"}) - GO_ON
"""Words that cannot go on with a phrase: where one of them comes, it has ended."""

VERBS = frozenset(
    "add added adds agree ask asked asks bring brings brought build built buy call called calls came catch catches "
    "caught change changed changes check checked checks come comes cost costs cut decide decided did die dies drop "
    "drops fail failed fails fall falls feed feeds feel find fire fired fires fix fixed follow follows found gave "
    "give gives goes gone had happen happened happens hear help helps hit hits hold holds keep keeps kept knew know "
    "knows land lands leave leaves left let lets like look looked looks lose love mean means meant miss move moved "
    "moves need needed needs open opens page paged pages paid pay pays pick picked pull pulled pulls push pushed put "
    "puts raise raised raises ran rang reach reaches read reads ring rings rise rises run runs said sat save saw say "
    "says see seem seems seen send sends sent set sets show showed shows sit sits stand stands start started starts "
    "stay stays stood stop stopped stops store take takes tell tells think thought throw throws told took tried try "
    "turn turned turns wait wake wakes want wanted wants watch watches went woke work worked works write writes "
    "wrote".split()
)
"""Words that are more often verbs than nouns in speech; a phrase with one is not trusted."""

VAGUE = frozenset(
    "again already also always anybody anyone anything bit certain course different etc even everybody everyone "
    "everything example fact fifth first fourth guys here herself himself just kind kinds last less lot lots maybe "
    "moment more myself new next nothing okay other others ourselves part parts people percent point quite rest "
    "right same second sense side sixth somebody someone something sort sorts still stuff sure tenth themselves then "
    "there thing things third today tomorrow very way ways well whatever whichever while whole yeah yes yesterday "
    "yourself".split()
)
"""Words that stand for something said elsewhere, for a place in a row, or for nothing."""

QUALITIES = frozenset(
    "best better big bigger biggest cheap cheaper cheapest clean clever easy fast faster fine full good great hard "
    "high huge key large larger local low main manual modern nice normal old older open overall plain proper quick "
    "real right robust safe short simple simpler simplest single slow slower small smaller smart special standard "
    "strict strong usual whole".split()
)
"""Words that want a noun after them."""

LOADED = frozenset(
    "afraid angry ashamed awful bad blame careless confident confused crap damn dumb embarrassing failed failure "
    "fault fear feel feeling feelings happy hate hell honest horrible idiot idiots incompetent lazy mess messy "
    "mistake nervous poor proud rubbish sad scared scary shit silly sloppy sorry stupid terrible unhappy upset "
    "useless weak worried wrong".split()
)
"""Words of feeling and of blame: nothing of the kind is said back to the user."""

MASS = frozenset(
    "accuracy availability capacity compliance consent coverage data drift explainability fairness feedback "
    "freshness governance health interpretability kubernetes latency loss performance postgres precision privacy "
    "quality recall redis retention scalability skew spending staleness throughput traffic uptime usage xgboost".split()
)
"""Nouns that stand without an article."""
