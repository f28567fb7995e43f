"""The names of the vocabulary; made by scripts/render_vocab.py from ontology/, never edited by hand.

A class for each vocabulary and code list, closed: a name that the ontology lacks is an AttributeError. A hyphen of a
local name is an underscore here and nothing else is (``STATUS.in_onderzoek`` is ``status:in-onderzoek``).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

PREFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "begrip": "https://w3id.org/netwerk/begrip/",
        "actorsoort": "https://w3id.org/netwerk/begrip/actorsoort/",
        "datering": "https://w3id.org/netwerk/begrip/datering/",
        "doelgroep": "https://w3id.org/netwerk/begrip/doelgroep/",
        "echelon": "https://w3id.org/netwerk/begrip/echelon/",
        "segment": "https://w3id.org/netwerk/begrip/segment/",
        "soort": "https://w3id.org/netwerk/begrip/soort/",
        "status": "https://w3id.org/netwerk/begrip/status/",
        "toegang": "https://w3id.org/netwerk/begrip/toegang/",
        "zekerheid": "https://w3id.org/netwerk/begrip/zekerheid/",
        "nw": "https://w3id.org/netwerk/def#",
        "actor": "https://w3id.org/netwerk/id/actor/",
        "afspraak": "https://w3id.org/netwerk/id/afspraak/",
        "document": "https://w3id.org/netwerk/id/document/",
        "gebeurtenis": "https://w3id.org/netwerk/id/gebeurtenis/",
        "gebied": "https://w3id.org/netwerk/id/gebied/",
        "graaf": "https://w3id.org/netwerk/id/graaf/",
        "kengetal": "https://w3id.org/netwerk/id/kengetal/",
        "opmerking": "https://w3id.org/netwerk/id/opmerking/",
        "passage": "https://w3id.org/netwerk/id/passage/",
        "relatie": "https://w3id.org/netwerk/id/relatie/",
        "voorziening": "https://w3id.org/netwerk/id/voorziening/",
        "cpsv": "http://purl.org/vocab/cpsv#",
        "dct": "http://purl.org/dc/terms/",
        "m8g": "http://data.europa.eu/m8g/",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "sh": "http://www.w3.org/ns/shacl#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)


class BEGRIP:
    """https://w3id.org/netwerk/begrip/"""

    actorsoort: Final = "https://w3id.org/netwerk/begrip/actorsoort"
    datering: Final = "https://w3id.org/netwerk/begrip/datering"
    datering_begin: Final = "https://w3id.org/netwerk/begrip/datering-begin"
    datering_einde: Final = "https://w3id.org/netwerk/begrip/datering-einde"
    doelgroep: Final = "https://w3id.org/netwerk/begrip/doelgroep"
    echelon: Final = "https://w3id.org/netwerk/begrip/echelon"
    segment: Final = "https://w3id.org/netwerk/begrip/segment"
    soort_aanbod: Final = "https://w3id.org/netwerk/begrip/soort-aanbod"
    soort_afspraak: Final = "https://w3id.org/netwerk/begrip/soort-afspraak"
    soort_bedrag: Final = "https://w3id.org/netwerk/begrip/soort-bedrag"
    soort_consultatie: Final = "https://w3id.org/netwerk/begrip/soort-consultatie"
    soort_deelname: Final = "https://w3id.org/netwerk/begrip/soort-deelname"
    soort_deelname_aanwezigheid: Final = "https://w3id.org/netwerk/begrip/soort-deelname-aanwezigheid"
    soort_deelname_rol: Final = "https://w3id.org/netwerk/begrip/soort-deelname-rol"
    soort_deelname_samenstelling: Final = "https://w3id.org/netwerk/begrip/soort-deelname-samenstelling"
    soort_gebeurtenis: Final = "https://w3id.org/netwerk/begrip/soort-gebeurtenis"
    soort_gebeurtenis_organisatie: Final = "https://w3id.org/netwerk/begrip/soort-gebeurtenis-organisatie"
    soort_geldstroom: Final = "https://w3id.org/netwerk/begrip/soort-geldstroom"
    soort_kengetal: Final = "https://w3id.org/netwerk/begrip/soort-kengetal"
    soort_opdracht: Final = "https://w3id.org/netwerk/begrip/soort-opdracht"
    soort_opmerking: Final = "https://w3id.org/netwerk/begrip/soort-opmerking"
    soort_regie: Final = "https://w3id.org/netwerk/begrip/soort-regie"
    soort_samenwerking: Final = "https://w3id.org/netwerk/begrip/soort-samenwerking"
    soort_verantwoording: Final = "https://w3id.org/netwerk/begrip/soort-verantwoording"
    soort_verwijzing: Final = "https://w3id.org/netwerk/begrip/soort-verwijzing"
    soort_zonder_afleiding: Final = "https://w3id.org/netwerk/begrip/soort-zonder-afleiding"
    status: Final = "https://w3id.org/netwerk/begrip/status"
    toegang: Final = "https://w3id.org/netwerk/begrip/toegang"
    zekerheid: Final = "https://w3id.org/netwerk/begrip/zekerheid"


