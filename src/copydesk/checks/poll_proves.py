"""`extends: poll-proves`: polls that are said to prove what they can only suggest."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
_ASKED = r"(?:voters?|adults|people|americans|britons|germans|respondents|public|residents|readers|women|men|parents|teachers|workers|citizens|electorate|support|opinion|approv\w+|oppose\w*|percent|per cent|majority|\d+%|\d+ of|renters|tenants|families|customers|drivers|farmers|employees|staff|two in three|(?:one|two|three|four|\d+) in (?:three|four|five|10|ten|\d+))"


@cache
def _subject() -> re.Pattern[str]:
    """A poll as what proves something, up to the verb: "a new poll of 1,000 adults"."""
    return re.compile(
        r"(?:\A|[,;:—–(“\"]\s*|\b(?:and|but|as|that|because|so|while|if)\s)"
        r"(?:(?!(?:in|after|before|since|during|at|on|by|to|from|until|with|of|for)\b)[\w'’-]+\s){0,5}?"
        r"(?:(?:results?|findings?|answers|data|numbers|figures) (?:of|from|in) (?:[\w'’-]+\s){0,4}?)?"
        r"(?P<noun>polls?|polling|surveys?)(?: (?:data|results|numbers|findings))?"
        r"(?P<more> (?:of|by|among|from|in|for|taken|conducted|carried out|commissioned|published|released)\b(?:[^,;:.()]|(?<=\d),(?=\d)){1,80})?"
        r"(?: (?:(?:this|last|earlier this) (?:week|month|year|autumn|spring|summer|winter)|in [A-Z]\w+|on [A-Z]\w+day|published \w+))?"
        r"(?:, [^;:.]{1,80},|, (?:which|that)| \([^()]{1,60}\))?"
        r" (?:(?:has|have|had|will|also|clearly|again|finally|now|just|once again|only|simply|certainly|seems to|appears to) ){0,2}\Z",
        re.IGNORECASE,
    )


@cache
def _object() -> re.Pattern[str]:
    """What is proved: a clause, or for "confirm" a thing."""
    return re.compile(
        r"(?P<clause>:? (?:that|what|how|why|just how|once again that)\b|: \w)"
        r"| (?!(?:to|a|an|not|no|very|too|so|as|it|nothing|little|otherwise|wrong|right|accurate|popular)\b)[a-z]{3,}\b(?= (?:[a-z]+ )?(?:wants?|trusts?|prefers?|hates?|loves?|opposes?|favou?rs?|rejects?|likes?|thinks?|believes?|feels?|backs?|supports?)\b)(?P<head>)"
        r"| (?:the|most|many|few|two|three|voters|people|americans|britons|germans|there|we|he|she|they|it|his|her|their|our|support|[A-Z]\w+|nearly|almost|\d)\b"
        r"(?![^.;,]{0,20}\b(?:wrong|right|point|as|for|dates?|time|results?|outcome|victory|win|winner|candidates?)\b)(?P<verb>[^.;,:]{0,45}?\b(?:is|are|was|were|has|have|had|wants?|wanted|supports?|opposes?|rejects?|trusts?|likes?|prefers?|backs?|thinks?|believes?|feels?|will|would|can|"
        r"favou?rs?)\b)?",
    )


_BY_POLL = Late(
    r" by (?:(?:the|an?|two|three|several|recent|new|latest|opinion|public|national|[\w-]+['’]s?)\s){0,4}(?P<noun>polls?|surveys?)\b(?! (?:worker|station|watcher|chief|official|clerk|staff))",
    re.IGNORECASE,
)
# Who denies it, asks or supposes it does not say so.
_DENIED = Late(
    r"\b(?:no|not|nothing|never|neither|nor|hardly|does|do|did|can|cannot|could|would|may|might|if|whether|until|unless)\b|n[’']t\b",
    re.IGNORECASE,
)
_AS = Late(r"\bas (?:the |an? |this )?(?:[\w-]+ ){0,3}?(?:polls?|surveys?)\b", re.IGNORECASE)
_BE = Late(r"\b(?:is|are|was|were|been|be|being|as)\s(?:\w+ly )?\Z", re.IGNORECASE)


class PollProves(Check):
    """Flags "prove" and "confirm" said of a poll, and suggests "suggest". Surveys of ground, roofs and wrecks may prove much."""

    rests_on = "block"

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
            if by and _DENIED.search(before):
                continue
            if by and verb in ("proved", "proven", "confirmed") and _BE.search(before):
                if by["noun"].lower().startswith("poll") or re.search(
                    _ASKED, text[by.end() : by.end() + 60], re.IGNORECASE
                ):
                    yield Hit(block, match.start(), match.end(), better=("suggested",))
                continue
            subject = _subject().search(before)
            if subject is None or _DENIED.search(subject[0]):
                continue
            what = _object().match(text, match.end(), sentence.end)
            clause = what is not None and (what["clause"] or what["verb"] or what["head"] is not None)
            thing = what is not None and verb.startswith("confirm")
            if not (clause or thing or _ends(text, match.end(), sentence.end, subject)):
                continue
            if subject["noun"].lower().startswith("survey") and not re.search(
                rf"\b{_ASKED}", text[sentence.start : sentence.end], re.IGNORECASE
            ):
                continue
            yield Hit(block, match.start(), match.end(), better=(_BETTER[verb],))


def _ends(text: str, end: int, last: int, subject: re.Match[str]) -> bool:
    """Whether the verb is the last word of what a poll says: "as a poll proves", "most want the bridge, a poll proves"."""
    if text[end:last].strip(' .,!?”"') and text[end : end + 1] != ",":
        return False
    return subject[0].startswith(",") or _AS.search(subject[0]) is not None
