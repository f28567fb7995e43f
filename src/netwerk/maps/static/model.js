// The data of the page and what is chosen: the one place that the picture, panel, search and lists share.
const Model = (() => {
  'use strict';

  const data = Dom.json('data');
  const entities = new Map(Object.entries(data.entities));
  const relations = new Map(Object.entries(data.relations));
  const relationsByEntity = index();
  const listeners = [];
  const state = {
    chosen: null,
    classes: new Set(data.classes.filter((one) => one.look.shown).map((one) => one.name)),
  };

  function index() {
    const found = new Map();
    for (const [id, relation] of relations) {
      for (const [party] of relation.parties) {
        if (!found.has(party)) found.set(party, []);
        found.get(party).push(id);
      }
    }
    return found;
  }

  function relationsOf(entity) {
    return relationsByEntity.get(entity) || [];
  }

  function sentence(id) {
    return relations.get(id).parts.map((part) => part.text).join('');
  }

  /** What a choice is about: `{entities, relations}` as sets, or null when nothing is chosen. */
  function focus() {
    if (state.chosen === null) return null;
    if (state.chosen.kind === 'relation') {
      const parties = relations.get(state.chosen.id).parties.map(([party]) => party);
      return { entities: new Set(parties), relations: new Set([state.chosen.id]) };
    }
    const ids = relationsOf(state.chosen.id).filter((id) => state.classes.has(relations.get(id).kind));
    const near = ids.flatMap((id) => relations.get(id).parties.map(([party]) => party));
    return { entities: new Set([state.chosen.id, ...near]), relations: new Set(ids) };
  }

  function choose(kind, id, how = {}) {
    state.chosen = { kind, id };
    tell(how);
  }

  function clear() {
    state.chosen = null;
    tell({});
  }

  function showClass(name, shown) {
    if (shown) state.classes.add(name);
    else state.classes.delete(name);
    tell({ still: true });
  }

  function onChange(listener) {
    listeners.push(listener);
  }

  function tell(how) {
    for (const listener of listeners) listener(state, how);
  }

  return {
    classes: data.classes,
    drawing: Dom.json('drawing'),
    passages: new Map(Object.entries(data.passages)),
    entities, relations, state,
    relationsOf, sentence, focus, choose, clear, showClass, onChange,
  };
})();