class ACTORSOORT:
    """https://w3id.org/netwerk/begrip/actorsoort/"""

    centrum_voor_jeugd_en_gezin: Final = "https://w3id.org/netwerk/begrip/actorsoort/centrum-voor-jeugd-en-gezin"
    clientenraad: Final = "https://w3id.org/netwerk/begrip/actorsoort/clientenraad"
    clientondersteuning: Final = "https://w3id.org/netwerk/begrip/actorsoort/clientondersteuning"
    crisisteam: Final = "https://w3id.org/netwerk/begrip/actorsoort/crisisteam"
    expertteam: Final = "https://w3id.org/netwerk/begrip/actorsoort/expertteam"
    gemeenschappelijke_regeling: Final = "https://w3id.org/netwerk/begrip/actorsoort/gemeenschappelijke-regeling"
    gemeente: Final = "https://w3id.org/netwerk/begrip/actorsoort/gemeente"
    huisarts: Final = "https://w3id.org/netwerk/begrip/actorsoort/huisarts"
    inwoners: Final = "https://w3id.org/netwerk/begrip/actorsoort/inwoners"
    jeugdbescherming: Final = "https://w3id.org/netwerk/begrip/actorsoort/jeugdbescherming"
    jeugdgezondheidszorg: Final = "https://w3id.org/netwerk/begrip/actorsoort/jeugdgezondheidszorg"
    jeugdhulpaanbieder: Final = "https://w3id.org/netwerk/begrip/actorsoort/jeugdhulpaanbieder"
    jeugdigen_en_ouders: Final = "https://w3id.org/netwerk/begrip/actorsoort/jeugdigen-en-ouders"
    justitie: Final = "https://w3id.org/netwerk/begrip/actorsoort/justitie"
    kinderopvang: Final = "https://w3id.org/netwerk/begrip/actorsoort/kinderopvang"
    onderwijs: Final = "https://w3id.org/netwerk/begrip/actorsoort/onderwijs"
    onderzoek_en_advies: Final = "https://w3id.org/netwerk/begrip/actorsoort/onderzoek-en-advies"
    overleg: Final = "https://w3id.org/netwerk/begrip/actorsoort/overleg"
    partners: Final = "https://w3id.org/netwerk/begrip/actorsoort/partners"
    professionals: Final = "https://w3id.org/netwerk/begrip/actorsoort/professionals"
    rijk: Final = "https://w3id.org/netwerk/begrip/actorsoort/rijk"
    sociaal_netwerk: Final = "https://w3id.org/netwerk/begrip/actorsoort/sociaal-netwerk"
    sport: Final = "https://w3id.org/netwerk/begrip/actorsoort/sport"
    uitvoeringsorganisatie: Final = "https://w3id.org/netwerk/begrip/actorsoort/uitvoeringsorganisatie"
    veilig_thuis: Final = "https://w3id.org/netwerk/begrip/actorsoort/veilig-thuis"
    veiligheidstafel: Final = "https://w3id.org/netwerk/begrip/actorsoort/veiligheidstafel"
    voorveld: Final = "https://w3id.org/netwerk/begrip/actorsoort/voorveld"
    vrijwilligers: Final = "https://w3id.org/netwerk/begrip/actorsoort/vrijwilligers"
    welzijn: Final = "https://w3id.org/netwerk/begrip/actorsoort/welzijn"
    wijkteam: Final = "https://w3id.org/netwerk/begrip/actorsoort/wijkteam"
    woningcorporatie: Final = "https://w3id.org/netwerk/begrip/actorsoort/woningcorporatie"
    zorg: Final = "https://w3id.org/netwerk/begrip/actorsoort/zorg"
    zorgprofessional: Final = "https://w3id.org/netwerk/begrip/actorsoort/zorgprofessional"
    zorgverzekeraar: Final = "https://w3id.org/netwerk/begrip/actorsoort/zorgverzekeraar"


