// The panel: everything known about the actor or relation that is chosen, with its sources.
const Panel = (() => {
  'use strict';

  const { make } = Dom;
  const panel = Dom.byId('panel');
  const narrow = matchMedia('(max-width: 60rem)');
  const ROOM = 50;

  function show(state, how) {
    panel.replaceChildren(...content(state));
    panel.scrollTop = 0;
    panel.classList.toggle('sheet', state.chosen !== null);
    if (state.chosen === null || !(how.read || narrow.matches)) return;
    panel.querySelector('h2').focus({ preventScroll: narrow.matches });
    if (narrow.matches) keepMapInSight(how);
  }

  /** On a small screen the panel lies over the lower part; the map, or the place of a tap, comes above it. */
  function keepMapInSight({ at }) {
    if (at === undefined) Dom.byId('picture').scrollIntoView({ block: 'start' });
    else scrollBy(0, Math.max(0, at + ROOM - panel.getBoundingClientRect().top));
  }

  function content(state) {
    if (state.chosen === null) return welcome();
    return state.chosen.kind === 'entity' ? entity(state) : relation(state);
  }

  function welcome() {
    return [
      make('h2', {}, 'Zo leest u deze kaart'),
      make('p', {}, 'Zoek een naam, of klik op een kaartje of een lijn. Hier leest u dan wat de bronnen erover ',
        'zeggen: wie naar wie, onder welke voorwaarde, en waar dat staat.'),
      make('p', {}, 'De kaart begint met verwijzing, consultatie en regie. Andere soorten lijnen zet u erboven aan.'),
      matchMedia('(pointer: coarse)').matches ? make('p', {}, 'Met twee vingers zoomt u. Tik op een lege plek om de ',
        'kaart met één vinger te schuiven; tik ernaast om weer door de pagina te schuiven.') : '',
      make('p', {}, 'Hoe hoger op de kaart, hoe hoger op de ladder. Wat vormen en strepen betekenen, staat in de ',
        make('a', { href: '#legend', onclick: openLegend }, 'legenda'), '.'),
    ];
  }

  function openLegend() {
    Dom.byId('legend').open = true;
  }

  function entity({ chosen, classes }) {
    const one = Model.entities.get(chosen.id);
    const ids = Model.relationsOf(chosen.id);
    return [
      ...heading(one.name, [one.kind, one.rung].filter(Boolean).join(' · ')),
      one.definition ? make('p', {}, one.definition) : '',
      rows(one.rows),
      sources(one.passages, false),
      ...Model.classes.flatMap((kind) => group(kind, ids, chosen.id, classes)),
      ids.length ? '' : make('p', {}, 'De bronnen noemen op deze dag geen relaties.'),
    ];
  }

  function group(kind, ids, owner, shown) {
    const own = ids.filter((id) => Model.relations.get(id).kind === kind.name)
      .sort((a, b) => startsWith(b, owner) - startsWith(a, owner));
    if (!own.length) return [];
    const note = shown.has(kind.name) ? '' : make('span', { class: 'small muted' }, 'nu niet op de kaart');
    return [
      make('h3', {}, `${kind.label} (${own.length})`, note),
      make('ul', {}, own.map((id) => relationItem(id, owner, kind))),
    ];
  }

  function startsWith(id, owner) {
    return Number(Model.relations.get(id).parts[0].iri === owner);
  }

  function relationItem(id, owner, kind) {
    const one = Model.relations.get(id);
    const role = one.parties.find(([party]) => party === owner)[1];
    const item = make('li', { class: 'relation' },
      make('p', {}, words(one, owner), marks(one)),
      make('p', { class: 'small muted' }, [one.when, one.status, role && `hier ${role}`].filter(Boolean).join(' · ')),
      ...otherwise(one),
      sources(one.passages, false),
      showButton(id));
    item.style.borderLeftColor = `var(${kind.colour})`;
    return item;
  }

  function showButton(id) {
    const onclick = () => Model.choose('relation', id, { read: true });
    return make('button', { type: 'button', class: 'plain-button', onclick }, 'Toon deze relatie');
  }

  function relation({ chosen }) {
    const one = Model.relations.get(chosen.id);
    const kind = Model.classes.find((other) => other.name === one.kind);
    return [
      ...heading(kind.label, 'relatie'),
      make('p', {}, words(one, null), marks(one)),
      ...otherwise(one),
      rows(one.rows),
      make('h3', {}, 'Waar dit staat'),
      sources(one.passages, true),
      make('h3', {}, 'Wie erbij betrokken zijn'),
      make('ul', {}, one.parties.filter(([party]) => Model.entities.has(party)).map(([party, role]) =>
        make('li', {}, link(party, Model.entities.get(party).name), role ? ` (${role})` : ''))),
    ];
  }

  function heading(name, under) {
    return [
      make('button', { type: 'button', class: 'close', onclick: () => Model.clear(), 'aria-label': 'Sluiten' }, '×'),
      make('h2', { tabindex: '-1' }, make('bdi', {}, name)),
      make('p', { class: 'small muted' }, under),
    ];
  }

  /** The sentence of a relation; names can be followed, except that of the entity the panel is about. */
  function words(one, owner) {
    return one.parts.map(({ text, iri }) => {
      if (iri === owner) return make('strong', {}, make('bdi', {}, text));
      return Model.entities.has(iri) ? link(iri, text) : text;
    });
  }

  function link(id, text) {
    const follow = (event) => {
      event.preventDefault();
      Model.choose('entity', id, { read: true });
    };
    return make('a', { href: '#panel', onclick: follow }, make('bdi', {}, text));
  }

  /** What the sources say instead elsewhere. */
  function otherwise(one) {
    return one.otherwise.map((text) => make('p', { class: 'small' }, `Elders in de bronnen staat: ${text}`));
  }

  function marks(one) {
    return one.marks.flatMap((mark) => [' ', make('span', { class: 'mark' }, mark)]);
  }

  function rows(pairs) {
    return make('dl', {}, pairs.flatMap(([name, text]) => [make('dt', {}, name), make('dd', {}, text)]));
  }

  /** Under a line that names the places, or all open. */
  function sources(ids, open) {
    const places = ids.map((id) => Model.passages.get(id));
    if (!places.length) return '';
    const list = make('ul', { class: 'sources' }, places.map(place));
    const names = [...new Set(places.map((one) => one.source))].join('; ');
    return open ? list : make('details', {}, make('summary', {}, 'Bron: ', make('cite', {}, names)), list);
  }

  function place({ source, anchor, paraphrase }) {
    return make('li', {}, make('cite', {}, source), ': ', make('q', {}, anchor), ' ',
      make('span', { class: 'muted' }, paraphrase));
  }

  return { show };
})();
