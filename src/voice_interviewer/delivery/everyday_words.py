"""The ordinary words that habits of phrasing are made of."""

LIGHT_WORDS = frozenset(
    "a an the and or but so if then than that this these those there here it its it's i i'm i'd i'll i've you your he "
    "she we we're we'd we'll we've our they they're their them us me my of in on at to for from by with as into out "
    "up down off over about after before is are was were be been do does did have has had will would can could should "
    "not no all because when where which who what how why while until there's that's".split()
)
"""Words that any phrase may begin or end with without being one."""

EVERYDAY_WORDS = frozenset(
    "able actually again always anyway basically best big bit bottom call care case chance clear comes common "
    "consider course couple day deal depends different easy end ensure exactly example extent face fact fair fairly "
    "far feel few fine first focus forward front general get gets give given go goes going good great ground guess "
    "hand happens hard help honest honestly hope idea important interesting just keep key kind know last leave let "
    "level like line little long look looks looking lot main make makes making matter mean mind moment more most move "
    "much nature need needle never new nice nothing number obviously of often okay old one only open order other part "
    "people perspective picture piece place plain point possible pretty probably problem put question quick quite "
    "rather real reality really reason regard right said same say see sense set short side simple simply single "
    "situation small something sometimes sort speak start step stuff sure take talk tell tend terms thing things "
    "think time times top totally tried true truth try trying turn use useful usually view want wants way well whole "
    "word work works world worth yeah years you'd you'll you're you've don't doesn't didn't i'm let's very each every "
    "any some many another ones back down".split()
)
"""Ordinary words. Pet phrases are made of these; a technical term comes back because of the topic."""