class DATERING:
    """https://w3id.org/netwerk/begrip/datering/"""

    afgeleid: Final = "https://w3id.org/netwerk/begrip/datering/afgeleid"
    dag: Final = "https://w3id.org/netwerk/begrip/datering/dag"
    documentperiode: Final = "https://w3id.org/netwerk/begrip/datering/documentperiode"
    jaar: Final = "https://w3id.org/netwerk/begrip/datering/jaar"
    maand: Final = "https://w3id.org/netwerk/begrip/datering/maand"
    onbekend: Final = "https://w3id.org/netwerk/begrip/datering/onbekend"
    uiterlijk: Final = "https://w3id.org/netwerk/begrip/datering/uiterlijk"


class DOELGROEP:
    """https://w3id.org/netwerk/begrip/doelgroep/"""

    gehandicapte_jongeren_wajong: Final = "https://w3id.org/netwerk/begrip/doelgroep/gehandicapte-jongeren-wajong"
    gezinnen: Final = "https://w3id.org/netwerk/begrip/doelgroep/gezinnen"
    gezinnen_in_armoede: Final = "https://w3id.org/netwerk/begrip/doelgroep/gezinnen-in-armoede"
    gezinnen_met_complexe_problemen: Final = "https://w3id.org/netwerk/begrip/doelgroep/gezinnen-met-complexe-problemen"
    gezinnen_met_ernstige_zorgen: Final = "https://w3id.org/netwerk/begrip/doelgroep/gezinnen-met-ernstige-zorgen"
    gezinnen_met_meerdere_problemen: Final = "https://w3id.org/netwerk/begrip/doelgroep/gezinnen-met-meerdere-problemen"
    huiselijk_geweld: Final = "https://w3id.org/netwerk/begrip/doelgroep/huiselijk-geweld"
    inwoners: Final = "https://w3id.org/netwerk/begrip/doelgroep/inwoners"
    inwoners_die_vastlopen: Final = "https://w3id.org/netwerk/begrip/doelgroep/inwoners-die-vastlopen"
    jeugdigen: Final = "https://w3id.org/netwerk/begrip/doelgroep/jeugdigen"
    jeugdigen_met_pleegzorg_voor_eind_2014: Final = (
        "https://w3id.org/netwerk/begrip/doelgroep/jeugdigen-met-pleegzorg-voor-eind-2014"
    )
    jongeren: Final = "https://w3id.org/netwerk/begrip/doelgroep/jongeren"
    jongeren_rond_achttien: Final = "https://w3id.org/netwerk/begrip/doelgroep/jongeren-rond-achttien"
    kinderen_en_jongeren_in_crisis: Final = "https://w3id.org/netwerk/begrip/doelgroep/kinderen-en-jongeren-in-crisis"
    kinderen_in_het_onderwijs: Final = "https://w3id.org/netwerk/begrip/doelgroep/kinderen-in-het-onderwijs"
    leerlingen: Final = "https://w3id.org/netwerk/begrip/doelgroep/leerlingen"
    leerlingen_met_meer_vragen: Final = "https://w3id.org/netwerk/begrip/doelgroep/leerlingen-met-meer-vragen"
    licht_verstandelijke_beperking: Final = "https://w3id.org/netwerk/begrip/doelgroep/licht-verstandelijke-beperking"
    mensen_met_een_beperking: Final = "https://w3id.org/netwerk/begrip/doelgroep/mensen-met-een-beperking"
    multiprobleemgezinnen: Final = "https://w3id.org/netwerk/begrip/doelgroep/multiprobleemgezinnen"
    ouders: Final = "https://w3id.org/netwerk/begrip/doelgroep/ouders"
    pleeggezinnen: Final = "https://w3id.org/netwerk/begrip/doelgroep/pleeggezinnen"
    professionals: Final = "https://w3id.org/netwerk/begrip/doelgroep/professionals"
    volwassenen: Final = "https://w3id.org/netwerk/begrip/doelgroep/volwassenen"
    vrijwilligers: Final = "https://w3id.org/netwerk/begrip/doelgroep/vrijwilligers"


class ECHELON:
    """https://w3id.org/netwerk/begrip/echelon/"""

    bestuur_en_inkoop: Final = "https://w3id.org/netwerk/begrip/echelon/bestuur-en-inkoop"
    consultatie_en_diagnose: Final = "https://w3id.org/netwerk/begrip/echelon/consultatie-en-diagnose"
    crisis: Final = "https://w3id.org/netwerk/begrip/echelon/crisis"
    drang: Final = "https://w3id.org/netwerk/begrip/echelon/drang"
    dwang_civiel: Final = "https://w3id.org/netwerk/begrip/echelon/dwang-civiel"
    dwang_straf: Final = "https://w3id.org/netwerk/begrip/echelon/dwang-straf"
    eigen_kracht: Final = "https://w3id.org/netwerk/begrip/echelon/eigen-kracht"
    lokale_toegang: Final = "https://w3id.org/netwerk/begrip/echelon/lokale-toegang"
    specialistisch_bovenlokaal: Final = "https://w3id.org/netwerk/begrip/echelon/specialistisch-bovenlokaal"
    specialistisch_lokaal: Final = "https://w3id.org/netwerk/begrip/echelon/specialistisch-lokaal"
    voorveld: Final = "https://w3id.org/netwerk/begrip/echelon/voorveld"


