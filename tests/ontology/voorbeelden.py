"""The examples of every rule of shapes.ttl: a copy of a node of wereld.ttl with one thing changed.

In what is added to the copy and in what comes with it, ``$x`` stands for the copy, ``$n`` for its number and
``$day`` for the begin it gets if it is a relation.
"""

from __future__ import annotations

from dataclasses import dataclass

REFERRAL = "relatie:verwijzing"
PERIOD = "relatie:consultatie"
MONEY = "relatie:geldstroom"
ASSIGNED = "relatie:toegewezen"
SERVICE = "voorziening:hulp"
ACTOR = "actor:overleg"
ARRANGEMENT = "afspraak:deel"
DECISION = "gebeurtenis:besluit"
FOUNDING = "gebeurtenis:oprichting"
FIGURE = "kengetal:getal"
REMARK = "opmerking:leemte"
PASSAGE = "passage:een"
DOCUMENT = "document:plan"
NO_DATE = '"2020-02-30"^^xsd:date'
DATE = '"2020-05-05"^^xsd:date'


@dataclass(frozen=True)
class Example:
    """A copy of ``of``, and the component of the rule that finds it; no component: nothing is found.

    ``drop`` names the predicates that go, ``add`` what comes in their place, ``extra`` other nodes, ``also``
    what else is found, ``iri`` another address for the copy.
    """

    rule: str
    component: str
    of: str
    drop: str = ""
    add: str = ""
    extra: str = ""
    also: str = ""
    iri: str = ""

    @property
    def expected(self) -> frozenset[str]:
        """The findings, each as rule/component."""
        own = [f"{self.rule}/{self.component}"] if self.component else []
        return frozenset([*own, *self.also.split()])


def _good(rule: str, of: str, drop: str = "", add: str = "", extra: str = "") -> Example:
    """Looks like a mistake and is none."""
    return Example(rule, "", of, drop, add, extra)


def _missing(rule: str, of: str, predicate: str, also: str = "") -> Example:
    return Example(rule, "MinCount", of, drop=predicate, also=also)


def _twice(rule: str, of: str, predicate: str, second: str, also: str = "") -> Example:
    return Example(rule, "MaxCount", of, add=f"{predicate} {second}", also=also)


def _once(rule: str, of: str, predicate: str, second: str) -> tuple[Example, Example]:
    """Must be there once: left out, and given twice."""
    return _missing(rule, of, predicate), _twice(rule, of, predicate, second)


def _swap(rule: str, component: str, of: str, predicate: str, value: str, also: str = "") -> Example:
    """Another value in place of the right one."""
    return Example(rule, component, of, drop=predicate, add=f"{predicate} {value}", also=also)


def _text(rule: str, of: str, predicate: str, also: str = "") -> tuple[Example, Example, Example]:
    """One Dutch text: without a language, in another one, and twice."""
    return (
        _swap(rule, "Datatype", of, predicate, '"zonder taal"', also=f"{rule}/LanguageIn {also}"),
        _swap(rule, "LanguageIn", of, predicate, '"in English"@en', also=also),
        Example(rule, "MaxCount", of, add=f'{predicate} "een"@nl, "twee"@nl', also=also),
    )


def _date(rule: str, of: str, predicate: str, also: str = "") -> tuple[Example, Example]:
    """One date: a day that does not exist, and two days."""
    two = f'{predicate} "2020-05-05"^^xsd:date, "2020-05-06"^^xsd:date'
    return (
        _swap(rule, "Datatype", of, predicate, NO_DATE, also=also),
        Example(rule, "MaxCount", of, drop=predicate, add=two, also=also),
    )


def _foreign(kind: str, of: str) -> tuple[Example, Example]:
    """An address outside our namespace, and one with a slash too many."""
    rule = f"adres-{kind}"
    return (
        Example(rule, "Pattern", of, iri="https://voorbeeld.example/kopie-$n"),
        Example(rule, "Pattern", of, iri=f"https://w3id.org/netwerk/id/{kind}/map/kopie-$n"),
    )


def _other_list(rule: str, of: str, predicate: str, value: str = "status:bestaand") -> Example:
    """A concept that exists, in another list."""
    return _swap(rule, "Node", of, predicate, value)


