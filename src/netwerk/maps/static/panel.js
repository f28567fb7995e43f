// The panel: everything known about the actor or relation that is chosen, with its sources.
const Panel = (() => {
  'use strict';

  const { make } = Dom;
  const { data } = Model;
  const panel = Dom.byId('panel');
  const narrow = matchMedia('(max-width: 60rem)');
  const sheet = matchMedia('(max-width: 60rem) and (min-height: 26rem)');
  const ROOM = 50;
  const STARTS = [
    ['ask', 'Begin bij uw vraag: ik ben…, kind van … jaar'],
    ['route', 'Zoek de weg van wie naar wie'],
    ['filters', 'Kies lijnen en filters'],
  ];

  let last = null;
  let opener = null;

  function show(state, how) {
    const fresh = !State.same(state.chosen, last);
    const held = panel.contains(document.activeElement) && document.activeElement.id;
    last = state.chosen;
    panel.replaceChildren(...content(state));
    panel.classList.toggle('sheet', state.chosen !== null);
    if (!fresh) {
      if (held !== false) (held && Dom.byId(held) || panel.querySelector('h2')).focus();
      return;
    }
    opener = how.opener ?? null;
    panel.scrollTop = 0;
    if (state.chosen === null || !(how.read || narrow.matches)) return;
    panel.querySelector('h2').focus({ preventScroll: sheet.matches });
    if (sheet.matches) keepMapInSight(how);
  }

  /** Back to where the reader came from: the line that opened the panel, or the tab, or the search field. */
  function close() {
    const from = opener;
    State.update({ chosen: null });
    const place = (from && document.querySelector(from)) || (Tabs.now === 'panel' ? Dom.byId('search') : Tabs.head());
    place.focus({ preventScroll: sheet.matches });
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
      make('ul', { class: 'starts' }, STARTS.map(([tab, text]) => make('li', {}, make('button', { type: 'button',
        onclick: () => openTab(tab) }, text)))),
      make('p', {}, 'De kaart begint met verwijzing, consultatie en regie. Andere soorten lijnen zet u aan bij Filters.'),
      matchMedia('(pointer: coarse)').matches ? make('p', {}, 'Met twee vingers zoomt u. Tik op een lege plek om de ',
        'kaart met één vinger te schuiven; tik ernaast om weer door de pagina te schuiven.') : '',
      make('p', {}, 'Hoe hoger op de kaart, hoe hoger op de ladder. Wat vormen en strepen betekenen, staat in de ',
        make('a', { href: '#legend', onclick: openLegend }, 'legenda'), '.'),
    ];
  }

  function openTab(tab) {
    Tabs.open(tab);
    Tabs.head().focus();
  }

  function openLegend() {
    Dom.byId('legend').open = true;
  }

  function entity({ chosen, classes }) {
    const one = data.nodes[chosen.id];
    const ids = Model.relationsOf(chosen.id).filter((id) => State.view.relations.has(id));
    const there = State.view.entities.has(chosen.id) || ids.length;
    return [
      ...heading(one.name, [one.sort, one.rung].filter(Boolean).join(' · ')),
      there ? '' : absent(Model.relationsOf(chosen.id).map((id) => data.relations[id])),
      one.definition ? make('p', {}, one.definition) : '',
      rows(names(one)),
      sources(one.passages, false),
      one.card ? around(one) : '',
      ...Model.classes.flatMap((kind) => group(kind, ids, chosen.id, classes)),
      ids.length || !there ? '' : none(chosen.id),
      Cite.part(chosen),
    ];
  }

  function names({ rows: pairs, names: others }) {
    return others.length ? [['Ook genoemd', others.join('; ')], ...pairs] : pairs;
  }

  /** Why nothing is told of an actor: the filters leave it out, or the sources have none. */
  function none(id) {
    const held = Model.relationsOf(id).filter((one) => State.view.held.has(one)).length;
    if (!held) return make('p', {}, 'De bronnen noemen op deze dag geen relaties.');
    return make('div', { class: 'notice' },
      make('p', {}, `Door uw filters staat hier niets: ${Words.count(held, 'relatie valt', 'relaties vallen')} erbuiten.`), clear());
  }

  /** Why a choice is not in view, and where to go to see it. */
  function absent(relations) {
    const asked = { ...State.now, plans: true, dropped: true };
    const days = relations.filter((one) => Filter.since(one, asked)).map((one) => Filter.since(one, asked));
    const held = relations.some((one) => State.view.held.has(one.id));
    const first = days.sort()[0];
    return make('div', { class: 'notice' },
      make('p', {}, held ? 'Door uw filters staat dit nu niet op de kaart.'
        : `Op ${Words.day(State.now.day)} noemen de bronnen dit niet.`),
      held ? clear() : first ? goTo(first, relations) : '');
  }

  function clear() {
    return make('button', { type: 'button', onclick: () => Controls.clear() }, 'Wis de filters');
  }

  function goTo(day, relations) {
    const real = relations.filter((one) => !Words.isUnreal(one)).map((one) => one.begin).sort()[0];
    const change = real ? { day: real } : {
      day, plans: State.now.plans || relations.some((one) => one.plan && !one.dropped),
      dropped: State.now.dropped || relations.every((one) => one.dropped),
    };
    const words = real ? `Ga naar ${Words.day(real)}` : `Toon als plan op ${Words.day(day)}`;
    return make('button', { type: 'button', onclick: () => State.update(change) }, words);
  }

  /** How many steps around an actor the map shows. */
  function around({ id }) {
    const { focus, steps } = State.now;
    const onchange = (event) => {
      const number = Number(event.target.value);
      State.update({ focus: number ? id : null, steps: number });
    };
    const choices = ['alles', 'alleen 1 stap eromheen', 'tot 2 stappen eromheen', 'tot 3 stappen eromheen'];
    return make('p', { class: 'around' },
      make('label', { for: 'steps' }, 'Op de kaart '),
      make('select', { id: 'steps', onchange }, choices.map((text, i) =>
        make('option', { value: i, selected: i === (focus === id ? steps : 0) }, text))));
  }

  function group(kind, ids, owner, shown) {
    const own = ids.filter((id) => data.relations[id].cls === kind.id)
      .sort((a, b) => startsWith(b, owner) - startsWith(a, owner));
    if (!own.length) return [];
    const note = shown.has(kind.id) ? '' : make('span', { class: 'small muted' }, 'nu niet op de kaart');
    return [
      make('h3', {}, `${kind.label} (${own.length})`, note),
      make('ul', {}, own.map((id) => relationItem(data.relations[id], owner, kind))),
    ];
  }

  function startsWith(id, owner) {
    return Number(Words.parts(data.relations[id])[0].node === owner);
  }

  function relationItem(one, owner, kind) {
    const role = Model.parties(one).find(([party]) => party === owner)[1];
    const told = [one.when, Words.status(one).toLowerCase(), role && `hier ${role}`].filter(Boolean).join(' · ');
    const item = make('li', { class: 'relation' },
      make('p', {}, words(one, owner), marks(one)),
      make('p', { class: 'small muted' }, told),
      ...otherwise(one),
      sources(one.passages, false),
      showButton(one.id));
    item.style.borderLeftColor = `var(${kind.colour})`;
    return item;
  }

  function showButton(id) {
    const onclick = () => State.choose('relation', id, { read: true });
    return make('button', { type: 'button', class: 'plain-button', onclick }, 'Toon deze relatie');
  }

  function relation({ chosen }) {
    const one = data.relations[chosen.id];
    return [
      ...heading(Model.classOf.get(one.cls).label, 'relatie'),
      State.view.relations.has(one.id) ? '' : absent([one]),
      make('p', {}, words(one, null), marks(one)),
      ...otherwise(one),
      rows(Words.rows(one)),
      make('h3', {}, 'Waar dit staat'),
      sources(one.passages, true),
      make('h3', {}, 'Wie erbij betrokken zijn'),
      make('ul', {}, Model.parties(one).map(([party, role]) =>
        make('li', {}, link(party, data.nodes[party].name), role ? ` (${role})` : ''))),
      Cite.part(chosen),
    ];
  }

  function heading(name, under) {
    return [
      make('button', { type: 'button', class: 'close', onclick: close, 'aria-label': 'Sluiten' }, '×'),
      make('h2', { tabindex: '-1' }, make('bdi', {}, name)),
      make('p', { class: 'small muted' }, under),
    ];
  }

  /** The sentence of a relation; names can be followed, except that of the entity the panel is about. */
  function words(one, owner) {
    return Words.parts(one).map(({ text, node }) => {
      if (node === null) return text;
      return node === owner ? make('strong', {}, make('bdi', {}, text)) : link(node, text);
    });
  }

  function link(id, text) {
    const follow = (event) => {
      event.preventDefault();
      State.choose('entity', id, { read: true });
    };
    return make('a', { href: '#panel', onclick: follow }, make('bdi', {}, text));
  }

  /** What the sources say instead elsewhere. */
  function otherwise(one) {
    return Words.otherwise(one).map((text) => make('p', { class: 'small' }, `Elders in de bronnen staat: ${text}`));
  }

  function marks(one) {
    return Words.marks(one).flatMap((mark) => [' ', make('span', { class: 'mark' }, mark)]);
  }

  function rows(pairs) {
    return make('dl', {}, pairs.flatMap(([name, text]) => [make('dt', {}, name), make('dd', {}, text)]));
  }

  /** Under a line that names the places, or all open. */
  function sources(ids, open) {
    if (!ids.length) return '';
    const list = make('ul', { class: 'sources' }, ids.map(place));
    const places = [...new Set(ids.map(Words.source))].join('; ');
    return open ? list : make('details', {}, make('summary', {}, 'Bron: ', make('cite', {}, places)), list);
  }

  function place(id) {
    const { anchor, paraphrase } = data.passages[id];
    return make('li', {}, make('cite', {}, Words.source(id)), ': ', make('q', {}, anchor), ' ',
      make('span', { class: 'muted' }, paraphrase));
  }

  return { show, close };
})();