class SEGMENT:
    """https://w3id.org/netwerk/begrip/segment/"""

    ambulante_jeugdhulp: Final = "https://w3id.org/netwerk/begrip/segment/ambulante-jeugdhulp"
    basisvoorziening: Final = "https://w3id.org/netwerk/begrip/segment/basisvoorziening"
    crisis: Final = "https://w3id.org/netwerk/begrip/segment/crisis"
    crisishulp: Final = "https://w3id.org/netwerk/begrip/segment/crisishulp"
    dagbesteding_dagbehandeling_bso_plus: Final = (
        "https://w3id.org/netwerk/begrip/segment/dagbesteding-dagbehandeling-bso-plus"
    )
    gecertificeerde_instellingen: Final = "https://w3id.org/netwerk/begrip/segment/gecertificeerde-instellingen"
    gedwongen_kader: Final = "https://w3id.org/netwerk/begrip/segment/gedwongen-kader"
    hoog_specialistisch: Final = "https://w3id.org/netwerk/begrip/segment/hoog-specialistisch"
    huiselijk_geweld_en_kindermishandeling: Final = (
        "https://w3id.org/netwerk/begrip/segment/huiselijk-geweld-en-kindermishandeling"
    )
    jeugdhulp_op_school: Final = "https://w3id.org/netwerk/begrip/segment/jeugdhulp-op-school"
    lokale_basishulp: Final = "https://w3id.org/netwerk/begrip/segment/lokale-basishulp"
    pleegzorg: Final = "https://w3id.org/netwerk/begrip/segment/pleegzorg"
    specialistisch_bovenlokaal: Final = "https://w3id.org/netwerk/begrip/segment/specialistisch-bovenlokaal"
    specialistisch_lokaal: Final = "https://w3id.org/netwerk/begrip/segment/specialistisch-lokaal"
    specialistisch_veelvoorkomend_algemeen: Final = (
        "https://w3id.org/netwerk/begrip/segment/specialistisch-veelvoorkomend-algemeen"
    )
    specialistisch_veelvoorkomend_individueel: Final = (
        "https://w3id.org/netwerk/begrip/segment/specialistisch-veelvoorkomend-individueel"
    )
    wonen: Final = "https://w3id.org/netwerk/begrip/segment/wonen"