KINDS = (
    ACTOR,
    REFERRAL,
    ARRANGEMENT,
    SERVICE,
    "gebied:stad",
    DOCUMENT,
    PASSAGE,
    DECISION,
    FIGURE,
    REMARK,
    "actor:loket",
)
CLASSES = (
    Example("een-kind", "QualifiedMaxCount", ACTOR, add="a nw:Voorziening", also="adres-voorziening/Pattern"),
    Example("actor-een-klasse", "QualifiedMaxCount", ACTOR, add="a nw:Team"),
    Example("actor-een-klasse", "QualifiedMinCount", ACTOR, drop="rdf:type", add="a nw:Actor"),
    _good("actor-een-klasse", "actor:gemeente", drop="nw:werkgebied", add="a nw:Aanbieder"),
    Example("relatie-een-klasse", "QualifiedMaxCount", REFERRAL, add="a nw:Geldstroom"),
    Example("relatie-een-klasse", "QualifiedMinCount", REFERRAL, drop="rdf:type nw:soort", add="a nw:Relatie"),
    Example("bekende-klasse", "Or", ACTOR, add="a xnw:Tafel"),
    _good("bekende-klasse", SERVICE, add="a cpsv:PublicService"),
    *(Example("bekende-eigenschap", "SPARQL", of, add='xnw:bijnaam "x"') for of in KINDS),
    _good("bekende-eigenschap", ACTOR, add='rdfs:comment "x"'),
    *_foreign("actor", ACTOR),
    *_foreign("relatie", REFERRAL),
    *_foreign("afspraak", ARRANGEMENT),
    *_foreign("voorziening", SERVICE),
    *_foreign("gebied", "gebied:stad"),
    *_foreign("document", DOCUMENT),
    *_foreign("passage", PASSAGE),
    *_foreign("gebeurtenis", DECISION),
    *_foreign("kengetal", FIGURE),
    *_foreign("opmerking", REMARK),
)

PLACES = (
    Example("alleen-op-relatie", "Class", ACTOR, add="nw:naar actor:team"),
    Example("alleen-op-relatie", "Class", REFERRAL, drop="rdf:type nw:soort"),
    Example("alleen-op-regie", "Class", REFERRAL, add="nw:fase echelon:drang"),
    Example("alleen-op-regie", "Class", REFERRAL, drop="nw:van", add="nw:toegewezenDoor actor:team"),
    Example("alleen-op-voorziening", "Class", ACTOR, add="nw:toegang toegang:verwijzing"),
    Example("alleen-op-gebied", "Class", ACTOR, add="nw:ligtIn gebied:stad"),
    Example("alleen-op-gebeurtenis", "Class", ACTOR, add=f"nw:ingang {DATE}"),
    Example("alleen-op-kengetal", "Class", ACTOR, add="nw:waarde 3"),
    Example("alleen-op-contactpunt", "Class", ACTOR, add=f"nw:gecontroleerd {DATE}"),
    Example("alleen-op-passage", "Class", ACTOR, add='nw:vindplaats "1. Toegang"'),
    Example("alleen-op-document", "Class", ACTOR, add='nw:bestand "plan.txt"'),
    Example("afgeleid-niet-schrijven", "MaxCount", ACTOR, add="nw:verwijstNaar actor:team"),
    Example("afgeleid-niet-schrijven", "MaxCount", REFERRAL, add=f"nw:laatstBevestigd {DATE}"),
)

