// The filters: what a reader can narrow the view by, and what is set now.
const Controls = (() => {
  'use strict';

  const { make, byId } = Dom;
  const { data } = Model;
  const FILTERS = ['plans', 'dropped', 'noKinds', 'noRungs', 'area', 'age', 'group', 'certainty', 'focus'];
  const parts = [];
  const ways = { genoemd: 'alleen wat de bron zegt', afgeleid: 'alleen wat uit de tekst is afgeleid' };

  /** A field that changes one part of the state, and follows it. */
  function follow(element, name, read, write) {
    element.addEventListener('change', () => State.update({ [name]: read(element) }, { still: true }));
    parts.push((state) => write(element, state[name]));
    return element;
  }

  function box(name, text, hint) {
    const input = follow(make('input', { type: 'checkbox' }), name, (one) => one.checked, (one, value) => {
      one.checked = value;
    });
    return make('label', { class: 'check', title: hint }, input, text);
  }

  /** A check box for a member of a set of what is left out: checked is in. */
  function member(name, id, text) {
    const read = ({ checked }) => {
      const left = new Set(State.now[name]);
      left[checked ? 'delete' : 'add'](id);
      return left;
    };
    const input = follow(make('input', { type: 'checkbox' }), name, read, (one, left) => {
      one.checked = !left.has(id);
    });
    return make('label', { class: 'check' }, input, text);
  }

  function choice(name, label, every, options) {
    const element = make('select', {}, make('option', { value: '' }, every),
      options.map(([value, text]) => make('option', { value }, text)));
    const read = ({ value }) => (value === '' ? null : options.find(([one]) => String(one) === value)[0]);
    return make('label', { class: 'field' }, make('span', {}, label),
      follow(element, name, read, (one, value) => { one.value = value ?? ''; }));
  }

  function age() {
    const read = ({ value, validity }) => (value === '' || !validity.valid ? null : Number(value));
    const input = make('input', { type: 'number', min: 0, max: 99, inputmode: 'numeric' });
    return make('label', { class: 'field' }, make('span', {}, 'Leeftijd van het kind'),
      follow(input, 'age', read, (one, value) => { one.value = value ?? ''; }));
  }

  function fields() {
    const has = (name) => data.relations.some((one) => one[name]);
    const labels = (list) => list.map((one) => [one.id, one.label]);
    return make('div', { class: 'fields' },
      Model.municipalities.length > 1
        ? choice('area', 'Gemeente of gebied', 'alle', labels(Model.municipalities)) : '',
      age(),
      Model.groups.length ? choice('group', 'Doelgroep', 'alle', labels(Model.groups)) : '',
      has('inferred') ? choice('certainty', 'Zekerheid', 'alles', Object.entries(ways)) : '',
      data.relations.some((one) => one.plan && !one.dropped)
        ? box('plans', 'Ook plannen', 'Voorgenomen, in onderzoek of besloten zonder datum') : '',
      has('dropped') ? box('dropped', 'Ook wat niet is uitgevoerd', 'Aangekondigd, maar niet gebeurd') : '');
  }

  function group(title, ...children) {
    return make('details', {}, make('summary', {}, title), make('div', { role: 'group', 'aria-label': title }, children));
  }

  function kinds() {
    return Model.classes.map((one) => make('fieldset', {}, make('legend', {}, one.label),
      Model.kindsOfClass(one.id).map((kind) => member('noKinds', kind.id, kind.label)),
      data.relations.some(({ cls, kinds: own }) => cls === one.id && !own.length)
        ? member('noKinds', one.id, 'zonder nadere soort') : ''));
  }

  function changed(state) {
    return FILTERS.filter((name) => !State.same(state[name], State.opening[name]));
  }

  /** What is set now, each with a button that takes it off. */
  function chips(state) {
    const set = changed(state);
    const off = (name) => ({ [name]: State.opening[name], ...(name === 'focus' ? { steps: 0 } : {}) });
    const chip = (name) => make('li', {}, make('button', { type: 'button', class: 'chip',
      onclick: () => takeOff(off(name)) }, told(name, state), make('span', { 'aria-hidden': 'true' }, ' ×'),
    make('span', { class: 'unseen' }, ' (haal weg)')));
    byId('chips').replaceChildren(...set.map(chip));
    byId('chips').hidden = !set.length;
    byId('tab-filters').textContent = set.length ? `Filters (${set.length})` : 'Filters';
  }

  function takeOff(change) {
    State.update(change, { still: true });
    (byId('chips').querySelector('button') || byId('tab-filters')).focus();
  }

  function told(name, state) {
    const label = (id) => data.concepts[id].label.toLowerCase();
    const texts = {
      plans: () => (state.plans ? 'ook plannen' : 'zonder plannen'),
      dropped: () => 'ook wat niet is uitgevoerd',
      noKinds: () => `zonder ${[...state.noKinds].map(label).join(', ')}`,
      noRungs: () => `zonder ${[...state.noRungs].map(label).join(', ')}`,
      area: () => data.areas[state.area].label,
      age: () => `${state.age} jaar`,
      group: () => label(state.group),
      certainty: () => ways[state.certainty],
      focus: () => `${Words.count(state.steps, 'stap', 'stappen')} rond ${data.nodes[state.focus].name}`,
    };
    return texts[name]();
  }

  function clear() {
    const all = Object.fromEntries([...FILTERS, 'steps'].map((name) => [name, State.opening[name]]));
    State.update(all, { still: true });
  }

  function listenToClasses() {
    byId('classes').addEventListener('change', ({ target: { value, checked } }) => {
      const shown = new Set(State.now.classes);
      shown[checked ? 'add' : 'delete'](Number(value));
      State.update({ classes: shown }, { still: true });
    });
  }

  /** The check boxes of the classes with how many relations of each are in view. */
  function showClasses(state) {
    const counts = new Map();
    for (const id of State.view.relations) {
      const { cls } = data.relations[id];
      counts.set(cls, (counts.get(cls) || 0) + 1);
    }
    for (const input of byId('classes').querySelectorAll('input')) {
      const id = Number(input.value);
      input.checked = state.classes.has(id);
      input.parentElement.querySelector('.count').textContent = `(${counts.get(id) || 0})`;
    }
  }

  function show(state) {
    parts.forEach((part) => part(state));
    showClasses(state);
    chips(state);
  }

  function start() {
    byId('filter-fields').append(fields(),
      Model.rungs.length > 1
        ? group('Treden', Model.rungs.map((one) => member('noRungs', one.id, one.label))) : '',
      group('Soorten relaties', kinds()));
    listenToClasses();
    State.onChange(show);
    show(State.now);
  }

  return { start, clear, set: (state) => changed(state).map((name) => told(name, state)) };
})();
