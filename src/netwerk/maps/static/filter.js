// What is visible: pure functions of the data and the view that a reader has chosen.
const Filter = (() => {
  'use strict';

  /** The first day on which a relation can be seen: of a plan, when asked for, the day of its oldest source. */
  function since(relation, { plans, dropped }) {
    if (relation.dropped) return dropped ? relation.known : null;
    if (relation.plan) return plans ? relation.known : null;
    return relation.begin;
  }

  /** Whether a relation is a fact on the day of the view, or a plan that is asked for. */
  function holds(relation, view) {
    const first = since(relation, view);
    return first !== null && first <= view.day && (relation.end === null || view.day <= relation.end);
  }

  /** The area of the view with those it lies in; null for all. */
  function chain(data, { area }) {
    return area === null ? null : new Set([area, ...data.areas[area].within]);
  }

  function liesIn({ areas }, place) {
    return place === null || areas.some((area) => place.has(area));
  }

  function isThere(node, day) {
    return (node.since === null || node.since <= day) && (node.end === null || day <= node.end);
  }

  /** What says nothing of ages or target groups is for all. */
  function isFor({ ageFrom, ageTo, groups }, { age, group }) {
    return (age === null || ((ageFrom ?? age) <= age && age <= (ageTo ?? age)))
      && (group === null || !groups.length || groups.includes(group));
  }

  function standsOn({ rungs }, view) {
    return !rungs.length || rungs.some((rung) => !view.noRungs.has(rung));
  }

  function fits(node, view) {
    return standsOn(node, view) && isFor(node, view);
  }

  function kindsOf({ kinds, cls }) {
    return kinds.length ? kinds : [cls];
  }

  function ends({ from, to, via }) {
    return [from, to, ...via].filter((id) => id !== null);
  }

  /** By place in the list of nodes, whether each fits the view. */
  function fitting(data, view) {
    return data.nodes.map((node) => fits(node, view));
  }

  /** Whether a relation passes all filters that do not go by the day and the area. */
  function passes(relation, view, fit) {
    return (view.noKinds.size === 0 || kindsOf(relation).some((kind) => !view.noKinds.has(kind)))
      && (view.certainty === null || relation.inferred === (view.certainty === 'afgeleid'))
      && isFor(relation, view)
      && (relation.from === null || fit[relation.from]) && (relation.to === null || fit[relation.to])
      && relation.via.every((id) => fit[id]);
  }

  /** Relations that documents disagree about, as one list of versions by id; the version to go by comes first. */
  function versions(data, held) {
    const found = new Map();
    for (const start of held) {
      if (found.has(start) || !data.relations[start].same.length) continue;
      const group = new Set([start]);
      for (const id of group) data.relations[id].same.filter((other) => held.has(other)).forEach((one) => group.add(one));
      const inOrder = [...group].sort((a, b) => later(data.relations[a], data.relations[b]) || a - b);
      if (inOrder.length > 1) inOrder.forEach((id) => found.set(id, inOrder));
    }
    return found;
  }

  function later(one, other) {
    return one.confirmed === other.confirmed ? 0 : one.confirmed > other.confirmed ? -1 : 1;
  }

  /**
   * What a view shows: `relations` (ids; of what documents disagree about one version), `entities` (ids),
   * `versions` (by id, only where there are several) and `held`: the relations of the day and area, unfiltered.
   */
  function visible(data, view) {
    const place = chain(data, view);
    const fit = fitting(data, view);
    const held = new Set();
    const passing = new Set();
    for (const one of data.relations) {
      if (!holds(one, view) || !liesIn(one, place)) continue;
      held.add(one.id);
      if (passes(one, view, fit)) passing.add(one.id);
    }
    const disputed = versions(data, held);
    const stands = (id) => !disputed.has(id) || disputed.get(id).find((one) => passing.has(one)) === id;
    const all = { held, versions: disputed, relations: new Set([...passing].filter(stands)) };
    all.entities = entities(data, view, passing, { place, fit });
    return view.focus === null || !view.steps ? all : { ...all, ...around(data, view, all) };
  }

  /** The ends of the relations, and the actors of the area that are there on the day. */
  function entities(data, view, relations, { place, fit }) {
    const found = new Set();
    for (const id of relations) {
      const { from, to, via, assigned } = data.relations[id];
      if (from !== null) found.add(from);
      if (to !== null) found.add(to);
      if (assigned !== null) found.add(assigned);
      for (const between of via) found.add(between);
    }
    for (const node of data.nodes) {
      if (node.actor && node.card && node.areas.length && fit[node.id] && liesIn(node, place)
        && isThere(node, view.day)) found.add(node.id);
    }
    return found;
  }

  /** The part of it within some steps of the one in focus, whichever way and of whatever kind. */
  function around(data, { focus, steps }, { relations, entities: every }) {
    const all = [...relations].map((id) => data.relations[id]);
    const near = new Set([focus]);
    for (let step = 0; step < steps; step += 1) {
      const reached = all.filter((one) => ends(one).some((id) => near.has(id))).flatMap(ends);
      reached.forEach((id) => near.add(id));
    }
    return {
      relations: new Set([...relations].filter((id) => ends(data.relations[id]).every((end) => near.has(end)))),
      entities: new Set([...near].filter((id) => every.has(id))),
    };
  }

  /** The parts of a view that decide its changes. */
  const CHANGES_BY = ['plans', 'dropped', 'noKinds', 'noRungs', 'area', 'age', 'group', 'certainty'];

  /** For each of the days: how many relations come into view on it, and how many go. */
  function changes(data, view) {
    const place = chain(data, view);
    const fit = fitting(data, view);
    const dayAfter = nextDays();
    const found = new Map(data.days.map((day) => [day, { day, come: 0, go: 0 }]));
    for (const one of data.relations) {
      const first = since(one, view);
      if (first === null || (one.end !== null && one.end < first)) continue;
      if (!liesIn(one, place) || !passes(one, view, fit)) continue;
      found.get(first).come += 1;
      const gone = one.end !== null && found.get(dayAfter(one.end));
      if (gone) gone.go += 1;
    }
    return [...found.values()];
  }

  /** The day after a day; many relations end on the same. */
  function nextDays() {
    const known = new Map();
    return (day) => {
      if (!known.has(day)) known.set(day, new Date(Date.parse(`${day}T00:00:00Z`) + 86400000).toISOString().slice(0, 10));
      return known.get(day);
    };
  }

  return { visible, holds, since, kindsOf, changes, CHANGES_BY };
})();