NAMED_KINDS = (ACTOR, ARRANGEMENT, SERVICE, "gebied:stad")
VALUES = (
    *_date("begin", REFERRAL, "nw:begin"),
    *_date("einde", PERIOD, "nw:einde", also="begin-voor-einde/LessThanOrEquals"),
    _swap("begin-voor-einde", "LessThanOrEquals", PERIOD, "nw:begin", '"2041-01-01"^^xsd:date'),
    _swap("begin-voor-einde", "LessThanOrEquals", DOCUMENT, "nw:einde", '"2019-12-31"^^xsd:date'),
    _good("begin-voor-einde", DOCUMENT, drop="nw:einde", add='nw:einde "2020-01-01"^^xsd:date'),
    *_date("datum", DECISION, "nw:datum"),
    *_date("ingang", DECISION, "nw:ingang"),
    *_text("toelichting", REFERRAL, "nw:toelichting"),
    *_text("voorwaarde", REFERRAL, "nw:voorwaarde"),
    *_text("frequentie", ACTOR, "nw:frequentie"),
    _swap("leeftijd-van", "Datatype", SERVICE, "nw:leeftijdVan", "0.5"),
    _swap("leeftijd-van", "MinInclusive", SERVICE, "nw:leeftijdVan", "-1"),
    _swap("leeftijd-van", "MaxInclusive", SERVICE, "nw:leeftijdVan", "121", also="leeftijd-volgorde/LessThanOrEquals"),
    _swap("leeftijd-van", "MaxCount", SERVICE, "nw:leeftijdVan", "3, 4"),
    _swap("leeftijd-tot", "Datatype", SERVICE, "nw:leeftijdTot", "17.5"),
    _swap("leeftijd-tot", "MinInclusive", SERVICE, "nw:leeftijdTot", "-1", also="leeftijd-volgorde/LessThanOrEquals"),
    _swap("leeftijd-tot", "MaxInclusive", SERVICE, "nw:leeftijdTot", "121"),
    _swap("leeftijd-tot", "MaxCount", SERVICE, "nw:leeftijdTot", "17, 18"),
    _swap("leeftijd-volgorde", "LessThanOrEquals", SERVICE, "nw:leeftijdVan", "18"),
    _good("leeftijd-volgorde", SERVICE, drop="nw:leeftijdVan", add="nw:leeftijdVan 17"),
    *_text("prefLabel", SERVICE, "skos:prefLabel"),
    *(_missing("prefLabel", of, "skos:prefLabel") for of in (ACTOR, "gebied:stad", ARRANGEMENT, FIGURE)),
    _swap("prefLabel", "MinLength", ACTOR, "skos:prefLabel", '""@nl'),
    _swap("altLabel", "Datatype", ACTOR, "skos:altLabel", '"OV"', also="altLabel/LanguageIn"),
    *(_swap("altLabel", "LanguageIn", of, "skos:altLabel", '"in English"@en') for of in NAMED_KINDS),
    _swap("altLabel", "Disjoint", ACTOR, "skos:altLabel", '"Overleg"@nl'),
    _good("altLabel", ACTOR, add='skos:altLabel "OV"@nl, "het overleg"@nl'),
    *_text("definition", SERVICE, "skos:definition"),
    *(_swap("definition", "LanguageIn", of, "skos:definition", '"In English."@en') for of in NAMED_KINDS),
)

LISTS = (
    _other_list("lijst-status", REFERRAL, "nw:status", "zekerheid:expliciet"),
    _other_list("lijst-zekerheid", REFERRAL, "nw:zekerheid"),
    _other_list("lijst-datering", REFERRAL, "nw:datering"),
    _other_list("lijst-datering", REFERRAL, "nw:datering", "datering:afgeleid"),
    _other_list("lijst-einddatering", PERIOD, "nw:einddatering", "datering:documentperiode"),
    _good("lijst-einddatering", PERIOD, drop="nw:einddatering", add="nw:einddatering datering:afgeleid"),
    _other_list("lijst-echelon", ACTOR, "nw:echelon"),
    _other_list("lijst-fase", ASSIGNED, "nw:fase"),
    _other_list("lijst-doelgroep", SERVICE, "nw:doelgroep"),
    _other_list("lijst-toegang", SERVICE, "nw:toegang"),
    _other_list("lijst-segment", SERVICE, "nw:segment"),
    _other_list("lijst-bedragSoort", MONEY, "nw:bedragSoort"),
    _other_list("lijst-actorsoort", ACTOR, "org:classification"),
    _swap("soort-past-bij-klasse", "SPARQL", REFERRAL, "nw:soort", "soort:subsidie"),
    _swap("soort-past-bij-klasse", "SPARQL", FIGURE, "nw:soort", "soort:fout"),
    _good("soort-past-bij-klasse", REFERRAL, drop="nw:soort", add="nw:soort soort:opschaling, soort:aanmelding"),
)