class SOORT:
    """https://w3id.org/netwerk/begrip/soort/"""

    aanmelding: Final = "https://w3id.org/netwerk/begrip/soort/aanmelding"
    aanname: Final = "https://w3id.org/netwerk/begrip/soort/aanname"
    aanpak: Final = "https://w3id.org/netwerk/begrip/soort/aanpak"
    advies: Final = "https://w3id.org/netwerk/begrip/soort/advies"
    adviesrapport: Final = "https://w3id.org/netwerk/begrip/soort/adviesrapport"
    afschaling: Final = "https://w3id.org/netwerk/begrip/soort/afschaling"
    afstemming: Final = "https://w3id.org/netwerk/begrip/soort/afstemming"
    als_aanmelder: Final = "https://w3id.org/netwerk/begrip/soort/als-aanmelder"
    beeindiging: Final = "https://w3id.org/netwerk/begrip/soort/beeindiging"
    besluit: Final = "https://w3id.org/netwerk/begrip/soort/besluit"
    bestuurlijk_overleg: Final = "https://w3id.org/netwerk/begrip/soort/bestuurlijk-overleg"
    biedt: Final = "https://w3id.org/netwerk/begrip/soort/biedt"
    bijdrage: Final = "https://w3id.org/netwerk/begrip/soort/bijdrage"
    bijeenkomst: Final = "https://w3id.org/netwerk/begrip/soort/bijeenkomst"
    budget: Final = "https://w3id.org/netwerk/begrip/soort/budget"
    budgetafspraak: Final = "https://w3id.org/netwerk/begrip/soort/budgetafspraak"
    budgetregie: Final = "https://w3id.org/netwerk/begrip/soort/budgetregie"
    casus_samen: Final = "https://w3id.org/netwerk/begrip/soort/casus-samen"
    casusregie: Final = "https://w3id.org/netwerk/begrip/soort/casusregie"
    circa: Final = "https://w3id.org/netwerk/begrip/soort/circa"
    cocreatie: Final = "https://w3id.org/netwerk/begrip/soort/cocreatie"
    consultatie: Final = "https://w3id.org/netwerk/begrip/soort/consultatie"
    contract: Final = "https://w3id.org/netwerk/begrip/soort/contract"
    convenant: Final = "https://w3id.org/netwerk/begrip/soort/convenant"
    deskundigheidsbevordering: Final = "https://w3id.org/netwerk/begrip/soort/deskundigheidsbevordering"
    diagnose: Final = "https://w3id.org/netwerk/begrip/soort/diagnose"
    doel: Final = "https://w3id.org/netwerk/begrip/soort/doel"
    doorverwijzing: Final = "https://w3id.org/netwerk/begrip/soort/doorverwijzing"
    eigen_regie: Final = "https://w3id.org/netwerk/begrip/soort/eigen-regie"
    evaluatie: Final = "https://w3id.org/netwerk/begrip/soort/evaluatie"
    exact: Final = "https://w3id.org/netwerk/begrip/soort/exact"
    fout: Final = "https://w3id.org/netwerk/begrip/soort/fout"
    functionele_aansturing: Final = "https://w3id.org/netwerk/begrip/soort/functionele-aansturing"
    fusie: Final = "https://w3id.org/netwerk/begrip/soort/fusie"
    gemeentelijke_regierol: Final = "https://w3id.org/netwerk/begrip/soort/gemeentelijke-regierol"
    hoofdaannemer: Final = "https://w3id.org/netwerk/begrip/soort/hoofdaannemer"
    inkoop: Final = "https://w3id.org/netwerk/begrip/soort/inkoop"
    instelling: Final = "https://w3id.org/netwerk/begrip/soort/instelling"
    integratie: Final = "https://w3id.org/netwerk/begrip/soort/integratie"
    kader: Final = "https://w3id.org/netwerk/begrip/soort/kader"
    kennisgeving: Final = "https://w3id.org/netwerk/begrip/soort/kennisgeving"
    korting: Final = "https://w3id.org/netwerk/begrip/soort/korting"
    leemte: Final = "https://w3id.org/netwerk/begrip/soort/leemte"
    leiding: Final = "https://w3id.org/netwerk/begrip/soort/leiding"
    mandaat: Final = "https://w3id.org/netwerk/begrip/soort/mandaat"
    melding: Final = "https://w3id.org/netwerk/begrip/soort/melding"
    meting: Final = "https://w3id.org/netwerk/begrip/soort/meting"
    monitor: Final = "https://w3id.org/netwerk/begrip/soort/monitor"
    naamswijziging: Final = "https://w3id.org/netwerk/begrip/soort/naamswijziging"
    nominatie: Final = "https://w3id.org/netwerk/begrip/soort/nominatie"
    omvang: Final = "https://w3id.org/netwerk/begrip/soort/omvang"
    onderaanneming: Final = "https://w3id.org/netwerk/begrip/soort/onderaanneming"
    onderdeel: Final = "https://w3id.org/netwerk/begrip/soort/onderdeel"
    ondersteuning: Final = "https://w3id.org/netwerk/begrip/soort/ondersteuning"
    op_afroep: Final = "https://w3id.org/netwerk/begrip/soort/op-afroep"
    opdracht: Final = "https://w3id.org/netwerk/begrip/soort/opdracht"
    oprichting: Final = "https://w3id.org/netwerk/begrip/soort/oprichting"
    opschaling: Final = "https://w3id.org/netwerk/begrip/soort/opschaling"
    opstelling: Final = "https://w3id.org/netwerk/begrip/soort/opstelling"
    opzegging: Final = "https://w3id.org/netwerk/begrip/soort/opzegging"
    organiseert: Final = "https://w3id.org/netwerk/begrip/soort/organiseert"
    overeenkomst: Final = "https://w3id.org/netwerk/begrip/soort/overeenkomst"
    overname_van_verantwoordelijkheid: Final = "https://w3id.org/netwerk/begrip/soort/overname-van-verantwoordelijkheid"
    partij: Final = "https://w3id.org/netwerk/begrip/soort/partij"
    penvoerder: Final = "https://w3id.org/netwerk/begrip/soort/penvoerder"
    procesregie: Final = "https://w3id.org/netwerk/begrip/soort/procesregie"
    programma: Final = "https://w3id.org/netwerk/begrip/soort/programma"
    rapportage: Final = "https://w3id.org/netwerk/begrip/soort/rapportage"
    regieafspraak: Final = "https://w3id.org/netwerk/begrip/soort/regieafspraak"
    schema: Final = "https://w3id.org/netwerk/begrip/soort/schema"
    secretaris: Final = "https://w3id.org/netwerk/begrip/soort/secretaris"
    signalering: Final = "https://w3id.org/netwerk/begrip/soort/signalering"
    subsidie: Final = "https://w3id.org/netwerk/begrip/soort/subsidie"
    subsidieafspraak: Final = "https://w3id.org/netwerk/begrip/soort/subsidieafspraak"
    tegenspraak: Final = "https://w3id.org/netwerk/begrip/soort/tegenspraak"
    terugkoppeling: Final = "https://w3id.org/netwerk/begrip/soort/terugkoppeling"
    toedeling: Final = "https://w3id.org/netwerk/begrip/soort/toedeling"
    toeleiding: Final = "https://w3id.org/netwerk/begrip/soort/toeleiding"
    uitvoering: Final = "https://w3id.org/netwerk/begrip/soort/uitvoering"
    vast_lid: Final = "https://w3id.org/netwerk/begrip/soort/vast-lid"
    vaststelling: Final = "https://w3id.org/netwerk/begrip/soort/vaststelling"
    verbindende_rol: Final = "https://w3id.org/netwerk/begrip/soort/verbindende-rol"
    voorzitter: Final = "https://w3id.org/netwerk/begrip/soort/voorzitter"
    voorzitterschap: Final = "https://w3id.org/netwerk/begrip/soort/voorzitterschap"
    werkafspraak: Final = "https://w3id.org/netwerk/begrip/soort/werkafspraak"
    zienswijze: Final = "https://w3id.org/netwerk/begrip/soort/zienswijze"
    zo_nodig: Final = "https://w3id.org/netwerk/begrip/soort/zo-nodig"
    zorgcoordinatie: Final = "https://w3id.org/netwerk/begrip/soort/zorgcoordinatie"


