// The next steps of one actor: what it can do with a question, by the relations that are visible. Pure, without a page.
//
// A part acts as the whole: what any whole says that the actor is (part of a) part of, it can do as well.
const NextSteps = (() => {
  'use strict';

  const PART = 'onderdeelVan';
  const REGIE = 'voertRegieOver';
  const REFERRALS = { verwijstNaar: 'refer', schaaltAfNaar: 'back' };

  /** Which steps a relation is for whom it starts from, by its class and the shortcuts of its kinds. */
  function stepsOf(data, { cls, shortcuts = [], to = null }) {
    switch (data.concepts[cls].name) {
      case 'Verwijzing': {
        const found = Object.keys(REFERRALS).filter((name) => shortcuts.includes(name)).map((name) => REFERRALS[name]);
        return found.length ? found : ['pass'];
      }
      case 'Consultatie': return ['consult'];
      case 'Deelname': {
        const isPart = shortcuts.length > 0 && shortcuts.every((name) => name === PART);
        return !isPart && (to === null || data.nodes[to].actor) ? ['tables'] : [];
      }
      default: return [];
    }
  }

  /**
   * The steps of an actor: `refer` (where a question can go), `back` (to lighter help), `pass` (what it passes on
   * otherwise), `consult`, `tables` and `regie`.
   *
   * Each is `{id, as, parts}`: a relation, whom the actor acts as (null: itself), and the relations that make it a
   * part of that; of regie also `why`: `own` (has a part in it), `rung` (holds on its rung) or `there` (over whom a
   * question goes to, or on the rung of that). Within one municipality's network, as routes are.
   */
  function find(data, visible, asker) {
    const steps = new Map();
    for (const { chain, near } of places(data, visible)) {
      const wholes = wholesOf(near, asker);
      const own = near.flatMap((relation) => taken(data, relation, asker, wholes));
      for (const step of [...own, ...regie(data, near, asker, wholes, own, chain)]) {
        const key = `${step.kind} ${step.id}`;
        const known = steps.get(key);
        if (!known || step.parts.length < known.parts.length) steps.set(key, step);
      }
    }
    return grouped(data, [...steps.values()]);
  }

  /** What is visible in the network of each municipality. */
  function places(data, visible) {
    const found = Routes.chains(data).map((chain) => ({ chain, near: [] }));
    const around = Routes.nearOf(data, found);
    for (const id of [...visible].sort((a, b) => a - b)) {
      const relation = withId(data)[id];
      around(relation).forEach(({ near }) => near.push(relation));
    }
    return found;
  }

  const numbered = new WeakMap();

  function withId(data) {
    if (!numbered.has(data)) numbered.set(data, data.relations.map((one, id) => ({ ...one, id })));
    return numbered.get(data);
  }

  /** The actor and all that it is part of, each with the relations that say so. */
  function wholesOf(relations, asker) {
    const joins = relations.filter(isPartOf);
    const found = new Map([[asker, []]]);
    for (const [part, path] of found) {
      for (const { id, from, to } of joins) {
        if (from === part && (to ?? null) !== null && !found.has(to)) found.set(to, [...path, id]);
      }
    }
    return found;
  }

  function isPartOf({ shortcuts = [] }) {
    return shortcuts.includes(PART);
  }

  function acting(asker, wholes, isParty) {
    const found = [...wholes].find(([self]) => isParty(self));
    return found && { as: found[0] === asker ? null : found[0], parts: found[1] };
  }

  function taken(data, relation, asker, wholes) {
    const kinds = stepsOf(data, relation);
    if (!kinds.length || (relation.to === asker && relation.from !== asker)) return [];
    const through = data.concepts[relation.cls].name === 'Verwijzing' ? relation.via ?? [] : [];
    const found = acting(asker, wholes, (self) => relation.from === self || through.includes(self));
    return found ? kinds.map((kind) => ({ id: relation.id, kind, ...found })) : [];
  }

  /** Who holds the regie: where the actor has a part in it, on its rung, and where its questions go. */
  function regie(data, relations, asker, wholes, steps, chain) {
    const { rungs = [], areas = [] } = data.nodes[asker];
    const isHere = chain === null || areas.some((area) => chain.has(area));
    const places = new Set(steps.filter(({ kind }) => kind === 'refer').map(({ id }) => data.relations[id].to ?? null));
    places.delete(null);
    const there = new Set([...places].flatMap((id) => data.nodes[id].rungs ?? []));
    return relations.filter(({ cls }) => data.concepts[cls].name === 'Regie').flatMap((one) => {
      const step = { id: one.id, kind: 'regie', as: null, parts: [] };
      const parties = [one.from, one.to, one.assigned, ...one.via ?? []];
      const found = acting(asker, wholes, (self) => parties.includes(self));
      if (found) return [{ ...step, ...found, why: 'own' }];
      if (!(one.shortcuts ?? []).includes(REGIE)) return [];
      if (isHere && (one.phase ?? []).some((rung) => rungs.includes(rung))) return [{ ...step, why: 'rung' }];
      const isThere = [one.to, ...one.about ?? []].some((id) => places.has(id))
        || (one.phase ?? []).some((rung) => there.has(rung));
      return isThere ? [{ ...step, why: 'there' }] : [];
    });
  }

  const WHY = ['own', 'rung', 'there'];

  /** By kind; its own before those of a whole, and the lighter help before the heavier. */
  function grouped(data, steps) {
    const found = { refer: [], consult: [], regie: [], tables: [], back: [], pass: [] };
    const height = ({ id }) => Math.min(...(data.nodes[data.relations[id].to]?.rungs ?? [])
      .map((rung) => data.concepts[rung].rank ?? 99), 99);
    for (const { kind, ...step } of steps) found[kind].push(step);
    for (const list of Object.values(found)) {
      list.sort((a, b) => WHY.indexOf(a.why) - WHY.indexOf(b.why) || a.parts.length - b.parts.length
        || height(a) - height(b) || a.id - b.id);
    }
    return found;
  }

  /** The relations of all steps. */
  function every(steps) {
    return new Set(Object.values(steps).flatMap((list) => list.map(({ id }) => id)));
  }

  /** Whether a source says of some step where the question goes. */
  function leads(data, { refer }) {
    return refer.some(({ id }) => (data.relations[id].to ?? null) !== null);
  }

  /** Actors near this one that do have a way to go: its parts, then those of its sort in an area of its own. */
  function alike(data, visible, asker) {
    const shown = [...visible].map((id) => data.relations[id]);
    const going = new Set(shown.filter((one) => stepsOf(data, one).includes('refer') && (one.to ?? null) !== null)
      .map(({ from }) => from ?? null));
    const parts = new Set(shown.filter((one) => isPartOf(one) && one.to === asker).map(({ from }) => from));
    const { sorts = [], areas = [] } = data.nodes[asker];
    const isAlike = (one) => (one.sorts ?? []).some((sort) => sorts.includes(sort))
      && (one.areas ?? []).some((area) => areas.some((own) => nested(data, area, own) || nested(data, own, area)));
    const near = data.nodes.flatMap((one, id) => (parts.has(id) || isAlike(one) ? [id] : []));
    return near.filter((id) => id !== asker && going.has(id)).sort((a, b) => parts.has(b) - parts.has(a) || a - b);
  }

  function nested({ areas }, inner, outer) {
    return inner === outer || (areas[inner].within ?? []).includes(outer);
  }

  return { find, every, leads, alike };
})();