NAMED = 'skos:prefLabel "Tafel $n"@nl'
NAMESAKE = f"actor:ook-$n a nw:Team ; {NAMED} ; nw:werkgebied gebied:stad ; nw:bron passage:een"
SERVED = f"voorziening:ook-$n a nw:Voorziening ; {NAMED} ; nw:werkgebied gebied:stad"
POINTERS = (
    _swap("bron", "Class", REFERRAL, "nw:bron", "document:plan"),
    _swap("gebied", "Class", REFERRAL, "nw:gebied", "gebied:nergens"),
    _swap("werkgebied", "Class", ACTOR, "nw:werkgebied", "actor:team"),
    _swap("over", "Node", REMARK, "nw:over", "actor:nergens"),
    _swap("contactpunt", "Class", ACTOR, "nw:contactpunt", "actor:team"),
    Example(
        "contactpunt",
        "MaxCount",
        ACTOR,
        add="nw:contactpunt actor:loket, actor:balie-$n",
        extra=f"actor:balie-$n a schema:ContactPoint ; nw:gecontroleerd {DATE} .",
    ),
    _missing("contactpunt-gecontroleerd", "actor:loket", "nw:gecontroleerd"),
    _swap(
        "contactpunt-gecontroleerd", "MaxCount", "actor:loket", "nw:gecontroleerd", f'{DATE}, "2020-05-06"^^xsd:date'
    ),
    _swap("contactpunt-gecontroleerd", "Datatype", "actor:loket", "nw:gecontroleerd", '"gisteren"'),
    _missing("actor-bron", ACTOR, "nw:bron"),
    _swap("actor-tooi", "Pattern", ACTOR, "owl:sameAs", "actor:team"),
    _good("actor-tooi", ACTOR, add="owl:sameAs <https://identifier.overheid.nl/tooi/id/oorg/oorg00000>"),
    _twice("actor-geen-exactMatch", ACTOR, "skos:exactMatch", "actor:team"),
    Example("actor-dubbel", "SPARQL", ACTOR, "skos:prefLabel", f"{NAMED} ; nw:werkgebied gebied:stad", f"{NAMESAKE} ."),
    _good("actor-dubbel", ACTOR, "skos:prefLabel", f"{NAMED} ; nw:werkgebied gebied:stad", f"{SERVED} ."),
    _good("actor-dubbel", ACTOR, "skos:prefLabel", f"{NAMED} ; nw:werkgebied gebied:streek", f"{NAMESAKE} ."),
)

GAP = 'opmerking:open-$n a nw:Bronopmerking ; nw:over $x ; nw:soort soort:leemte ; nw:toelichting "Wie?"@nl .'
SAME = "relatie:zelfde-$n"
TWIN = (
    f"{SAME} a nw:Verwijzing ; nw:van actor:gemeente ; nw:naar actor:team ; nw:soort soort:melding ;"
    f" nw:status status:voorgenomen ; nw:zekerheid zekerheid:afgeleid ; nw:gebied gebied:streek ; nw:begin $day ;"
    " nw:datering datering:dag ; nw:bron passage:een ; nw:over voorziening:hulp "
)
REPORT = "nw:soort soort:melding"
KIND = "nw:soort"
JOINT = (
    "relatie:andersom-$n a nw:Samenwerking ; nw:van actor:gemeente ; nw:naar actor:team ; nw:soort soort:convenant ;"
    " nw:status status:bestaand ; nw:zekerheid zekerheid:expliciet ; nw:gebied gebied:stad ; nw:datering datering:dag ;"
    " nw:bron passage:een ; nw:begin $day "
)
GAPS = f"{GAP} opmerking:open-$n nw:over {SAME} ."
CLASH = GAPS.replace("leemte", "tegenspraak")
MORE_KINDS = ("soort:melding", "soort:melding, soort:opschaling")
TWO_KINDS = "nw:soort soort:melding, soort:opschaling"
OTHER_TEAM = ("naar actor:team", "naar actor:overleg")
OTHER_CLASS = ("nw:Verwijzing", "nw:Geldstroom")
NO_KIND = ("nw:soort soort:melding ;", "")
TWICE_ASSIGNED = (
    "relatie:ook-$n a nw:Regie ; nw:naar actor:team ; nw:toegewezenDoor actor:overleg ; nw:soort soort:casusregie ;"
    " nw:status status:bestaand ; nw:zekerheid zekerheid:expliciet ; nw:gebied gebied:stad ; nw:begin $day ;"
    " nw:datering datering:dag ; nw:bron passage:een "
)
NO_TARGET = TWIN.replace("nw:naar actor:team ;", "")
NO_ORIGIN = TWIN.replace("nw:van actor:gemeente ;", "")