class STATUS:
    """https://w3id.org/netwerk/begrip/status/"""

    besloten: Final = "https://w3id.org/netwerk/begrip/status/besloten"
    bestaand: Final = "https://w3id.org/netwerk/begrip/status/bestaand"
    in_onderzoek: Final = "https://w3id.org/netwerk/begrip/status/in-onderzoek"
    niet_uitgevoerd: Final = "https://w3id.org/netwerk/begrip/status/niet-uitgevoerd"
    voorgenomen: Final = "https://w3id.org/netwerk/begrip/status/voorgenomen"


class TOEGANG:
    """https://w3id.org/netwerk/begrip/toegang/"""

    besluit: Final = "https://w3id.org/netwerk/begrip/toegang/besluit"
    melding: Final = "https://w3id.org/netwerk/begrip/toegang/melding"
    niet_vrij_toegankelijk: Final = "https://w3id.org/netwerk/begrip/toegang/niet-vrij-toegankelijk"
    verwijzing: Final = "https://w3id.org/netwerk/begrip/toegang/verwijzing"
    voor_allen: Final = "https://w3id.org/netwerk/begrip/toegang/voor-allen"
    vrij_toegankelijk: Final = "https://w3id.org/netwerk/begrip/toegang/vrij-toegankelijk"


class ZEKERHEID:
    """https://w3id.org/netwerk/begrip/zekerheid/"""

    afgeleid: Final = "https://w3id.org/netwerk/begrip/zekerheid/afgeleid"
    expliciet: Final = "https://w3id.org/netwerk/begrip/zekerheid/expliciet"


