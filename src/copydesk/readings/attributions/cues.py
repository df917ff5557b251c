"""The words by which prose says who vouches for something."""

from __future__ import annotations

# What people commit themselves or others to: the sum in a proposal is the proposer's.
_PLAN = """
propose pledge promise vow plan,plans,planned,planning seek,seeks,sought,seeking want demand request advocate urge call
recommend order sue,sues,sued,suing agree,agrees,agreed,agreeing commit,commits,committed,committing authorise authorize offer,offers,offered unveil intend expect
"""
# What a document, a count or a measurement does.
_SHOW = """
show,shows,showed,shown,showing suggest indicate reflect imply,implies,implied,implying list put,puts,putting
peg,pegs,pegged,pegging rank give,gives,gave,given,giving place detail
"""
# What people do with a statement; stands before it, after it or in its midst.
_SAY = """
say,says,said,saying ask charge email hint speculate surmise worry,worries,worried,worrying hear,hears,heard,hearing attribute
answer tell,tells,told,telling remind assure inform notify,notifies,notified,notifying add note
write,writes,wrote,written,writing report announce argue claim explain acknowledge declare state assert insist warn tweet
admit,admits,admitted,admitting concede confirm contend allege testify,testifies,testified,testifying plead,pleads,pleaded,pleading observe remark recall
reply,replies,replied,replying respond stress,stresses,stressed,stressing emphasise emphasize maintain boast
brag,brags,bragged,bragging disclose reveal complain conclude caution counter joke quip,quips,quipped,quipping predict estimate
forecast,forecasts,forecasting believe think,thinks,thought,thinking expect suspect reckon guess,guesses,guessed,guessing fear
hope concur,concurs,concurred,concurring assume post continue repeat reiterate quote cite mention describe underscore highlight
tout lament recount rule decide determine find,finds,found,finding learn calculate model,models,modeled,modelled review analyse analyze examine,examines,examined rate measure,measures,measured tally,tallies,tallied count,counts,counted point deny,denies,denied,denying dispute
dismiss,dismisses,dismissed,dismissing criticise criticize condemn denounce accuse blame slam,slams,slammed,slamming blast
decry,decries,decried,decrying assail
"""


def _table() -> dict[str, tuple[str, str]]:
    """Every form of every cue verb: its plain form and the kind of cue."""
    found: dict[str, tuple[str, str]] = {}
    for kind, verbs in (("plan", _PLAN), ("show", _SHOW), ("say", _SAY)):
        for entry in verbs.split():
            verb, *forms = entry.split(",")
            stem = verb.removesuffix("e")
            for form in (verb, *(forms or (verb + "s", stem + "ed", stem + "ing"))):
                found[form] = (verb, kind)
    return found


#: Each form of a cue verb, in lower case: its plain form and "say", "show" or "plan".
VERBS = _table()