ENDS = (
    Example("relatie-een-einde", "Or", REFERRAL, drop="nw:van nw:naar"),
    Example("relatie-een-einde", "Or", ASSIGNED, drop="nw:naar"),
    _twice("relatie-van", REFERRAL, "nw:van", "actor:overleg"),
    _swap("relatie-van", "Class", REFERRAL, "nw:van", "voorziening:hulp"),
    _twice("relatie-naar", REFERRAL, "nw:naar", "actor:overleg"),
    _swap("naar-actor", "Class", PERIOD, "nw:naar", "voorziening:hulp"),
    _swap("naar-actor", "Class", "relatie:samenwerking", "nw:naar", "actor:nergens"),
    *(
        Example("naar-actor", "Class", REFERRAL, "rdf:type nw:soort nw:naar", f"a {kind} ; nw:naar voorziening:hulp")
        for kind in ("nw:Opdracht", "nw:Verantwoording")
    ),
    _swap("naar-actor-of-voorziening", "Node", REFERRAL, "nw:naar", "afspraak:kader"),
    _swap("naar-actor-of-voorziening", "Node", MONEY, "nw:naar", "afspraak:kader"),
    _good("naar-actor-of-voorziening", MONEY, drop="nw:naar", add="nw:naar voorziening:hulp"),
    _swap("naar-actor-of-afspraak", "Node", "relatie:deelname", "nw:naar", "voorziening:hulp"),
    _good("naar-actor-of-afspraak", "relatie:deelname", drop="nw:naar", add="nw:naar afspraak:kader"),
    _swap("naar-regie", "Node", ASSIGNED, "nw:naar", "gebied:stad"),
    _good("naar-regie", ASSIGNED, drop="nw:naar", add="nw:naar voorziening:hulp"),
    _swap("naar-voorziening", "Class", "relatie:aanbod", "nw:naar", "actor:overleg"),
    Example("relatie-open-einde", "Or", REFERRAL, drop="nw:van"),
    Example("relatie-open-einde", "Or", "relatie:samenwerking", drop="nw:naar"),
    _good("relatie-open-einde", REFERRAL, drop="nw:van", extra=GAP),
    _good("relatie-open-einde", ASSIGNED),
    Example("relatie-open-einde", "Or", REFERRAL, drop="nw:van", extra=GAP.replace("leemte", "fout")),
    _swap("toegewezenDoor", "Class", ASSIGNED, "nw:toegewezenDoor", "afspraak:kader"),
    Example("toegewezenDoor-van-open", "MaxCount", ASSIGNED, add="nw:van actor:team"),
    _swap("eigen-regie", "Or", "relatie:regie", "nw:van", "actor:overleg"),
    _good("eigen-regie", ASSIGNED, drop="nw:toegewezenDoor", add="nw:van actor:overleg"),
)

FIELDS = (
    _missing("relatie-bron", REFERRAL, "nw:bron"),
    *_once("relatie-status", REFERRAL, "nw:status", "status:besloten"),
    *_once("relatie-zekerheid", REFERRAL, "nw:zekerheid", "zekerheid:afgeleid"),
    _missing("relatie-gebied", REFERRAL, "nw:gebied"),
    _missing("relatie-begin", REFERRAL, "nw:begin"),
    *_once("relatie-datering", REFERRAL, "nw:datering", "datering:dag"),
    Example("relatie-einddatering", "Or", PERIOD, drop="nw:einddatering"),
    Example("relatie-einddatering", "Or", PERIOD, add="nw:einddatering datering:dag"),
    _missing("einddatering-zonder-einde", PERIOD, "nw:einde"),
    _swap("relatie-over", "Node", REFERRAL, "nw:over", "gebied:stad"),
    _good("relatie-over", REFERRAL, add="nw:over actor:team, afspraak:kader"),
    _swap("relatie-via", "Class", REFERRAL, "nw:via", "voorziening:hulp"),
    _swap("bedrag", "Or", MONEY, "nw:bedrag", '"9 miljoen"', also="bedrag/MinInclusive"),
    _swap("bedrag", "MinInclusive", MONEY, "nw:bedrag", "-1"),
    _twice("bedrag", MONEY, "nw:bedrag", "8000000.50"),
    _good("bedrag", MONEY, drop="nw:bedrag", add="nw:bedrag 0.50"),
    *_once("bedrag-soort", MONEY, "nw:bedragSoort", "soort:exact"),
    Example("bedrag-ontbreekt", "MinCount", MONEY, drop="nw:bedrag nw:perJaar"),
    Example("bedrag-ontbreekt", "MinCount", MONEY, drop="nw:bedrag nw:bedragSoort"),
    _swap("perJaar", "Datatype", MONEY, "nw:perJaar", '"ja"'),
    _twice("perJaar", MONEY, "nw:perJaar", "false"),
    Example("meervoud", "Datatype", ACTOR, add='nw:meervoud "ja"'),
    Example("meervoud", "MaxCount", ACTOR, add="nw:meervoud true, false"),
    _swap("deel-van-som", "Class", "relatie:deelgeld", "dct:isPartOf", "relatie:verwijzing"),
    _twice("deel-van-som", "relatie:deelgeld", "dct:isPartOf", "relatie:deelgeld"),
    Example("deel-van-som-geldstroom", "Or", "relatie:deelgeld", add="nw:bedrag 5 ; nw:bedragSoort soort:exact"),
    Example("deel-van-som-geldstroom", "Or", REFERRAL, add="dct:isPartOf relatie:geldstroom"),
)

