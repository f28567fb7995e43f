// Routes for a reader: who from, who to, an optional stop; every route in sentences, and one of them on the map.
const RoutePanel = (() => {
  'use strict';

  const { make, byId } = Dom;
  const { data } = Model;
  const REGIE = 'voertRegieOver';
  const inputs = new Map();
  let last = null;
  let shownFor = [];

  // the answer for the view as it is

  /** What is found between the two that are asked for, or null when they are not. */
  function answer() {
    const { now: { from, to, stop }, view } = State;
    if (from === null || to === null || from === to) return null;
    if (last === null || last.view !== view || last.from !== from || last.to !== to || last.asked !== stop) {
      const visible = new Set([...view.relations].flatMap((id) => view.versions.get(id) || [id]));
      last = { view, from, to, asked: stop, found: Routes.find(data, visible, { from, to, stop, held: view.held }) };
    }
    return last.found;
  }

  function shown(ids) {
    return ids.filter((id) => State.view.relations.has(id));
  }

  /** The route that the map shows: `{entities, relations}` as sets, or null. */
  function onMap() {
    const route = answer()?.routes[State.now.way];
    if (!route) return null;
    const relations = route.steps.flatMap((step) => shown(step.relations));
    return { entities: new Set(route.nodes), relations: new Set(relations) };
  }

  // the panel

  /** What the panel says of the routes, or how to ask for them. */
  function content() {
    const found = answer();
    if (found === null) return [make('p', { class: 'muted' }, hint())];
    return [
      make('h2', { tabindex: '-1' }, 'Van ', name(found.from), found.stop === null ? '' : [' langs ', name(found.stop)],
        ' naar ', name(found.to)),
      make('p', {}, counted(found)),
      found.gatekeepers.length ? make('p', {}, 'Op elke weg hiertussen: ', listed(found.gatekeepers.map(name)), ' ',
        make('span', { class: 'mark' }, found.gatekeepers.length > 1 ? 'poortwachters' : 'poortwachter')) : '',
      make('ol', { class: 'routes' }, found.routes.map((route, i) => routeItem(found, route, i))),
      ...(found.routes.length ? [] : [...filtered(found), ...openers(found)]),
      ...beside(found),
    ];
  }

  function hint() {
    return State.now.from !== null && State.now.from === State.now.to ? 'Kies twee verschillende namen.'
      : 'Kies bij Van en Naar een naam. Dan staan hier alle wegen, elke stap met voorwaarde, regie en bron.';
  }

  function name(id) {
    return make('bdi', {}, data.nodes[id].name);
  }

  function listed(items) {
    return items.flatMap((item, i) => (i === 0 ? [item] : [i === items.length - 1 ? ' en ' : ', ', item]));
  }

  function counted({ routes, shortest, limited, limits, searched }) {
    const kinds = searched.map((id) => data.concepts[id].label).sort((a, b) => a.localeCompare(b, 'nl'));
    const along = kinds.length ? `Gezocht langs: ${kinds.join(', ')}.` : 'Er zijn in dit beeld geen verwijzingen.';
    const bounds = `Wegen van meer dan ${limits.longest} stappen zijn niet gezocht.`;
    if (!routes.length) return `Geen weg. ${along} ${bounds}`;
    const longer = routes.length - shortest;
    const told = [
      routes.length === 1 ? '1 weg' : Words.count(shortest, 'kortste weg', 'kortste wegen'),
      longer ? ` en ${Words.count(longer, 'langere', 'langere')}` : '',
    ].join('');
    return `${told}.${limited ? ' Er zijn er meer; alleen deze staan hier.' : ''} ${bounds}`;
  }

  function routeItem({ gatekeepers }, route, way) {
    const chosen = State.now.way === way;
    const course = route.nodes.flatMap((id, i) => [i ? ' → ' : '',
      gatekeepers.includes(id) ? make('strong', {}, name(id)) : name(id)]);
    const onclick = () => {
      State.update({ way, chosen: null });
      byId('route-answer').querySelectorAll('ol.routes > li > button')[way].focus();
    };
    return make('li', {},
      make('p', {}, course),
      make('button', { type: 'button', class: 'plain-button', 'aria-pressed': String(chosen), onclick },
        chosen ? 'Staat op de kaart' : 'Toon op de kaart'),
      make('ol', {}, route.steps.map((step) => stepItem(step, gatekeepers))));
  }

  function stepItem(step, gatekeepers) {
    const regie = regieOver(step);
    return make('li', {}, shown(step.relations).map((id) => told(data.relations[id])),
      make('p', { class: 'small muted' }, regie.length ? ['Regie daar: ', regie.map(sentence)]
        : 'Wie daar de regie heeft, zeggen de bronnen in dit beeld niet.'),
      gatekeepers.includes(step.to) ? make('p', { class: 'small' }, make('span', { class: 'mark' }, 'poortwachter'),
        ' zonder ', name(step.to), ' is er geen weg.') : '');
  }

  /** Who holds the regie over whom a step leads to, or on the rung where it leads, in an area of the step. */
  function regieOver({ to, relations }) {
    const places = relations.flatMap((id) => data.relations[id].areas);
    const nested = (one, other) => one === other || data.areas[one].within.includes(other);
    return [...State.view.relations].map((id) => data.relations[id]).filter((one) => one.shortcuts.includes(REGIE)
      && (one.to === to || one.about.includes(to) || one.phase.some((rung) => data.nodes[to].rungs.includes(rung)))
      && one.areas.some((area) => places.some((place) => nested(area, place) || nested(place, area))));
  }

  function sentence(one) {
    return [...Words.parts(one).map(({ text, node }) => (node === null ? text : link('entity', node, text))), ' '];
  }

  function told(one) {
    const sources = [...new Set(one.passages.map(Words.source))].join('; ');
    return [
      make('p', {}, sentence(one), Words.marks(one).map((mark) => [make('span', { class: 'mark' }, mark), ' '])),
      ...Words.otherwise(one).map((text) => make('p', { class: 'small' }, `Elders in de bronnen staat: ${text}`)),
      make('p', { class: 'small muted' }, `${one.when} · bron: `, make('cite', {}, sources),
        make('span', { class: 'screen-only' }, ' · ', link('relation', one.id, 'alles over deze stap'))),
    ];
  }

  function link(kind, id, text) {
    const onclick = (event) => {
      event.preventDefault();
      State.choose(kind, id, { read: true });
    };
    return make('a', { href: '#panel', onclick }, make('bdi', {}, text));
  }

  /** Whether the filters alone stand in the way, with a button that takes them off. */
  function filtered({ from, to, stop }) {
    const { held } = State.view;
    if (!Routes.find(data, held, { from, to, stop, held }).routes.length) return [];
    return [make('div', { class: 'notice' }, make('p', {}, 'Zonder uw filters is er wel een weg.'),
      make('button', { type: 'button', onclick: () => Controls.clear() }, 'Wis de filters'))];
  }

  function openers({ openers: kinds }) {
    if (!kinds.length) return [make('p', {}, 'Ook met één soort relatie erbij was er geen weg.')];
    return [
      make('h3', {}, 'Wat een weg zou openen'),
      make('p', {}, 'Deze soorten relaties tellen nu niet mee: zij staan uit, of geven geen zaak door. Met elk ',
        'ervan apart zou er een weg zijn.'),
      make('ul', {}, kinds.map(({ kind, nodes, relations }) => make('li', {},
        make('strong', {}, data.concepts[kind].label), ': ', nodes.map((id, i) => [i ? ' → ' : '', name(id)]),
        relations.map((id) => told(data.relations[id]))))),
    ];
  }

  function beside({ beside: all }) {
    const ids = shown(all);
    return ids.length ? [
      make('h3', {}, 'Buiten de wegen om noemen de bronnen'),
      make('ul', {}, ids.map((id) => make('li', {}, told(data.relations[id])))),
    ] : [];
  }

  // the fields

  function ask(change) {
    State.update({ ...change, way: 0, chosen: null });
    if (answer() !== null) byId('status').textContent = byId('route-answer').querySelector('h2 + p').textContent;
  }

  /** A field left empty asks for nobody; one with half a name is as it was. */
  function leave(part, input) {
    if (input.value.trim() === '' && State.now[part] !== null) ask({ [part]: null });
    else keepName(part, input);
  }

  function keepName(part, input) {
    input.value = State.now[part] === null ? '' : data.nodes[State.now[part]].name;
  }

  /** The answer follows the view and the question, not what is chosen in it. */
  function show({ from, stop, to, way }) {
    for (const [part, input] of inputs) if (input !== document.activeElement) keepName(part, input);
    const asked = [State.view, from, stop, to, way];
    if (asked.every((one, i) => one === shownFor[i])) return;
    shownFor = asked;
    byId('route-answer').replaceChildren(...content());
  }

  function start() {
    for (const part of ['from', 'stop', 'to']) {
      const input = byId(`route-${part}`);
      inputs.set(part, input);
      Combobox.attach(input, byId(`route-${part}-found`), { take: (id) => ask({ [part]: id }) });
      input.addEventListener('blur', () => leave(part, input));
    }
    byId('route-swap').addEventListener('click', () => ask({ from: State.now.to, to: State.now.from }));
    byId('route-clear').addEventListener('click', () => ask({ from: null, to: null, stop: null }));
    State.onChange(show);
    show(State.now);
  }

  return { start, answer, onMap, shown, regieOver };
})();
