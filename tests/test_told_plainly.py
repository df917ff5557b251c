"""Plain wordings of figures that do not go together: votes, parts, shares of a pot, what is left; and such as do."""

from __future__ import annotations

import pytest

from copydesk.desk import Desk, Wishes
from marked_drafts import findings, unmarked

WRONG = {
    "vote-total": [
        "The planning committee voted [[6-5]] to approve the mast. Only 10 councillors sit on the committee, and all of them were there.",
        "The committee, on which 10 councillors sit, voted [[6-5]] against the mast.",
        "The committee, to which nine councillors belong, voted [[6-5]] against the mast.",
        "There are 10 councillors on the committee, which voted [[6-5]] against the mast.",
        "The panel approved the plan by [[eight votes to four]]. Just 11 members sit on the panel.",
    ],
    "sum-of-parts": [
        "A total of [[31]] people were hurt when the stand fell, 12 seriously and 22 slightly.",
        "[[Thirty-one]] passengers were injured, 12 of them seriously and 22 slightly, police said.",
        "The crash injured [[31]] people, nine critically, 12 moderately and 22 slightly.",
        "Of the [[40]] ballots, 25 were valid and 18 spoiled.",
        "Of the [[40]] flats, 25 are occupied and 18 empty.",
        "Of [[31]] patients, 12 tested positive and 22 negative.",
    ],
    "percent-sum": [
        "Wheat covers 45% of the farm and pasture 35%. The remaining [[30%]] is woodland.",
        "Wheat covers 45% of the farm and pasture 35%. The balance of [[30%]] is woodland.",
        "Wheat covers 45% of the farm and pasture 35%. That leaves [[30%]] for woodland.",
        "Wheat covers 45% of the farm, pasture 35%. Woodland makes up the remaining [[30%]].",
        "Wheat takes up 45% of the land and pasture takes 35%. The rest, [[30%]], is woodland.",
    ],
    "per-unit-mismatch": [
        "The company paid its 800 workers bonuses totaling $3.2 million, or [[$400]] each.",
        "The company paid its 800 workers bonuses worth $3.2 million, or [[$400]] each.",
        "The mill paid bonuses of £3.2 million to its 800 weavers, or [[£400]] apiece.",
        "The mill gave its 800 weavers £3.2 million in bonuses, or [[£400]] each.",
    ],
    "conflicting-figure": [
        "The bus was carrying 52 passengers when it left the road near Wells. It was dark. The bus was carrying [[25]] passengers, many of them pensioners.",
        "A bus carrying 52 passengers left the road. Nobody was hurt.\n\nThe bus was carrying [[25]] passengers, police said.",
        "The coach carried 52 passengers, police said. Few were hurt. The coach carried [[25]] passengers and a guide.",
        "The fire destroyed 120 homes. Help came late. The fire destroyed [[140]] homes, officials said.",
        "The union is seeking 230 new posts. Talks go on. The union is seeking [[320]] new posts.",
        "The Riverside Arts Fund, worth $3.2 million, is new. It helps choirs. The Riverside Arts Fund, worth [[$2.3 million]], is in Graz.",
        "The Riverside Arts Fund, worth $3.2 million, was set up last year. The fund, worth [[$2.3 million]], has backed 11 projects.",
        "Wexbridge, population 14,500, has two schools. The council met on Monday. Wexbridge, population [[15,400]], has no library.",
        "Wexbridge, with a population of 14,500, has two schools. It rained. Wexbridge has a population of [[15,400]].",
        "The Graz Opera, with a budget of €14 million, opens in May. The Graz Opera, with a budget of [[€41 million]], has two stages.",
        "The Lake Hotel, built at a cost of $14 million, opens in May. The Lake Hotel, built at a cost of [[$41 million]], is full.",
        "The arena, seating 4,200, opens in May. The arena, seating [[2,400]], has no cafe.",
        "Mount Orr, at a height of 1,420 metres, is bare. Mount Orr, at a height of [[1,240 metres]], is a day's walk.",
    ],
    "difference-mismatch": [
        "The council hired 12 wardens, [[four]] more than last year, when it took on seven.",
    ],
}
RIGHT = [
    "The ship was carrying 1,200 tonnes. On its way back, the ship was carrying 2,100 tonnes.",
    "Police said the blast killed 12 people. The army said the blast killed 21 people.",
    "The charity says the storm destroyed 120 homes. According to the mayor, the storm destroyed 140 homes.",
    "The company, worth $14 million by its own account, is for sale. The company, worth $41 million, the bank says, is not.",
    "In Leeds the attack killed 12 people. In Hull the attack killed 21 people.",
    "The bus was carrying 52 passengers when it left Wells. The bus was carrying 25 passengers when it reached Bath.",
    "The bus was carrying 52 passengers. The bus behind it was carrying 25 passengers.",
    "The Wells bus was carrying 52 passengers. The Bath bus was carrying 25 passengers.",
    "A bus carrying 52 passengers hit a bus carrying 25 passengers. The bus carrying 25 passengers was empty at Wells.",
    "The club sold 52 tickets on Monday. The club sold 25 tickets on Tuesday.",
    "The club sold 52 tickets. The club sold 54 tickets.",
    "The storm killed 12 people in Ohio. The storm killed 21 people in Iowa.",
    "Wexbridge, population 14,500, has two schools. Wexford, population 15,400, has one.",
    "Wexbridge, population 14,500 in 1990, is old. Wexbridge, population 15,400 in 2020, is a town.",
    "The fund, worth $3.2 million then, was set up in 1990. The fund, now worth $2.3 million, is closed.",
    "The fund, worth $3.2 million, was set up. The fund, worth about $3 million, is closed.",
    "The Riverside Arts Fund, worth $3.2 million, is new. The Wells Arts Fund, worth $2.3 million, is too.",
    "The firm, employing 520 people in Leeds, is well known. The firm, employing 250 people in Hull, is not.",
    "The council will rebuild the hall at a cost of $14 million. The council will build the pool at a cost of $41 million.",
    "The 10-member council voted 6-5 to approve the mast.",
    "The committee, on which 11 councillors sit, voted 6-5 to approve the mast.",
    "The committee, on which 10 councillors sit, voted 6-5 on the chairman's casting vote.",
    "The committee, on which 10 Labour councillors sit, voted 6-5 to approve the mast.",
    "The planning committee voted 6-5. Ten councillors sit on the committee from the ruling party.",
    "The council voted 9-8. Ten councillors sit on the planning committee.",
    "The committee voted 6-5. Another 10 councillors sit on the licensing committee.",
    "A total of 31 people were hurt in the crash, 12 seriously and 19 slightly.",
    "A total of 31 people were hurt in the crash, 12 seriously and 15 slightly.",
    "A total of 31 people were hurt in the crash, 12 critically and 22 seriously.",
    "Of the 40 ballots, 25 were valid and 15 spoiled.",
    "Of the 40 ballots, 25 were blank and 28 invalid.",
    "Of the 40 houses, 25 were damaged and 18 empty.",
    "Wheat takes up 45% of the land and pasture takes 35%. The rest, 20%, is woodland.",
    "Wheat covers 45% of the farm and pasture 35%. That leaves 20% for woodland.",
    "Wheat covers 65% of the farm, of which 35% is winter wheat. Woodland makes up the remaining 35%.",
    "Sales rose 45%, and profit 35%. Exports make up the remaining 30% of sales.",
    "The first fund owns 45% of the firm. The second owns 25%. The family has the other 30%.",
    "Turnout was 45% in the north and 35% in the south. That leaves 60% who stayed at home.",
    "The company paid its 800 workers $3.2 million and bonuses, or $400 each.",
    "The company paid its 800 workers bonuses totaling $3.2 million, or $4,000 each.",
    "The company paid its 800 workers $3.2 million in salaries and bonuses of $1,250 each.",
    "The council hired four more wardens than it did last year, when it took on seven, and now employs 30 in all.",
    "The council, which employs 30 wardens, hired four more wardens than it did last year, when it took on seven.",
    "The chain opened three more shops than it did in 2019, when it opened nine, for a total of 30.",
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk(Wishes(isolated=True, select=("figures",), ignore=("unattributed-figure",)))


@pytest.mark.parametrize(("rule", "marked"), [(rule, text) for rule, texts in WRONG.items() for text in texts])
def test_what_cannot_be_true_is_flagged(desk: Desk, rule: str, marked: str) -> None:
    draft, start, flagged = unmarked(marked)
    assert [(f.rule, f.span.start, f.text) for f in findings(desk, draft)] == [(rule, start, flagged)]


@pytest.mark.parametrize("draft", RIGHT)
def test_what_can_be_true_is_left_alone(desk: Desk, draft: str) -> None:
    assert findings(desk, draft) == []
