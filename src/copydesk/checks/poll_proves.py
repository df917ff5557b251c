"""`extends: poll-proves`: polls that are said to prove what they can only suggest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from copydesk.check import Check, Hit
from copydesk.document import Document
from copydesk.readings.late import Late
from copydesk.readings.phrases import Phrase, Sightings
from copydesk.readings.sentences import Sentences

_BETTER = {
    "prove": "suggest",
    "proves": "suggests",
    "proved": "suggested",
    "proven": "suggested",
    "proving": "suggesting",
    "confirm": "suggest",
    "confirms": "suggests",
    "confirmed": "suggested",
    "confirming": "suggesting",
}
_ASKED = r"(?:voters?|adults|people|americans|britons|germans|respondents|public|residents|readers|women|men|parents|teachers|workers|citizens|electorate|support|opinion|approv\w+|oppose\w*|percent|per cent|majority|\d+%|\d+ of)"


@cache
def _subject() -> re.Pattern[str]:
    """A poll as what proves something, up to the verb: "a new poll of 1,000 adults"."""
    return re.compile(
        r"(?:\A|[,;:—–(“\"]\s*|\b(?:and|but|as|that|because|so|while|if)\s)"
        r"(?:(?!(?:in|after|before|since|during|at|on|by|to|from|until|with|of|for)\b)[\w'’-]+\s){0,5}?"
        r"(?:(?:results?|findings?|answers|data|numbers|figures) (?:of|from|in) (?:[\w'’-]+\s){0,4}?)?"
        r"(?P<noun>polls?|polling|surveys?)(?: (?:data|results|numbers|findings))?"
        r"(?P<more> (?:of|by|among|from|in|for|taken|conducted|carried out|commissioned|published|released)\b(?:[^,;:.()]|(?<=\d),(?=\d)){1,80})?(?:, [^,;:.]{1,60},)?"
        r" (?:also |clearly |again |finally |now |just |once again |only |simply |certainly )?\Z",
        re.IGNORECASE,
    )


@cache
def _object() -> re.Pattern[str]:
    """What is proved: a clause, or for "confirm" a thing."""
    return re.compile(
        r"(?P<clause> (?:that|what|how|why|just how|once again that)\b)"
        r"| (?:the|most|many|few|two|three|voters|people|americans|britons|germans|there|we|he|she|they|it|his|her|their|our|support|[A-Z]\w+|nearly|almost|\d)\b"
        r"(?![^.;,]{0,20}\b(?:wrong|right|point)\b)(?P<verb>[^.;,:]{0,45}?\b(?:is|are|was|were|has|have|had|wants?|wanted|supports?|opposes?|rejects?|trusts?|likes?|prefers?|backs?|thinks?|believes?|feels?|will|would|can|"
        r"favou?rs?)\b)?",
    )


_BY_POLL = Late(
    r" by (?:(?:the|an?|two|three|several|recent|new|latest|opinion|public|national|[\w-]+['’]s?)\s){0,4}(?P<noun>polls?|surveys?)\b(?! (?:worker|station|watcher|chief|official|clerk|staff))",
    re.IGNORECASE,
)
_BE = Late(r"\b(?:is|are|was|were|been|be|being|as)\s(?:\w+ly )?\Z", re.IGNORECASE)
_ELECTION = Late(r"\b(?:at|to|the|when|after) polls\s\Z", re.IGNORECASE)


@dataclass(frozen=True, eq=False, repr=False)
class PollProves(Check):
    """Flags "prove" and "confirm" said of a poll, and suggests "suggest". Surveys of ground, roofs and wrecks may prove much."""

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The forms of the two verbs."""
        return (Phrase(0, r"(?:prov|confirm)\w*", re.IGNORECASE, [(form, 0) for form in _BETTER]),)

    def hits(self, document: Document) -> Iterator[Hit]:
        for block, _, match in document.reading(Sightings).of(self, self.phrases):
            text, verb = block.text, match[0].lower()
            sentence = document.reading(Sentences).around(block, match.start())
            before = text[max(sentence.start, match.start() - 180) : match.start()]
            by = _BY_POLL.match(text, match.end(), sentence.end)
            if by and verb in ("proved", "proven", "confirmed") and _BE.search(before):
                if by["noun"].lower().startswith("poll") or re.search(
                    _ASKED, text[by.end() : by.end() + 60], re.IGNORECASE
                ):
                    yield Hit(block, match.start(), match.end(), better=("suggested",))
                continue
            subject = _subject().search(before)
            if subject is None:
                continue
            what = _object().match(text, match.end(), sentence.end)
            clause = what is not None and (what["clause"] or what["verb"])
            ends = not text[match.end() : sentence.end].strip(' .,!?”"') or text[match.end() : match.end() + 1] == ","
            as_ = re.search(
                r"\bas (?:the |an? |this )?(?:[\w-]+ ){0,3}?(?:polls?|surveys?)\b", subject[0], re.IGNORECASE
            )
            if not (clause or (what and verb.startswith("confirm")) or (ends and as_)):
                continue
            if subject["noun"].lower().startswith("survey") and not re.search(
                rf"\b{_ASKED}", text[sentence.start : sentence.end], re.IGNORECASE
            ):
                continue
            yield Hit(block, match.start(), match.end(), better=(_BETTER[verb],))
