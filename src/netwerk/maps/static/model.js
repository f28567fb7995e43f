// The data of the page, of every day: lists of things that name each other by their place in the list.
const Model = (() => {
  'use strict';

  const NODE = {
    names: [], definition: '', rung: '', rungs: [], passages: [], areas: [], groups: [],
    sorts: [], actor: false, card: false, since: null, end: null, ageFrom: null, ageTo: null,
  };
  const RELATION = {
    kinds: [], from: null, to: null, via: [], about: [], assigned: null, areas: [], plan: false, dropped: false,
    inferred: false, end: null, known: null, condition: '', groups: [], ageFrom: null, ageTo: null, phase: [],
    shortcuts: [], same: [], cited: '', passages: [],
  };
  const CONCEPT = { rank: null, symmetric: false };

  const data = Dom.json('data');
  const codes = data.codes.match(/.{8}/g);
  const rowsOf = ({ rows = [] }) => rows.map((row) => data.rows[row]);
  data.nodes = spelled('nodes').map((one, id) => ({ ...NODE, ...one, id, code: codes[id], rows: rowsOf(one) }));
  data.relations = spelled('relations').map((one, id) => ({
    ...RELATION, ...one, id, code: codes[data.nodes.length + id], rows: rowsOf(one), when: data.texts[one.when],
  }));
  data.areas = data.areas.map((one, id) => ({ ...one, id }));
  data.concepts = data.concepts.map((one, id) => ({ ...CONCEPT, ...one, id }));

  const relationsByNode = index();
  const byName = new Map([
    ...data.nodes.map((one) => [name(one), { kind: 'entity', id: one.id }]),
    ...data.relations.map((one) => [name(one), { kind: 'relation', id: one.id }]),
  ]);

  /** A list with all that is left out of it because most have it, and with whole IRIs. */
  function spelled(list) {
    const whole = (iri) => (iri.includes(':') ? iri : data.base + iri);
    return data[list].map((one) => ({ ...data.usual[list], ...one, iri: whole(one.iri) }));
  }

  /** The short name of a thing: what it is and which, as its IRI ends. */
  function name({ iri }) {
    return iri.split(/[/#]/).slice(-2).join('/');
  }

  function index() {
    const found = data.nodes.map(() => []);
    for (const relation of data.relations) {
      for (const party of new Set(parties(relation).map(([id]) => id))) found[party].push(relation.id);
    }
    return found;
  }

  /** Who has a part in a relation, each with the part it is first named in; the two ends have no role. */
  function parties({ from, to, via, assigned, about }) {
    const every = [
      [from, ''], [to, ''], ...via.map((id) => [id, 'als tussenpersoon']),
      [assigned, 'wijst per casus aan'], ...about.map((id) => [id, 'als onderwerp']),
    ];
    const seen = new Set([null]);
    return every.filter(([id]) => !seen.has(id) && seen.add(id));
  }

  /** The terms that some relation or node names, in the order of their labels. */
  function terms(ids) {
    return [...new Set(ids)].map((id) => data.concepts[id]).sort((a, b) => a.label.localeCompare(b.label, 'nl'));
  }

  const innermost = (() => {
    const wider = new Set(data.areas.flatMap((area) => area.within));
    return data.areas.filter((area) => !wider.has(area.id)).sort((a, b) => a.label.localeCompare(b.label, 'nl'));
  })();

  return {
    data,
    drawing: Dom.json('drawing'),
    classes: data.classes,
    classOf: new Map(data.classes.map((one) => [one.id, one])),
    groups: terms([...data.relations, ...data.nodes].flatMap((one) => one.groups)),
    rungs: terms(data.nodes.flatMap((one) => one.rungs))
      .sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99)),
    municipalities: innermost.filter((area) => data.relations.some((one) => one.areas.includes(area.id))),
    kindsOfClass: (id) => terms(data.relations.filter((one) => one.cls === id).flatMap((one) => one.kinds)),
    relationsOf: (node) => relationsByNode[node],
    byName: (text) => byName.get(text) || null,
    name, parties,
  };
})();
