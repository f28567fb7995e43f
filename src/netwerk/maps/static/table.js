// The same without the picture: all that is in view as two tables, which sort and follow the view.
const Table = (() => {
  'use strict';

  const { make, byId } = Dom;
  const { data } = Model;
  const FIRST = 200;
  const compare = new Intl.Collator('nl', { numeric: true }).compare;

  const ENTITIES = {
    id: 'list-entities',
    title: 'Alle actoren en voorzieningen',
    kind: 'entity',
    columns: ['Naam', 'Soort', 'Trede', 'Omschrijving', 'Bron'],
    ids: () => State.view.entities,
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
    kind: 'relation',
    columns: ['Soort', 'Relatie', 'Periode en status', 'Bron'],
    ids: () => State.view.relations,
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

  const tables = [ENTITIES, RELATIONS].map((kind) => ({ ...kind, sort: 0, down: false, most: FIRST }));

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
    if (!table.box.open) return;
    const turn = table.down ? -1 : 1;
    const rows = ids.map((id) => ({ id, key: table.key(id) })).sort((a, b) =>
      turn * compare(a.key[table.sort], b.key[table.sort])
        || a.key.map((text, i) => compare(text, b.key[i])).find((order) => order) || a.id - b.id);
    table.head.forEach((cell, i) => {
      if (i === table.sort) cell.setAttribute('aria-sort', table.down ? 'descending' : 'ascending');
      else cell.removeAttribute('aria-sort');
    });
    table.body.replaceChildren(...rows.slice(0, table.most).map(({ id }) => row(table, id)));
    table.more.hidden = rows.length <= table.most;
    table.more.textContent = `Toon alle ${rows.length}`;
  }

  function row(table, id) {
    const { chosen } = State.now;
    const isChosen = chosen !== null && chosen.kind === table.kind && chosen.id === id;
    const [first, ...rest] = table.row(id);
    const name = table.kind === 'entity' ? make('th', { scope: 'row' }, first) : make('td', {}, first);
    return make('tr', { 'aria-current': isChosen && 'true' }, name, rest.map((cell) => make('td', {}, cell)));
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
