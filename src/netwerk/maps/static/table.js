// The same without the picture: all that is in view as tables, and the routes that are asked; they sort and follow.
const Table = (() => {
  'use strict';

  const { make, byId } = Dom;
  const { data } = Model;
  const FIRST = 200;
  const NONE = [];
  const compare = new Intl.Collator('nl', { numeric: true }).compare;

  const ENTITIES = {
    id: 'list-entities',
    title: 'Alle actoren en voorzieningen',
    isNamed: true,
    isChosen: (id) => isChosen('entity', id),
    columns: ['Naam', 'Soort', 'Trede', 'Omschrijving', 'Bron'],
    ids: () => State.view.entities,
    all: () => data.nodes.keys(),
    key: (id) => {
      const one = data.nodes[id];
      return [one.name, one.sort, one.rung, one.definition, places(one.passages)];
    },
    row: (id) => {
      const one = data.nodes[id];
      const others = one.names.length ? [' ', make('span', { class: 'muted' }, `(${one.names.join('; ')})`)] : [];
      return [[link(id, one.name), ...others], one.sort, one.rung, one.definition, sources(one.passages)];
    },
  };

  const RELATIONS = {
    id: 'list-relations',
    title: 'Alle relaties',
    isChosen: (id) => isChosen('relation', id),
    columns: ['Soort', 'Relatie', 'Periode en status', 'Bron'],
    ids: () => State.view.relations,
    all: () => data.relations.keys(),
    key: (id) => {
      const one = data.relations[id];
      return [String(Model.classes.findIndex(({ id: cls }) => cls === one.cls)), Words.sentence(one), one.begin,
        places(one.passages)];
    },
    row: (id) => {
      const one = data.relations[id];
      const said = Words.otherwise(one)
        .map((text) => make('p', { class: 'small' }, `Elders in de bronnen staat: ${text}`));
      return [
        Model.classOf.get(one.cls).label,
        [...Words.parts(one).map(({ text, node }) => (node === null ? text : link(node, text))), marks(one), said],
        [`${one.when}; ${Words.status(one)} `, button(id)],
        sources(one.passages),
      ];
    },
  };

  const ROUTES = {
    id: 'list-routes',
    title: 'Alle wegen van de route',
    isAsked: true,
    columns: ['Nummer', 'Weg', 'Stappen', 'Voorwaarden', 'Bron'],
    ids: () => routes().keys(),
    key: (way) => {
      const { nodes, steps } = routes()[way];
      const taken = relationsOf(way);
      return [String(way), nodes.map((id) => data.nodes[id].name).join(), String(steps.length), conditions(taken),
        places(passagesOf(taken))];
    },
    row: (way) => {
      const { nodes, steps } = routes()[way];
      const taken = relationsOf(way);
      return [[`${way + 1} `, make('button', { type: 'button', class: 'show', 'data-way': String(way) },
        'Toon op de kaart')],
      nodes.map((id, i) => [i ? ' → ' : '', link(id, data.nodes[id].name)]), String(steps.length), conditions(taken),
      sources(passagesOf(taken))];
    },
    isChosen: (way) => State.now.chosen === null && State.now.way === way,
  };

  const tables = [ENTITIES, RELATIONS, ROUTES].map((kind) => ({
    ...kind, sort: 0, down: false, most: FIRST, ranks: [], rows: new Map(), content: [],
  }));

  function routes() {
    return RoutePanel.answer()?.routes ?? NONE;
  }

  function relationsOf(way) {
    return routes()[way].steps.flatMap((step) => step.relations).filter((id) => State.view.relations.has(id))
      .map((id) => data.relations[id]);
  }

  function conditions(relations) {
    return relations.map((one) => one.condition).filter(Boolean).join('; ');
  }

  function passagesOf(relations) {
    return [...new Set(relations.flatMap((one) => one.passages))];
  }

  function link(id, text) {
    return make('a', { href: '#panel', 'data-entity': String(id) }, make('bdi', {}, text));
  }

  function button(id) {
    return make('button', { type: 'button', class: 'show', 'data-relation': String(id) }, 'Toon op de kaart');
  }

  function marks(one) {
    return Words.marks(one).flatMap((mark) => [' ', make('span', { class: 'mark' }, mark)]);
  }

  function places(ids) {
    return [...new Set(ids.map(Words.source))].join('; ');
  }

  function sources(ids) {
    return make('ul', { class: 'sources' }, ids.map((id) => make('li', {}, make('cite', {}, Words.source(id)), ': ',
      make('q', {}, data.passages[id].anchor), ' ',
      make('span', { class: 'muted' }, data.passages[id].paraphrase))));
  }

  /** The table as it stands on the page: under a line that says how many there are. */
  function frame(table) {
    const head = table.columns.map((name, i) => make('th', { scope: 'col' },
      make('button', { type: 'button', class: 'sort', onclick: () => sortBy(table, i) }, name)));
    table.count = make('span', {});
    table.body = make('tbody', {});
    table.head = head;
    table.more = make('button', { type: 'button', onclick: () => { table.most = Infinity; fill(table); } });
    table.box = make('details', { id: table.id, ontoggle: () => fill(table) },
      make('summary', {}, `${table.title} `, table.count),
      make('div', { class: 'table-box', role: 'region', 'aria-label': table.title, tabindex: '0' },
        make('table', {}, make('thead', {}, make('tr', {}, head)), table.body)),
      table.more);
    return table.box;
  }

  function sortBy(table, column) {
    table.down = table.sort === column && !table.down;
    table.sort = column;
    fill(table);
  }

  function fill(table) {
    const ids = [...table.ids()];
    table.count.textContent = `(${ids.length})`;
    table.box.hidden = table.isAsked && !ids.length;
    if (!table.box.open) return;
    const content = [State.view, routes(), table.sort, table.down, table.most];
    if (table.content.length && content.every((one, i) => one === table.content[i])) {
      markChosen(table);
      return;
    }
    table.content = content;
    const rows = inOrder(table, ids);
    table.head.forEach((cell, i) => {
      if (i === table.sort) cell.setAttribute('aria-sort', table.down ? 'descending' : 'ascending');
      else cell.removeAttribute('aria-sort');
    });
    table.rows = new Map(rows.slice(0, table.most).map((id) => [id, row(table, id)]));
    table.body.replaceChildren(...table.rows.values());
    table.more.hidden = rows.length <= table.most;
    table.more.textContent = `Toon alle ${rows.length}`;
  }

  function isChosen(kind, id) {
    const { chosen } = State.now;
    return chosen !== null && chosen.kind === kind && chosen.id === id;
  }

  /** By the column that was asked for, then by all in turn. */
  function inOrder(table, ids) {
    const rank = ranks(table, ids);
    const turn = table.down ? -1 : 1;
    return ids.sort((a, b) => {
      let order = turn * (rank(table.sort, a) - rank(table.sort, b));
      for (let i = 0; !order && i < table.columns.length; i += 1) order = rank(i, a) - rank(i, b);
      return order || a - b;
    });
  }

  /** Where a row stands by a column: found once of what says the same in every view. */
  function ranks(table, ids) {
    const known = table.all ? table.ranks : [];
    return (column, id) => {
      known[column] ??= ranked(table, table.all ? [...table.all()] : ids, column);
      return known[column].get(id);
    };
  }

  function ranked(table, ids, column) {
    const texts = ids.map((id) => table.key(id)[column]);
    const places = new Map();
    let last = null;
    for (const text of [...new Set(texts)].sort(compare)) {
      places.set(text, last !== null && compare(last, text) === 0 ? places.get(last) : places.size);
      last = text;
    }
    return new Map(ids.map((id, i) => [id, places.get(texts[i])]));
  }

  /** Only the choice changed: the rows are the same. */
  function markChosen(table) {
    for (const [id, one] of table.rows) {
      if (table.isChosen(id)) one.setAttribute('aria-current', 'true');
      else one.removeAttribute('aria-current');
    }
  }

  function row(table, id) {
    const [first, ...rest] = table.row(id);
    const name = table.isNamed ? make('th', { scope: 'row' }, first) : make('td', {}, first);
    return make('tr', { 'aria-current': table.isChosen(id) && 'true' }, name, rest.map((cell) => make('td', {}, cell)));
  }

  function show() {
    tables.forEach(fill);
  }

  function start() {
    byId('tables').replaceChildren(...tables.map(frame));
    State.onChange(show);
    show();
  }

  return { start };
})();