ACROSS = (
    Example("relatie-dubbel", "SPARQL", REFERRAL, KIND, REPORT, f"{TWIN}."),
    _good("relatie-dubbel", REFERRAL, KIND, REPORT, f"{TWIN}, afspraak:kader ."),
    _good("relatie-dubbel", REFERRAL, KIND, REPORT, TWIN.replace(*MORE_KINDS) + "."),
    _good("relatie-dubbel", REFERRAL, KIND, REPORT, TWIN.replace("$day", DATE) + "."),
    _good("relatie-dubbel", REFERRAL, KIND, REPORT, TWIN.replace(*OTHER_TEAM) + "."),
    _good("relatie-dubbel", REFERRAL, KIND, REPORT, f"{TWIN}. {CLASH}"),
    _good("relatie-dubbel", REFERRAL, KIND, "", TWIN.replace(*OTHER_CLASS).replace(*NO_KIND) + "."),
    Example("relatie-dubbel-open", "SPARQL", REFERRAL, "nw:soort nw:naar", REPORT, f"{NO_TARGET}. {GAPS}"),
    Example("relatie-dubbel-open", "SPARQL", REFERRAL, "nw:soort nw:van", REPORT, f"{NO_ORIGIN}. {GAPS}"),
    _good("relatie-dubbel-open", REFERRAL, "nw:soort nw:van", REPORT, f"{TWIN}. {GAPS}"),
    _good("relatie-dubbel-open", REFERRAL, "nw:soort nw:van", REPORT, f"{NO_ORIGIN}, afspraak:kader . {GAPS}"),
    _good("relatie-dubbel-open", REFERRAL, "nw:soort nw:van", REPORT, f"{NO_ORIGIN}. {GAPS}".replace(*OTHER_TEAM)),
    _good("relatie-dubbel-open", REFERRAL, "nw:soort nw:van", REPORT, f"{NO_ORIGIN}. {GAPS}".replace(*MORE_KINDS)),
    _good("relatie-dubbel-open", REFERRAL, "nw:soort nw:van", TWO_KINDS, f"{NO_ORIGIN}. {GAPS}"),
    _good(
        "relatie-dubbel-open",
        REFERRAL,
        "nw:soort nw:van",
        "",
        f"{NO_ORIGIN.replace(*OTHER_CLASS).replace(*NO_KIND)}. {GAPS}",
    ),
    Example("relatie-dubbel-open", "SPARQL", ASSIGNED, extra=f"{TWICE_ASSIGNED}."),
    Example("samenwerking-dubbel", "SPARQL", "relatie:samenwerking", extra=f"{JOINT}."),
    _good("samenwerking-dubbel", "relatie:samenwerking", extra=JOINT.replace("$day", DATE) + "."),
    _good("samenwerking-dubbel", "relatie:samenwerking", extra=f"{JOINT}; nw:over afspraak:kader ."),
    _good("samenwerking-dubbel", "relatie:samenwerking", extra=f"{JOINT}; nw:soort soort:werkafspraak ."),
    _good("samenwerking-dubbel", "relatie:samenwerking", add="nw:soort soort:werkafspraak", extra=f"{JOINT}."),
    _good("samenwerking-dubbel", "relatie:samenwerking", "nw:naar", "nw:naar actor:team"),
    _good(
        "samenwerking-dubbel",
        "relatie:samenwerking",
        KIND,
        extra=JOINT.replace("nw:Samenwerking", "nw:Verwijzing").replace("nw:soort soort:convenant ;", "") + ".",
    ),
    Example("relatie-documentperiode", "SPARQL", REFERRAL, "nw:datering", "nw:datering datering:documentperiode"),
    _good(
        "relatie-documentperiode",
        REFERRAL,
        "nw:datering nw:begin nw:over",
        'nw:datering datering:documentperiode ; nw:begin "2020-01-01"^^xsd:date',
    ),
    Example("relatie-onbekend-begin", "SPARQL", REFERRAL, "nw:datering", "nw:datering datering:onbekend"),
    _good(
        "relatie-onbekend-begin",
        REFERRAL,
        "nw:datering nw:begin",
        'nw:datering datering:onbekend ; nw:begin "2020-03-01"^^xsd:date',
    ),
    _good(
        "relatie-onbekend-begin",
        PERIOD,
        "nw:datering nw:begin nw:einde",
        'nw:datering datering:onbekend ; nw:begin "2017-01-01"^^xsd:date ; nw:einde "2017-06-30"^^xsd:date',
    ),
    _swap("passage-sectie-bestaat", "SPARQL", PASSAGE, "nw:vindplaats", '"3. Elders"'),
    _good("passage-sectie-bestaat", PASSAGE, "nw:vindplaats", 'nw:vindplaats "2. Tafel"'),
    _swap("document-sectie-dubbel", "SPARQL", DOCUMENT, "nw:secties", '( "Inzet" "Doel" "Inzet" )'),
    _swap("gebied-geen-kring", "SPARQL", "gebied:stad", "nw:ligtIn", "$x"),
    Example(
        "gebied-geen-kring",
        "SPARQL",
        "gebied:stad",
        "nw:ligtIn",
        "nw:ligtIn gebied:ring-$n",
        'gebied:ring-$n a nw:Gebied ; skos:prefLabel "Ring"@nl ; nw:ligtIn $x .',
    ),
    _good("gebied-geen-kring", "gebied:stad", add="nw:ligtIn gebied:stad"),
    Example("gebied-als-begrip", "SPARQL", "gebied:wijk", drop="nw:ligtIn"),
    Example("gebied-als-begrip", "SPARQL", "gebied:wijk", drop="skos:broader"),
    _swap("gebied-als-begrip", "SPARQL", "gebied:wijk", "skos:broader", "gebied:streek"),
    _good("gebied-als-begrip", "gebied:wijk", drop="nw:ligtIn skos:broader"),
    _swap("deel-geen-kring", "SPARQL", ARRANGEMENT, "dct:isPartOf", "$x"),
    _swap("ligtIn", "Class", "gebied:stad", "nw:ligtIn", "gebied:nergens"),
)