class NW:
    """https://w3id.org/netwerk/def#"""

    Aanbieder: Final = "https://w3id.org/netwerk/def#Aanbieder"
    Aanbod: Final = "https://w3id.org/netwerk/def#Aanbod"
    Actor: Final = "https://w3id.org/netwerk/def#Actor"
    Actorgroep: Final = "https://w3id.org/netwerk/def#Actorgroep"
    Afspraak: Final = "https://w3id.org/netwerk/def#Afspraak"
    Bestuursorgaan: Final = "https://w3id.org/netwerk/def#Bestuursorgaan"
    Bronopmerking: Final = "https://w3id.org/netwerk/def#Bronopmerking"
    Consultatie: Final = "https://w3id.org/netwerk/def#Consultatie"
    Deelname: Final = "https://w3id.org/netwerk/def#Deelname"
    Document: Final = "https://w3id.org/netwerk/def#Document"
    Functie: Final = "https://w3id.org/netwerk/def#Functie"
    Gebeurtenis: Final = "https://w3id.org/netwerk/def#Gebeurtenis"
    Gebied: Final = "https://w3id.org/netwerk/def#Gebied"
    GecertificeerdeInstelling: Final = "https://w3id.org/netwerk/def#GecertificeerdeInstelling"
    Geldstroom: Final = "https://w3id.org/netwerk/def#Geldstroom"
    GemeenschappelijkeRegeling: Final = "https://w3id.org/netwerk/def#GemeenschappelijkeRegeling"
    Gemeente: Final = "https://w3id.org/netwerk/def#Gemeente"
    Kengetal: Final = "https://w3id.org/netwerk/def#Kengetal"
    Opdracht: Final = "https://w3id.org/netwerk/def#Opdracht"
    Organisatie: Final = "https://w3id.org/netwerk/def#Organisatie"
    Overleg: Final = "https://w3id.org/netwerk/def#Overleg"
    Passage: Final = "https://w3id.org/netwerk/def#Passage"
    Regie: Final = "https://w3id.org/netwerk/def#Regie"
    Relatie: Final = "https://w3id.org/netwerk/def#Relatie"
    Samenwerking: Final = "https://w3id.org/netwerk/def#Samenwerking"
    Samenwerkingsverband: Final = "https://w3id.org/netwerk/def#Samenwerkingsverband"
    Team: Final = "https://w3id.org/netwerk/def#Team"
    Verantwoording: Final = "https://w3id.org/netwerk/def#Verantwoording"
    Verwijzing: Final = "https://w3id.org/netwerk/def#Verwijzing"
    Voorziening: Final = "https://w3id.org/netwerk/def#Voorziening"
    aanhaling: Final = "https://w3id.org/netwerk/def#aanhaling"
    bedrag: Final = "https://w3id.org/netwerk/def#bedrag"
    bedragSoort: Final = "https://w3id.org/netwerk/def#bedragSoort"
    begin: Final = "https://w3id.org/netwerk/def#begin"
    bestand: Final = "https://w3id.org/netwerk/def#bestand"
    biedt: Final = "https://w3id.org/netwerk/def#biedt"
    bron: Final = "https://w3id.org/netwerk/def#bron"
    consulteert: Final = "https://w3id.org/netwerk/def#consulteert"
    contactpunt: Final = "https://w3id.org/netwerk/def#contactpunt"
    datering: Final = "https://w3id.org/netwerk/def#datering"
    datum: Final = "https://w3id.org/netwerk/def#datum"
    document: Final = "https://w3id.org/netwerk/def#document"
    doelgroep: Final = "https://w3id.org/netwerk/def#doelgroep"
    echelon: Final = "https://w3id.org/netwerk/def#echelon"
    eenheid: Final = "https://w3id.org/netwerk/def#eenheid"
    einddatering: Final = "https://w3id.org/netwerk/def#einddatering"
    einde: Final = "https://w3id.org/netwerk/def#einde"
    fase: Final = "https://w3id.org/netwerk/def#fase"
    financiert: Final = "https://w3id.org/netwerk/def#financiert"
    frequentie: Final = "https://w3id.org/netwerk/def#frequentie"
    gebied: Final = "https://w3id.org/netwerk/def#gebied"
    gecontroleerd: Final = "https://w3id.org/netwerk/def#gecontroleerd"
    geeftOpdrachtAan: Final = "https://w3id.org/netwerk/def#geeftOpdrachtAan"
    ingang: Final = "https://w3id.org/netwerk/def#ingang"
    jaar: Final = "https://w3id.org/netwerk/def#jaar"
    laatstBevestigd: Final = "https://w3id.org/netwerk/def#laatstBevestigd"
    leeftijdTot: Final = "https://w3id.org/netwerk/def#leeftijdTot"
    leeftijdVan: Final = "https://w3id.org/netwerk/def#leeftijdVan"
    leidtAf: Final = "https://w3id.org/netwerk/def#leidtAf"
    ligtIn: Final = "https://w3id.org/netwerk/def#ligtIn"
    meervoud: Final = "https://w3id.org/netwerk/def#meervoud"
    naar: Final = "https://w3id.org/netwerk/def#naar"
    neemtDeelAan: Final = "https://w3id.org/netwerk/def#neemtDeelAan"
    onderdeelVan: Final = "https://w3id.org/netwerk/def#onderdeelVan"
    over: Final = "https://w3id.org/netwerk/def#over"
    parafrase: Final = "https://w3id.org/netwerk/def#parafrase"
    perJaar: Final = "https://w3id.org/netwerk/def#perJaar"
    schaaltAfNaar: Final = "https://w3id.org/netwerk/def#schaaltAfNaar"
    secties: Final = "https://w3id.org/netwerk/def#secties"
    segment: Final = "https://w3id.org/netwerk/def#segment"
    sha256: Final = "https://w3id.org/netwerk/def#sha256"
    soort: Final = "https://w3id.org/netwerk/def#soort"
    status: Final = "https://w3id.org/netwerk/def#status"
    toegang: Final = "https://w3id.org/netwerk/def#toegang"
    toegewezenDoor: Final = "https://w3id.org/netwerk/def#toegewezenDoor"
    toelichting: Final = "https://w3id.org/netwerk/def#toelichting"
    trede: Final = "https://w3id.org/netwerk/def#trede"
    van: Final = "https://w3id.org/netwerk/def#van"
    verantwoordtAan: Final = "https://w3id.org/netwerk/def#verantwoordtAan"
    verwijstNaar: Final = "https://w3id.org/netwerk/def#verwijstNaar"
    via: Final = "https://w3id.org/netwerk/def#via"
    vindplaats: Final = "https://w3id.org/netwerk/def#vindplaats"
    voertRegieOver: Final = "https://w3id.org/netwerk/def#voertRegieOver"
    voorwaarde: Final = "https://w3id.org/netwerk/def#voorwaarde"
    waarde: Final = "https://w3id.org/netwerk/def#waarde"
    waardenlijst: Final = "https://w3id.org/netwerk/def#waardenlijst"
    werkgebied: Final = "https://w3id.org/netwerk/def#werkgebied"
    werktSamenMet: Final = "https://w3id.org/netwerk/def#werktSamenMet"
    werkwoord: Final = "https://w3id.org/netwerk/def#werkwoord"
    werkwoordMeervoud: Final = "https://w3id.org/netwerk/def#werkwoordMeervoud"
    werkwoordOmgekeerd: Final = "https://w3id.org/netwerk/def#werkwoordOmgekeerd"
    werkwoordOmgekeerdMeervoud: Final = "https://w3id.org/netwerk/def#werkwoordOmgekeerdMeervoud"
    zekerheid: Final = "https://w3id.org/netwerk/def#zekerheid"