#: Forms that are nouns as often as verbs.
NOUNISH = frozenset(
    """report reports claim claims plan plans estimate estimates show shows call calls note notes order orders state
    states offer offers request requests hope hopes fear fears demand demands promise promises pledge pledges rule
    rules ruling finding findings warning record records list lists rate rates rank ranks value values detail details
    document documents survey surveys measure measures post posts guess point points attack attacks question questions
    push rates count counts forecast forecasts dispute disputes tweet tweets quote quotes counter blast suspect
    suspects aim aims mention repeat want wants stress state blame back reply put puts value highlight highlights
    thinking hearing rating points review reviews remark remarks comment comments vote votes""".split()
)
#: What follows a verb, and hardly ever a noun that looks like one: "claims the", "plans to", "reports that".
AFTER_VERB = frozenset(
    """that the a an he she it they we i you his her its their this these there to more less fewer nearly almost about
    around some roughly only just at least up over how what why who no not one two three monday tuesday wednesday
    thursday friday saturday sunday""".split()
)
#: Verbs that are cues only with the word after them: "called for", "pointed out".
WITH = {
    "call": frozenset(["for", "on"]),
    "point": frozenset(["out", "to"]),
    "agree": frozenset(["to"]),
    "worry": frozenset(["that"]),
    "commit": frozenset(["to"]),
    "sue": frozenset(["for"]),
    "attribute": frozenset(["to"]),
    "plead": frozenset(["guilty", "not"]),
}
#: Verbs that are no cues before these: "added up", "continued to rise", "finds its way".
NOT_WITH = {
    "add": frozenset("up to more another".split()),
    "continue": frozenset("to their its his her with on in at".split()),
    "find": frozenset("its their his her a themselves himself herself itself work ways refuge".split()),
    "put": frozenset("up on in an a out off together forward".split()),
    "expect": frozenset(["in"]),
    "repeat": frozenset("the as".split()),
    "see": frozenset(["to"]),
    "learn": frozenset("more about how to a the".split()),
}
#: Verbs that are cues only with a word somewhere behind them: "charged two men with defrauding …".
WITH_LATER = {"charge": " with ", "hear": " that "}
#: Words after which a figure is what the verb made, not what it said: "added 151,000 jobs", "claimed 41%".
OF_DEEDS = frozenset("confirm add claim post record list rank value put".split())
#: Words after which stands and no verb.
BEFORE_NOUN = frozenset(
    """a an the this that these those his her its their our my your some any no each every another more most new old
    recent latest first last of in on at by for from with to into under over about between among and or such other
    own basis percentage early initial official public federal national annual key full final only former whose which""".split()
)
#: Words after which even a past form stands for a thing: "the reported cases".
BEFORE_PARTICIPLE = frozenset("a an the his her its their our my your some any these those of in by with as".split())
AUXILIARIES = frozenset(
    """has have had is are was were be been being will would can could may might must shall should do does did not
    never also later then now once first already repeatedly recently previously still even often always only just
    further again both all each himself herself themselves itself to't n't who that which currently""".split()
)
PASSIVE = frozenset("is are was were be been being gets got".split())
#: Pronouns and plurals that a plain form of a verb follows.
PLURALS = frozenset(
    "i we you they who people men women police many most some others few will would can could may".split()
)
DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march
    april may june july august september october november december""".split()
)
#: Verbs whose first object is the listener.
TELLING = frozenset("tell remind assure inform notify warn".split())
#: Verbs that are cues only right before the words themselves: "continued:", "replied that".
QUOTING = frozenset("answer email ask respond reply continue repeat counter joke quip".split())
#: What a report of findings is called. What it "shows", "puts" or "gives" it vouches for.
WORKS = frozenset(
    """poll polls polling survey surveys study studies report reports analysis analyses audit audits census tally
    count data figures statistics records documents files filing filings estimate estimates projection projections
    forecast forecasts findings statement interview letter memo testimony indictment complaint affidavit lawsuit
    index review research paper transcript database returns numbers results average""".split()
)
#: Verbs that say who found something only where a report of findings is their subject.
OF_WORKS = frozenset("give put place have reflect imply detail".split())
#: Reports of findings that something is said in, rather than found.
PLACES = frozenset(
    """poll polls survey surveys study studies report reports analysis audit census tally estimate estimates filing
    filings statement letter memo testimony interview indictment complaint affidavit lawsuit index review""".split()
)
#: What follows a verb whose subject stands before it, and never a speaker.
NO_SPEAKER = frozenset(
    """that it he she they we there this these those in on at to no not more less about nearly his her its
    their""".split()
)
#: Verbs that plan with "to" and speak to nobody with it: "expects to collect".
INFINITIVE = frozenset("expect hope fear decide determine claim think believe learn predict forecast estimate".split())
#: What opens a clause that leads up to the main one.
INTRODUCING = frozenset(
    """as when while after before although though if since because by in despite even until once asked without at on
    during following""".split()
)
#: What opens a clause within a sentence: a subject begins behind it.
OPENERS = frozenset(
    """that when if because while although though as since where what how why whether but whom than until unless after
    before like so yet nor and or""".split()
)
