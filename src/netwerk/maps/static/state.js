// The view that a reader has chosen: one state that everything follows, which the address (after the #) holds.
const State = (() => {
  'use strict';

  const WAIT = 400; // browsers allow only so many changes of the address
  const { data } = Model;
  const DRAWN = ['chosen', 'classes', 'from', 'stop', 'to', 'way']; // what changes the picture, but not what is visible
  const asOpened = document.documentElement.cloneNode(true); // before any script changes the page; shares its texts
  const saved = asOpened.dataset.view || ''; // the view that the page was saved on
  const DAY = /^\d{4}-\d\d-\d\d$/;
  const isDay = (text) => DAY.test(text) && new Date(`${text}T00:00:00Z`).getTime() > 0
    && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

  const opening = Object.freeze({
    day: data.opening.day,
    plans: data.opening.plans || false,
    dropped: false,
    classes: new Set(Model.classes.filter((one) => one.look.shown).map((one) => one.id)),
    noKinds: new Set(),
    noRungs: new Set(),
    area: null,
    age: null,
    group: null,
    asker: null,
    certainty: null,
    focus: null,
    steps: 0,
    from: null,
    stop: null,
    to: null,
    way: 0,
    chosen: null,
  });

  const yes = { read: (text) => text === 'ja', write: (value) => (value ? 'ja' : 'nee') };
  const one = (list, text = (item) => item.name) => ({
    read: (given) => list.find((item) => text(item) === given)?.id ?? null,
    write: (id) => text(list.find((item) => item.id === id)),
  });
  const node = {
    read: (text) => {
      const found = Model.byName(text);
      return found?.kind === 'entity' ? found.id : null;
    },
    write: (id) => Model.name(data.nodes[id]),
  };
  const several = (list) => ({
    read: (text) => new Set(list.filter((item) => text.split('.').includes(item.name)).map((item) => item.id)),
    write: (ids) => list.filter((item) => ids.has(item.id)).map((item) => item.name).join('.'),
  });

  /** How each part of the state stands in the address. */
  const fields = {
    day: { key: 'dag', read: (text) => (isDay(text) ? text : opening.day), write: (day) => day },
    plans: { key: 'plannen', ...yes },
    dropped: { key: 'niet-uitgevoerd', ...yes },
    classes: { key: 'lijnen', ...several(Model.classes) },
    noKinds: { key: 'zonder', ...several(Model.classes.flatMap((kind) => [kind, ...Model.kindsOfClass(kind.id)])) },
    noRungs: { key: 'zonder-trede', ...several(Model.rungs) },
    area: { key: 'gemeente', ...one(Model.municipalities, (area) => Model.name(area).split('/').pop()) },
    age: { key: 'leeftijd', read: (text) => (/^\d{1,2}$/.test(text) ? Number(text) : null), write: String },
    group: { key: 'doelgroep', ...one(Model.groups) },
    asker: { key: 'ik', ...node },
    certainty: { key: 'zekerheid', read: (text) => (['genoemd', 'afgeleid'].includes(text) ? text : null), write: String },
    focus: { key: 'rond', ...node },
    steps: { key: 'stappen', read: (text) => (/^[123]$/.test(text) ? Number(text) : 0), write: String },
    from: { key: 'van', ...node },
    stop: { key: 'langs', ...node },
    to: { key: 'naar', ...node },
    way: {
      key: 'weg',
      read: (text) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) - 1 : 0),
      write: (way) => String(way + 1),
    },
    chosen: {
      key: 'keuze',
      read: Model.byName,
      write: ({ kind, id }) => Model.name(kind === 'entity' ? data.nodes[id] : data.relations[id]),
    },
  };

  const listeners = [];
  let now = read(location.hash);
  let view = Filter.visible(data, now);
  let timer = null;

  function same(one, other) {
    return one === other || (one instanceof Set && one.size === other.size && [...one].every((item) => other.has(item)))
      || (one !== null && other !== null && one.kind !== undefined && one.kind === other.kind && one.id === other.id);
  }

  /** The address of a state: its day and what differs from the opening; empty for what the page shows without one. */
  function write(state) {
    const parts = Object.entries(fields).filter(([name]) => !same(state[name], opening[name]));
    if (!parts.length && !saved) return '';
    const told = new Map([['day', fields.day], ...parts]);
    const text = (name, field) => encodeURIComponent(field.write(state[name])).replaceAll('%2F', '/');
    return `#${[...told].map(([name, field]) => `${field.key}=${text(name, field)}`).join('&')}`;
  }

  /** The state that an address holds, or else the page was saved on; what it does not name, or cannot be, is the opening. */
  function read(hash) {
    const given = new URLSearchParams((hash.includes('=') ? hash : saved).slice(1).replaceAll('+', '%2B'));
    const told = Object.entries(fields).filter(([, { key }]) => given.has(key));
    return { ...opening, ...Object.fromEntries(told.map(([name, field]) => [name, field.read(given.get(field.key))])) };
  }

  /** The one way to change the view; `how` tells the listeners where the change came from. */
  function update(change, how = {}) {
    const before = now;
    take({ ...now, ...change });
    remember(!same(before.chosen, now.chosen));
    for (const listener of listeners) listener(now, how);
  }

  /** A new state, with what it shows; what did not change stays the same object. */
  function take(next) {
    const changed = Object.keys(next).filter((name) => !same(now[name], next[name]));
    now = { ...now, ...Object.fromEntries(changed.map((name) => [name, next[name]])) };
    if (changed.some((name) => !DRAWN.includes(name))) view = Filter.visible(data, now);
  }

  function choose(kind, id, how = {}) {
    update({ chosen: { kind, id } }, how);
  }

  /** A choice is a page to go back to; other changes take the place of the address. */
  function remember(step) {
    clearTimeout(timer);
    const put = () => {
      const address = write(now);
      if (address === location.hash) return;
      history[step ? 'pushState' : 'replaceState'](null, '', address || location.pathname + location.search);
    };
    if (step) put();
    else timer = setTimeout(put, WAIT);
  }

  /** Back, forward, or another address; a place on the page, such as #inhoud, is none. */
  addEventListener('popstate', () => {
    if (location.hash && !location.hash.includes('=')) return remember(false);
    take(read(location.hash));
    for (const listener of listeners) listener(now, {});
    return undefined;
  });

  return {
    asOpened, opening, fields, same, update, choose, write,
    onChange: (listener) => listeners.push(listener),
    get now() { return now; },
    get view() { return view; },
  };
})();