class CPSV:
    """http://purl.org/vocab/cpsv#"""

    PublicService: Final = "http://purl.org/vocab/cpsv#PublicService"


class DCT:
    """http://purl.org/dc/terms/"""

    isPartOf: Final = "http://purl.org/dc/terms/isPartOf"
    publisher: Final = "http://purl.org/dc/terms/publisher"
    title: Final = "http://purl.org/dc/terms/title"


class M8G:
    """http://data.europa.eu/m8g/"""

    PublicOrganisation: Final = "http://data.europa.eu/m8g/PublicOrganisation"


class ORG:
    """http://www.w3.org/ns/org#"""

    classification: Final = "http://www.w3.org/ns/org#classification"
    originalOrganization: Final = "http://www.w3.org/ns/org#originalOrganization"
    resultingOrganization: Final = "http://www.w3.org/ns/org#resultingOrganization"


class OWL:
    """http://www.w3.org/2002/07/owl#"""

    sameAs: Final = "http://www.w3.org/2002/07/owl#sameAs"


class PROV:
    """http://www.w3.org/ns/prov#"""

    wasAssociatedWith: Final = "http://www.w3.org/ns/prov#wasAssociatedWith"
    wasDerivedFrom: Final = "http://www.w3.org/ns/prov#wasDerivedFrom"


class RDF:
    """http://www.w3.org/1999/02/22-rdf-syntax-ns#"""

    type: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


class SCHEMA:
    """https://schema.org/"""

    ContactPoint: Final = "https://schema.org/ContactPoint"
    address: Final = "https://schema.org/address"
    email: Final = "https://schema.org/email"
    openingHours: Final = "https://schema.org/openingHours"
    telephone: Final = "https://schema.org/telephone"
    url: Final = "https://schema.org/url"


class SKOS:
    """http://www.w3.org/2004/02/skos/core#"""

    altLabel: Final = "http://www.w3.org/2004/02/skos/core#altLabel"
    definition: Final = "http://www.w3.org/2004/02/skos/core#definition"
    inScheme: Final = "http://www.w3.org/2004/02/skos/core#inScheme"
    prefLabel: Final = "http://www.w3.org/2004/02/skos/core#prefLabel"