THINGS = (
    _missing("afspraak-soort", ARRANGEMENT, "nw:soort"),
    *_once("afspraak-status", ARRANGEMENT, "nw:status", "status:bestaand"),
    _missing("afspraak-bron", ARRANGEMENT, "nw:bron"),
    _swap("afspraak-deel-van", "Class", ARRANGEMENT, "dct:isPartOf", "document:plan"),
    _swap("afspraak-komt-uit", "Class", ARRANGEMENT, "prov:wasDerivedFrom", "actor:team"),
    _missing("gebeurtenis-soort", DECISION, "nw:soort"),
    _missing("gebeurtenis-datum", DECISION, "nw:datum"),
    *_once("gebeurtenis-datering", DECISION, "nw:datering", "datering:dag"),
    *_once("gebeurtenis-status", DECISION, "nw:status", "status:bestaand"),
    _missing("gebeurtenis-bron", DECISION, "nw:bron"),
    _swap("gebeurtenis-wie", "Class", FOUNDING, "prov:wasAssociatedWith", "gebied:stad"),
    _swap("gebeurtenis-organisaties", "Class", FOUNDING, "org:originalOrganization", "actor:nergens"),
    _swap("gebeurtenis-verandering", "Node", FOUNDING, "nw:soort", "soort:opzegging"),
    _swap("gebeurtenis-verandering", "Node", FOUNDING, "nw:status", "status:voorgenomen"),
    Example(
        "gebeurtenis-verandering",
        "Class",
        "afspraak:kader",
        add="org:resultingOrganization actor:team",
        also="gebeurtenis-verandering/Node",
    ),
    _good(
        "gebeurtenis-verandering",
        FOUNDING,
        drop="nw:soort",
        add="nw:soort soort:fusie ; org:originalOrganization actor:overleg",
    ),
    _missing("kengetal-over", FIGURE, "nw:over"),
    _missing("kengetal-waarde", FIGURE, "nw:waarde"),
    _twice("kengetal-waarde", FIGURE, "nw:waarde", "30.5"),
    _swap("kengetal-waarde", "Or", FIGURE, "nw:waarde", '"twintig"'),
    _missing("kengetal-eenheid", FIGURE, "nw:eenheid"),
    *_text("kengetal-eenheid", FIGURE, "nw:eenheid"),
    _swap("kengetal-jaar", "Datatype", FIGURE, "nw:jaar", "2020"),
    _twice("kengetal-jaar", FIGURE, "nw:jaar", '"2021"^^xsd:gYear'),
    *_once("kengetal-soort", FIGURE, "nw:soort", "soort:meting"),
    _missing("kengetal-bron", FIGURE, "nw:bron"),
    _missing("opmerking-over", REMARK, "nw:over"),
    *_once("opmerking-soort", REMARK, "nw:soort", "soort:fout"),
    _missing("opmerking-toelichting", REMARK, "nw:toelichting"),
)

