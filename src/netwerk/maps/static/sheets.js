// Tables to take along, as `netwerk` writes them: `;` and a byte order mark for Dutch Excel, cells that stay text.
const Sheets = (() => {
  'use strict';

  const { data } = Model;
  const FORMULA = /^'*(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])/;
  const PHONE_NUMBER = /^\+\d{1,3}(?: \d{1,9})+$/;
  const OWN = new Set(['Leeftijd', 'Bedrag', 'Deel van', 'Hoe vaak', 'Toelichting']);

  /** A table in which each row begins with the stand. */
  function text(header, rows) {
    const stand = { 'stand van': State.now.day, dataversie: data.opening.version, toelichting: note() };
    const every = rows.map((row) => [...Object.values(stand), ...row].map(guarded));
    return `\ufeff${[[...Object.keys(stand), ...header], ...every].map((row) => `${row.map(quoted).join(';')}\r\n`).join('')}`;
  }

  function note() {
    const set = Caption.settings();
    return [...Caption.stand(), ...(set.length ? [`Ingesteld: ${set.join('; ')}.`] : [])].join(' ');
  }

  /** A cell that no spreadsheet takes for a formula. */
  function guarded(cell) {
    return FORMULA.test(cell) && !PHONE_NUMBER.test(cell) ? `'${cell}` : cell;
  }

  function quoted(cell) {
    return /[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }

  function joined(texts) {
    return [...new Set(texts)].join('; ');
  }

  function names(ids) {
    return joined(ids.filter((id) => id !== null).map((id) => data.nodes[id].name));
  }

  function labels(ids) {
    return joined(ids.map((id) => data.concepts[id].label));
  }

  /** What is known of a relation by the name of its column. */
  function cells(one) {
    const row = (name) => joined(one.rows.filter(([own]) => own === name).map(([, told]) => told));
    const passages = one.passages.map((id) => data.passages[id]);
    return {
      id: Model.name(one).split('/').pop(),
      klasse: data.concepts[one.cls].label,
      soort: labels(one.kinds),
      van: names([one.from]),
      naar: names([one.to]),
      zin: Words.sentence(one),
      over: names(one.about),
      via: names(one.via),
      'toegewezen door': names([one.assigned]),
      voorwaarde: one.condition,
      leeftijd: row('Leeftijd'),
      doelgroep: labels(one.groups),
      fase: labels(one.phase),
      bedrag: row('Bedrag'),
      'deel van': row('Deel van'),
      frequentie: row('Hoe vaak'),
      status: Words.status(one),
      zekerheid: data.concepts[one.certainty].label,
      periode: one.when,
      'let op': joined([...Words.marks(one), ...Words.otherwise(one)]),
      opmerking: joined(one.rows.filter(([name]) => !OWN.has(name)).map((pair) => pair.join(': '))),
      gebied: joined(one.areas.map((id) => data.areas[id].label)),
      bron: joined(one.passages.map(Words.source)),
      kenmerk: Cite.spoken(one),
      aanhaling: joined(passages.map(({ anchor }) => anchor)),
      iri: one.iri,
    };
  }

  function table(rows) {
    const header = Object.keys(rows[0] ?? cells({ ...data.relations[0] }));
    return text(header, rows.map((row) => header.map((name) => row[name])));
  }

  /** All relations in view, by class and id. */
  function relations() {
    const rows = [...State.view.relations].map((id) => cells(data.relations[id]));
    return table(rows.sort((a, b) => a.klasse.localeCompare(b.klasse, 'nl') || (a.iri < b.iri ? -1 : 1)));
  }

  /** The steps of the routes that are asked for: a row for each relation of a step. */
  function steps({ routes, gatekeepers }) {
    return table(routes.flatMap((route, i) => route.steps.flatMap((step, j) => RoutePanel.shown(step.relations).map((id) => ({
      weg: String(i + 1),
      stap: String(j + 1),
      'van stap': names([route.nodes[j]]),
      'naar stap': names([step.to]),
      poortwachter: gatekeepers.includes(step.to) ? 'ja' : 'nee',
      regie: joined(RoutePanel.regieOver(step).map(Words.sentence)),
      ...cells(data.relations[id]),
    })))));
  }

  return { text, relations, steps };
})();
