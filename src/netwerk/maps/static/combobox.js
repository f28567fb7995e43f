// A field with suggestions, an accessible combobox: over all names and other names of the page.
const Combobox = (() => {
  'use strict';

  const MOST = 12;
  const { make } = Dom;
  const names = collect();

  function folded(text) {
    return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();
  }

  function collect() {
    const entries = [];
    for (const { id, name: own, names: others } of Model.data.nodes) {
      for (const name of [own, ...others]) entries.push({ id, name, key: folded(name) });
    }
    entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    return entries.map((entry, at) => ({ ...entry, at }));
  }

  /**
   * Whose name starts with the text, then with a word that does, then contains it; each once, and what is not in
   * view last.
   */
  function matches(text, offers) {
    const wanted = folded(text.trim());
    if (!wanted) return [];
    const best = new Map();
    for (const entry of names) {
      const found = rank(entry.key, wanted);
      if (found < (best.get(entry.id)?.rank ?? 4) && offers(entry.id)) best.set(entry.id, { ...entry, rank: found });
    }
    const ranked = [...best.values()].map((entry) => ({ ...entry, far: isInView(entry.id) ? 0 : 1 }));
    return ranked.sort((a, b) => a.far - b.far || a.rank - b.rank || a.at - b.at).slice(0, MOST);
  }

  function rank(key, wanted) {
    if (!key.includes(wanted)) return 4;
    if (key === wanted) return 0;
    if (key.startsWith(wanted)) return 1;
    return key.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted)) ? 2 : 3;
  }

  function isInView(id) {
    return State.view.entities.has(id) || Model.relationsOf(id).some((one) => State.view.relations.has(one));
  }

  function nothing() {
    return make('li', { role: 'option', 'aria-disabled': 'true' }, 'Geen naam gevonden');
  }

  /**
   * Make a field and its list work: `take(id, kind)` is called with what is chosen, `offers(id)` says what is
   * suggested, `others(text)` finds what has no name.
   */
  function attach(input, list, { take, offers = () => true, others = () => [] }) {
    let found = [];
    let active = -1;

    function suggest() {
      found = [...others(input.value), ...matches(input.value, offers)].slice(0, MOST);
      active = found.length ? 0 : -1;
      list.replaceChildren(...found.map(option));
      const asked = input.value.trim() !== '';
      if (asked && !found.length) list.append(nothing());
      open(asked);
      mark();
    }

    function told({ id, name }) {
      const one = Model.data.nodes[id];
      return [name === one.name ? '' : one.name, one.sort, one.rung, isInView(id) ? '' : 'nu niet in beeld']
        .filter(Boolean).join(' · ');
    }

    function option(entry, i) {
      const onpointerdown = (event) => {
        event.preventDefault();
        choose(i);
      };
      return make('li', { role: 'option', id: `${list.id}-${i}`, onpointerdown },
        make('bdi', {}, entry.name), make('span', { class: 'muted' }, entry.said || told(entry)));
    }

    function open(shown) {
      list.hidden = !shown;
      input.setAttribute('aria-expanded', String(shown));
    }

    function mark() {
      [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === active)));
      if (active < 0) input.removeAttribute('aria-activedescendant');
      else {
        input.setAttribute('aria-activedescendant', `${list.id}-${active}`);
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

    function choose(i) {
      if (i < 0 || !found[i]) return;
      input.value = found[i].name;
      open(false);
      take(found[i].id, found[i].kind);
    }

    function onKey(event) {
      if (event.key === 'ArrowDown') move(1);
      else if (event.key === 'ArrowUp') move(-1);
      else if (event.key === 'Enter') { if (list.hidden) suggest(); choose(active); }
      else if (event.key === 'Escape' && !list.hidden) { open(false); event.stopPropagation(); }
      else return;
      event.preventDefault();
    }

    input.addEventListener('input', suggest);
    input.addEventListener('keydown', onKey);
    input.addEventListener('blur', () => open(false));
  }

  return { attach };
})();