SHORT = '"twee woorden"'
LONG = '"een twee drie vier vijf zes zeven acht negen"'
SHA = "0123456789abcdef" * 4
EVIDENCE = (
    _missing("passage-document", PASSAGE, "nw:document"),
    Example("passage-document", "MaxCount", PASSAGE, add="nw:document document:plan, document:twee"),
    _swap("passage-document", "Class", PASSAGE, "nw:document", "actor:team"),
    *_once("passage-vindplaats", PASSAGE, "nw:vindplaats", '"2. Tafel"'),
    _swap(
        "passage-vindplaats",
        "Datatype",
        PASSAGE,
        "nw:vindplaats",
        '"1. Toegang"@nl',
        also="passage-sectie-bestaat/SPARQL",
    ),
    *_once("passage-aanhaling", PASSAGE, "nw:aanhaling", '"nog eens drie woorden"'),
    _swap("passage-aanhaling", "Datatype", PASSAGE, "nw:aanhaling", '"een twee drie"@nl'),
    _swap("passage-aanhaling", "Pattern", PASSAGE, "nw:aanhaling", SHORT),
    _swap("passage-aanhaling", "Pattern", PASSAGE, "nw:aanhaling", LONG),
    _good(
        "passage-aanhaling", PASSAGE, drop="nw:aanhaling", add='nw:aanhaling "een twee drie vier vijf zes zeven acht"'
    ),
    _missing("passage-parafrase", PASSAGE, "nw:parafrase"),
    *_text("passage-parafrase", PASSAGE, "nw:parafrase"),
    _missing("document-titel", DOCUMENT, "dct:title"),
    *_text("document-titel", DOCUMENT, "dct:title"),
    _missing("document-uitgever", DOCUMENT, "dct:publisher"),
    _swap("document-uitgever", "Or", DOCUMENT, "dct:publisher", "actor:nergens"),
    _good("document-uitgever", DOCUMENT, drop="dct:publisher", add='dct:publisher "Voorbeeldbureau"'),
    _missing("document-datum", DOCUMENT, "nw:datum"),
    *_once("document-datering", DOCUMENT, "nw:datering", "datering:jaar"),
    _missing("document-gebied", DOCUMENT, "nw:gebied"),
    _missing("document-begin", DOCUMENT, "nw:begin"),
    _missing("document-einde", DOCUMENT, "nw:einde"),
    *_once("document-bestand", DOCUMENT, "nw:bestand", '"anders.txt"'),
    _swap("document-bestand", "Datatype", DOCUMENT, "nw:bestand", '"plan.txt"@nl'),
    _swap("document-bestand", "Pattern", DOCUMENT, "nw:bestand", '"bronnen/plan.txt"'),
    *_once("document-sha256", DOCUMENT, "nw:sha256", f'"{SHA[::-1]}"'),
    _swap("document-sha256", "Datatype", DOCUMENT, "nw:sha256", f'"{SHA}"@nl'),
    _swap("document-sha256", "Pattern", DOCUMENT, "nw:sha256", f'"{SHA.upper()}"'),
    _missing("document-secties", DOCUMENT, "nw:secties"),
    _twice("document-secties", DOCUMENT, "nw:secties", '( "3. Einde" )'),
    _swap("document-sectienamen", "MinCount", DOCUMENT, "nw:secties", "()"),
    _swap("document-sectienamen", "Datatype", DOCUMENT, "nw:secties", '( "1. Toegang"@nl )'),
)

EXAMPLES = (*CLASSES, *PLACES, *VALUES, *LISTS, *POINTERS, *ENDS, *FIELDS, *ACROSS, *THINGS, *EVIDENCE)
