"""The currencies of the world, by the signs and words that newspapers print for them."""

from __future__ import annotations

#: Signs before a number; those of letters stand right before it, or with a space as "Rs" does.
SIGNS = {
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "₪": "ILS",
    "₺": "TRY",
    "₦": "NGN",
    "₫": "VND",
    "฿": "THB",
    "₴": "UAH",
    "₱": "PHP",
    "₵": "GHS",
    "₡": "CRC",
    "₸": "KZT",
    "¢": "USD cent",
}
#: Whose dollar it is, before the sign or behind it: "HK$5", "$A5".
DOLLARS = {
    "US": "USD",
    "A": "AUD",
    "AU": "AUD",
    "C": "CAD",
    "CA": "CAD",
    "CAN": "CAD",
    "NZ": "NZD",
    "HK": "HKD",
    "S": "SGD",
    "NT": "TWD",
    "R": "BRL",
    "J": "JMD",
    "TT": "TTD",
    "Z": "ZWL",
    "FJ": "FJD",
    "MX": "MXN",
}
#: Codes, and the letters that are used as such.
CODES = {
    code: code
    for code in """USD EUR GBP JPY CHF AUD CAD NZD CNY INR KRW RUB BRL MXN SEK NOK DKK PLN CZK HUF ILS TRY ZAR HKD SGD MYR
    IDR THB VND PKR BDT LKR NGN KES GHS EGP SAR AED QAR KWD TWD ARS CLP COP PEN UAH RON BGN ISK""".split()
}
CODES |= {
    "RMB": "CNY",
    "RM": "MYR",
    "Rs": "INR",
    "Re": "INR",
    "Rp": "IDR",
    "Tk": "BDT",
    "Dh": "AED",
    "Dhs": "AED",
    "SFr": "CHF",
}
CODES |= {"KSh": "KES", "Sh": "KES", "Fr": "CHF", "NIS": "ILS", "Bt": "THB", "Eur": "EUR"}
# Copy that came over a wire of plain ASCII spells £ and ¥ so.
PLAIN = {"PS": "GBP", "Y=": "JPY"}
#: Codes in lower case, as words come.
CODE_FORMS = frozenset(code.lower() for code in CODES)

#: What a number can be of, by the word behind it: code by word, singular and plural.
_NAMES = {
    "USD": "dollar buck greenback",
    "USD cent": "cent ¢",
    "EUR": "euro",
    "GBP": "pound quid",
    "GBP penny": "pence penny",
    "JPY": "yen",
    "CNY": "yuan renminbi",
    "INR": "rupee",
    "INR paisa": "paise paisa",
    "RUB": "ruble rouble",
    "RUB kopeck": "kopeck",
    "CHF": "franc",
    "ILS": "shekel",
    "SEK": "krona kronor",
    "NOK": "krone kroner",
    "PLN": "zloty",
    "MXN": "peso",
    "BRL": "reais",
    "IRR": "rial",
    "SAR": "riyal",
    "THB": "baht",
    "ZAR": "rand",
    "NGN": "naira",
    "GHS": "cedi",
    "MYR": "ringgit",
    "MYR sen": "sen",
    "IDR": "rupiah",
    "VND": "dong",
    "BDT": "taka",
    "UAH": "hryvnia hryvnias",
    "HUF": "forint",
    "CZK": "koruna",
    "AED": "dirham",
    "KWD": "dinar",
    "KES": "shilling",
    "TRY": "lira",
    "BTC": "bitcoin",
    "RON": "lei",
}
_S_LESS = frozenset("yen yuan renminbi quid pence kronor kroner reais baht sen dong ¢ lei paise".split())


def _forms() -> dict[str, str]:
    found: dict[str, str] = {}
    for code, words in _NAMES.items():
        for word in words.split():
            found[word] = code
            if word not in _S_LESS:
                found["pennies" if word == "penny" else word + "s"] = code
    return found


MONEY = _forms()
#: Whose money it is, by the word before its name: "Canadian dollars".
_NATIONS = {
    "dollar": """us:USD american:USD canadian:CAD australian:AUD aussie:AUD singapore:SGD singaporean:SGD taiwan:TWD taiwanese:TWD
    jamaican:JMD zimbabwean:ZWL fijian:FJD namibian:NAD bermudian:BMD zealand:NZD kong:HKD""",
    "pound": "british:GBP sterling:GBP egyptian:EGP lebanese:LBP syrian:SYP sudanese:SDG irish:IEP",
    "franc": "swiss:CHF french:FRF belgian:BEF cfa:XOF congolese:CDF rwandan:RWF",
    "peso": "mexican:MXN philippine:PHP argentine:ARS argentinian:ARS chilean:CLP colombian:COP cuban:CUP dominican:DOP uruguayan:UYU",
    "rupee": "indian:INR pakistani:PKR lankan:LKR nepalese:NPR nepali:NPR mauritian:MUR",
    "krone": "norwegian:NOK danish:DKK",
    "krona": "swedish:SEK icelandic:ISK",
    "crown": "swedish:SEK danish:DKK norwegian:NOK czech:CZK icelandic:ISK",
    "rial": "iranian:IRR omani:OMR yemeni:YER",
    "riyal": "saudi:SAR qatari:QAR",
    "dinar": "kuwaiti:KWD iraqi:IQD jordanian:JOD serbian:RSD algerian:DZD tunisian:TND bahraini:BHD libyan:LYD",
    "dirham": "emirati:AED uae:AED moroccan:MAD",
    "shilling": "kenyan:KES ugandan:UGX tanzanian:TZS somali:SOS",
    "ruble": "russian:RUB belarusian:BYN",
    "lira": "turkish:TRY italian:ITL syrian:SYP lebanese:LBP",
    "yen": "japanese:JPY",
    "yuan": "chinese:CNY",
    "won": "korean:KRW",
    "real": "brazilian:BRL",
    "rand": "african:ZAR",
    "cent": "us:USD euro:EUR australian:AUD canadian:CAD american:USD",
}
_PLURALS = {
    "krone": "kroner",
    "krona": "kronor",
    "yen": "yen",
    "yuan": "yuan",
    "won": "won",
    "real": "reais",
    "ruble": "rubles",
}
#: Code by two words, "canadian dollars"; of a country of two words the last.
NATIONAL = {
    (nation, form): code + (" cent" if name == "cent" else "")
    for name, nations in _NATIONS.items()
    for nation, code in (pair.split(":") for pair in nations.split())
    for form in (name, _PLURALS.get(name, name + "s"))
}
#: The first of those two words, and of countries of two words.
NATIONS = frozenset(nation for nation, _ in NATIONAL) | frozenset("u new hong south sri trinidad".split())
