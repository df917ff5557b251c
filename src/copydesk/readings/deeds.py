"""What is called by what was done: a loan is what somebody lent, a five-hour debate what was debated for so long."""

from __future__ import annotations

from copydesk.readings.lemmas import singular, stem

# On each line the nouns that a sum, a time or a way is of, and the verbs that tell of the same.
_FAMILIES = """
loan debt advance mortgage lend lends lent lending borrow borrows borrowed borrowing owe owes owed owing
fine penalty fined fines penalised penalized
grant award donation gift funding handout subsidy contribution bequest legacy aid give gives gave given granted awarded donate donated donates contributed received receive gets get got left
deal takeover acquisition purchase sale buyout price fee offer bid merger transfer pay pays paid buy buys bought acquire acquires acquired purchased sell sells sold fetched fetch offered spent
investment spending budget project scheme programme program plan expansion invest invests invested investing spend spends spent
settlement compensation damage payout award pay paid pays settle settled awarded order ordered
sentence term jail jailed sentenced imprisoned imprison
ban suspension banned suspended barred
closure shutdown closed shut close
meeting talk session negotiation discussion summit conversation met meet meets talked talking negotiated discussed
debate hearing debated debating heard
journey trip voyage crossing flight drive ride travelled traveled travel sailed crossed flew flown drove driven rode
walk trek hike march walked trekked hiked marched
strike walkout stoppage struck
siege standoff surrounded
theft robbery haul raid heist stole stolen steal robbed
loss deficit shortfall lost losing lose
profit earnings earned earn
pledge promise pledged promised
wait delay waited delayed
search hunt searched searching hunted
prize jackpot win won
reward bounty offered
ransom demanded demand
battle fight campaign fought fighting campaigned
contract order signed awarded
tour toured
occupation sit-in occupied
reign rule reigned ruled
marriage married
career played worked
"""


def _kin() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, family in enumerate(_FAMILIES.split("\n")):
        for word in family.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


_KIN = _kin()
# How many letters words of one root share at the least.
_ROOT = 5


def is_deed(form: str, noun: str) -> bool:
    """Whether a word of a sentence, in lower case, tells of what a noun in the singular is the name of."""
    one = singular(form)
    if one == noun:
        return True
    kin = _KIN.get(noun)
    if kin:
        return not kin.isdisjoint(_KIN.get(form) or _KIN.get(one) or ())
    if form[:3] != noun[:3] or len(noun) < _ROOT - 1:
        return False
    root = stem(form)
    return root == stem(noun) or (
        len(root) > _ROOT and root[:_ROOT] == noun[:_ROOT] and form.endswith(("ed", "ing", "es"))
    )
