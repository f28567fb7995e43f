// The search field: an accessible combobox over all names and other names.
const Search = (() => {
  'use strict';

  const MOST = 12;
  const { make } = Dom;
  const input = Dom.byId('search');
  const list = Dom.byId('found');
  const names = collect();
  let found = [];
  let active = -1;
  let taken = null;

  function folded(text) {
    return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();
  }

  function collect() {
    const entries = [];
    for (const { id, name: own, names: others } of Model.data.nodes) {
      for (const name of [own, ...others]) entries.push({ id, name, key: folded(name) });
    }
    return entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  }

  /**
   * Whose name starts with the text, then with a word that does, then contains it; each once, and what is not in
   * view last.
   */
  function matches(text) {
    const wanted = folded(text.trim());
    if (!wanted) return [];
    const ranked = names
      .map((entry) => ({ ...entry, rank: rank(entry.key, wanted) }))
      .filter((entry) => entry.rank < 4)
      .sort((a, b) => a.rank - b.rank);
    return [...new Map(ranked.reverse().map((entry) => [entry.id, entry])).values()].reverse()
      .sort((a, b) => isInView(b.id) - isInView(a.id) || a.rank - b.rank).slice(0, MOST);
  }

  function isInView(id) {
    return Number(State.view.entities.has(id) || Model.relationsOf(id).some((one) => State.view.relations.has(one)));
  }

  function rank(key, wanted) {
    if (key === wanted) return 0;
    if (key.startsWith(wanted)) return 1;
    if (key.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 2;
    return key.includes(wanted) ? 3 : 4;
  }

  function suggest() {
    found = matches(input.value);
    active = found.length ? 0 : -1;
    list.replaceChildren(...found.map(option));
    const asked = input.value.trim() !== '';
    if (asked && !found.length) list.append(nothing());
    open(asked);
    mark();
  }

  function nothing() {
    return make('li', { role: 'option', 'aria-disabled': 'true' }, 'Geen naam gevonden');
  }

  function option({ id, name }, i) {
    const one = Model.data.nodes[id];
    const away = isInView(id) ? '' : 'nu niet in beeld';
    const under = [name === one.name ? '' : one.name, one.sort, one.rung, away].filter(Boolean).join(' · ');
    const onpointerdown = (event) => {
      event.preventDefault();
      take(i);
    };
    return make('li', { role: 'option', id: `found-${i}`, onpointerdown },
      make('bdi', {}, name), make('span', { class: 'muted' }, under));
  }

  function open(shown) {
    list.hidden = !shown;
    input.setAttribute('aria-expanded', String(shown));
  }

  function mark() {
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === active)));
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', `found-${active}`);
      list.children[active].scrollIntoView({ block: 'nearest' });
    }
  }

  function move(step) {
    if (list.hidden) suggest();
    else if (found.length) {
      active = (active + step + found.length) % found.length;
      mark();
    }
  }

  function take(i) {
    if (i < 0 || !found[i]) return;
    input.value = found[i].name;
    taken = found[i].id;
    open(false);
    State.choose('entity', found[i].id, { read: true });
  }

  function onKey(event) {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') { if (list.hidden) suggest(); take(active); }
    else if (event.key === 'Escape' && !list.hidden) { open(false); event.stopPropagation(); }
    else return;
    event.preventDefault();
  }

  /** The field keeps the name only as long as it is what is chosen. */
  function follow({ chosen }) {
    if (chosen === null || chosen.kind !== 'entity' || chosen.id !== taken) input.value = '';
  }

  function start() {
    State.onChange(follow);
    input.addEventListener('input', suggest);
    input.addEventListener('keydown', onKey);
    input.addEventListener('blur', () => open(false));
  }

  return { start };
})();
