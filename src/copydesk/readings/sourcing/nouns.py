"""The words that sources without a name go by."""

from __future__ import annotations

#: People of whom a plural says no more than that there are some.
CONSENSUS = frozenset(
    """experts critics analysts observers commentators pundits skeptics sceptics detractors supporters opponents
    insiders scholars historians economists scientists researchers strategists authors theorists commenters""".split()
)
#: Works of which a plural says no more than that there are some.
WORKS = frozenset("studies research evidence surveys polls reports statistics estimates".split())
#: Works that a reader could look up if told which.
STUDIES = frozenset(
    "study survey poll report analysis paper research experiment trial review audit meta-analysis questionnaire".split()
)
#: People who could be named, one of them.
PEOPLE = frozenset(
    """source official aide adviser advisor executive diplomat lawmaker staffer strategist insider person man woman
    employee worker officer operative consultant lawyer banker trader manager minister politician ally associate confidant
    friend fundraiser donor delegate organizer organiser negotiator commander investigator prosecutor detective agent
    soldier student teacher doctor nurse resident neighbor neighbour witness voter analyst expert economist researcher
    scientist critic supporter opponent observer professor democrat republican colleague relative participant attendee
    engineer pilot caller guest customer individual spy regulator bystander volunteer client patient""".split()
)
#: Those of them who say nothing of who they are.
BLANK = frozenset("source sources person people individual individuals".split())
PLURALS = frozenset({"people", "men", "women", *(word + "s" for word in PEOPLE)} - {"witnesss", "allys", "spys"}) | {
    "witnesses",
    "allies",
    "spies",
}
#: What "some" and "many" are when nothing follows them.
ANYBODY = frozenset(
    """some many most others several few people everyone everybody someone somebody anyone everyone nobody folks
    plenty""".split()
)
#: Adjectives and counts that leave a plural as open as it was.
LOOSE = frozenset(
    """some many most several various numerous other legal political military western industry medical health security outside
    independent policy foreign financial recent new past previous early initial media news senior top scientific
    academic market defence defense intelligence multiple diplomatic""".split()
)
#: Those of them that make officials nobody in particular.
OPEN = frozenset("some many most several various numerous western senior top foreign other multiple".split())
#: Counts before people who were in fact asked.
COUNTS = frozenset("two three four five six seven eight nine ten eleven twelve several multiple few both dozen".split())
#: Sources that are texts, and no people.
TEXTS = frozenset(
    """data open news media energy food water power light primary secondary ancient historical historic medieval classical
    literary written documentary contemporary online web internet published printed package code event funding income
    revenue original upstream trusted reliable external various scholarly academic archival early later modern older other
    some many most biblical textual reference book greek roman latin chinese arabic islamic""".split()
)
PRONOUNS = frozenset(
    """he she they it we i you who him her them us this that these those both all each himself herself themselves itself
    ourselves which latter former""".split()
)
DEFINITE = frozenset("the this that these those its his her their our my your whose".split())
INDEFINITE = frozenset("a an one another some any".split())
#: What may stand before a source and is none of its words.
LEADING = frozenset(
    """but and or so yet while as that although though because since when if even still then now also only indeed
    instead meanwhile however rather where which whereas not at least after before for yesterday today""".split()
)
#: What ends the noun of a source and begins what is said of it.
BEHIND = frozenset(
    """of in at for from with on by to near inside outside within under about among who whom whose which that where when
    familiar close briefed privy involved including such like named called speaking citing asking requesting released
    published conducted commissioned last this earlier out based linked having not involving aware""".split()
)
#: Capitals that name no source: the days, the months, the parts of the world.
NO_NAME = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december i""".split()
)
