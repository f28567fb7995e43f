// Routes between two actors, with or without a stop: the search of `netwerk route`, in the page and without one.
//
// A route follows (onderdeelVan* / verwijstNaar)+ and passes no actor twice. All it may rest on is what is visible.
const Routes = (() => {
  'use strict';

  const PART = 'onderdeelVan';
  const REFERRAL = 'verwijstNaar';
  const REFERRALS = 'Verwijzing';
  const NONE = Object.freeze([]);
  /** At most this many routes (and shortest ones), of so many steps, after so many looks through the network. */
  const LIMITS = { most: 25, shortest: 100, longest: 8, looks: 1500 };

  /**
   * The routes of `from` to `to`, past `stop` if given, in order of length, and who stands on each of them.
   *
   * `visible` holds the ids of the relations that may be followed, `held` (when no route is found) those that any
   * filter could show. `limited` says that a limit of `limits` kept routes out; longer ones than `limits.longest`
   * are not looked for. Relations, actors and kinds are ids into the lists of the data.
   */
  function find(data, visible, { from, to, stop = null, held = visible, ...limits }) {
    const asked = { from, to, stop: stop === from || stop === to ? null : stop };
    const bounds = { ...LIMITS, ...limits };
    const relations = relationsOf(data);
    const shown = relations.filter((relation) => visible.has(relation.id));
    const isHidden = (relation) => held.has(relation.id) && !(visible.has(relation.id) && isFollowed(relation));
    const graphs = from === to ? [] : graphsOf(data, shown, to);
    const { routes, limited } = bounded(graphs, asked, bounds);
    const found = routes.length > 0;
    return {
      ...asked, routes, limited, limits: bounds,
      shortest: routes.filter((route) => route.steps.length === routes[0].steps.length).length,
      gatekeepers: found ? gatekeepers(graphs, asked, routes[0], bounds) : [],
      searched: numbers(shown.filter(isFollowed).flatMap((relation) => relation.kinds)),
      beside: shown.filter((relation) => standsBeside(relation, asked)).map((relation) => relation.id),
      openers: found ? [] : openers(data, relations.filter(isHidden), graphs, asked, bounds),
    };
  }

  // what carries a case

  const known = new WeakMap();

  /** The relations of the data, as far as routes go. */
  function relationsOf(data) {
    if (!known.has(data)) known.set(data, data.relations.map((one, id) => ({ id, ...reduced(data.concepts, one) })));
    return known.get(data);
  }

  function reduced(concepts, { cls, kinds = [], from = null, to = null, via = [], areas = [], shortcuts = [] }) {
    const isReferral = concepts[cls].name === REFERRALS;
    const sorts = kinds.length ? kinds : [cls];
    const bothWays = sorts.some((kind) => concepts[kind].symmetric);
    return {
      from, to, areas, isReferral, kinds: sorts,
      carries: shortcuts.includes(REFERRAL), joins: shortcuts.includes(PART),
      lines: linesOf(from, to, isReferral ? via : [], bothWays),
    };
  }

  /** By way of intermediaries where there are; a relation with an open end has no line. */
  function linesOf(from, to, via, bothWays) {
    if (from === null || to === null) return [];
    if (via.length) return via.flatMap((between) => [[from, between], [between, to]]);
    return bothWays ? [[from, to], [to, from]] : [[from, to]];
  }

  function isFollowed({ carries, joins }) {
    return carries || joins;
  }

  /** The referrals at either end that no route follows: an end is open, or they pass no case on. */
  function standsBeside(relation, { from, to }) {
    return relation.isReferral && (relation.from === null || relation.to === null || !relation.carries)
      && (relation.to === to || (relation.from === from && relation.to === null));
  }

  // the network of one municipality

  /** Each innermost area with those it lies in: a route stays within one of these. */
  function chains({ areas }) {
    const wider = new Set(areas.flatMap(({ within = [] }) => within));
    const all = areas.map(({ within = [] }, area) => new Set([area, ...within]));
    const innermost = all.filter((_, area) => !wider.has(area));
    return innermost.length ? innermost : [null];
  }

  /** The steps that can be taken on the way to an actor, one network for each chain of areas. */
  function graphsOf(data, relations, to) {
    const graphs = chains(data).map((chain) => emptyGraph(data.nodes.length, chain));
    const near = nearOf(data, graphs);
    for (const relation of relations) {
      if (isFollowed(relation)) near(relation).forEach((graph) => addTo(graph, relation, to));
    }
    return graphs;
  }

  /** Tells of a relation in which of these, each of a `chain` of areas, it lies. */
  function nearOf({ areas }, places) {
    if (places.some(({ chain }) => chain === null)) return () => places;
    const byArea = areas.map((_, area) => places.filter(({ chain }) => chain.has(area)));
    return ({ areas: own = [] }) => (own.length === 1 ? byArea[own[0]] : [...new Set(own.flatMap((area) => byArea[area]))]);
  }

  function emptyGraph(size, chain) {
    return { size, chain, out: new Array(size).fill(NONE), into: new Array(size).fill(NONE), made: new Map() };
  }

  /** The last step is never from part to whole. */
  function addTo({ size, out, into, made }, relation, to) {
    for (const [u, v] of linesTowards(relation, to)) {
      const key = u * size + v;
      if (made.has(key)) made.get(key).push(relation.id);
      else {
        made.set(key, [relation.id]);
        addStep(out, u, v);
        addStep(into, v, u);
      }
    }
  }

  function addStep(rows, from, to) {
    if (rows[from] === NONE) rows[from] = [to];
    else rows[from].push(to);
  }

  function linesTowards({ lines, carries, joins }, to) {
    return joins && !carries ? lines.filter(([, v]) => v !== to) : lines;
  }

  // the search

  /** The least path, by length and then by actor, that keeps clear of the closed and does not begin with the banned. */
  function leastPath({ size, out, into }, from, to, closed, banned, room) {
    const first = new Set(out[from].filter((next) => !banned.has(next) && !closed.has(next)));
    const left = new Int32Array(size).fill(-1);
    const queue = [to];
    let reach = first.has(to) ? 0 : room - 1;
    left[to] = 0;
    for (let head = 0; first.size && head < queue.length && left[queue[head]] < reach; head += 1) {
      const node = queue[head];
      for (const before of into[node]) {
        if (left[before] >= 0 || before === from || closed.has(before)) continue;
        left[before] = left[node] + 1;
        queue.push(before);
        if (first.has(before)) reach = left[before];
      }
    }
    const path = [from];
    let near = [...first].filter((next) => left[next] >= 0 && left[next] <= room - 1);
    while (near.length) {
      const steps = Math.min(...near.map((next) => left[next]));
      const node = Math.min(...near.filter((next) => left[next] === steps));
      path.push(node);
      near = out[node].filter((next) => left[next] >= 0 && left[next] < steps);
    }
    return path.length > 1 ? path : null;
  }

  /** The paths that pass no actor twice, in order, one at a time: Yen's algorithm, with Lawler's division. */
  function* simplePaths(graph, from, to, closed, room, budget) {
    const waiting = [];
    const offer = (root, banned) => {
      const clear = new Set([...closed, ...root]);
      const path = look(budget) && leastPath(graph, root.at(-1), to, clear, banned, room - root.length + 1);
      if (path) waiting.push({ path: [...root, ...path.slice(1)], fixed: root.length, banned });
    };
    offer([from], new Set());
    while (waiting.length && !budget.spent) {
      const { path, fixed, banned } = takeLeast(waiting);
      yield path;
      offer(path.slice(0, fixed), new Set([...banned, path[fixed]]));
      for (let i = fixed + 1; i < path.length; i += 1) offer(path.slice(0, i), new Set([path[i]]));
    }
  }

  /** The same past a stop: each way to the stop with the ways on that keep clear of it. */
  function* pathsPast(graph, from, stop, to, closed, room, budget) {
    const waiting = [];
    const on = (way, rest) => {
      const { value } = rest.next();
      if (value) waiting.push({ path: [...way, ...value.slice(1)], way, rest });
    };
    const rest = look(budget) && leastPath(graph, stop, to, closed, new Set(), room);
    if (!rest) return;
    const ways = simplePaths(graph, from, stop, new Set([...closed, to]), room - rest.length + 1, budget);
    let way = ways.next().value;
    while (way || waiting.length) {
      while (way && !waiting.some(({ path }) => path.length < way.length + rest.length - 1)) {
        const passed = new Set([...closed, ...way]);
        on(way, simplePaths(graph, stop, to, passed, room - way.length + 1, budget));
        way = ways.next().value;
      }
      if (budget.spent || !waiting.length) return;
      const best = takeLeast(waiting);
      yield best.path;
      on(best.way, best.rest);
    }
  }

  function paths(graph, { from, to, stop }, room, budget, closed = new Set()) {
    return stop === null
      ? simplePaths(graph, from, to, closed, room, budget)
      : pathsPast(graph, from, stop, to, closed, room, budget);
  }

  /** Whether there may be one more look through the network. */
  function look(budget) {
    if (budget.looks === 0) budget.spent = true;
    else budget.looks -= 1;
    return !budget.spent;
  }

  function inOrder(one, other) {
    const differs = one.findIndex((node, i) => node !== other[i]);
    return one.length - other.length || (differs < 0 ? 0 : one[differs] - other[differs]);
  }

  function takeLeast(waiting) {
    let least = 0;
    for (let i = 1; i < waiting.length; i += 1) if (inOrder(waiting[i].path, waiting[least].path) < 0) least = i;
    return waiting.splice(least, 1)[0];
  }

  // the answer

  /** The routes of all municipalities together, as many as the limits allow. */
  function bounded(graphs, asked, bounds) {
    const budget = { looks: bounds.looks, spent: false };
    const within = (path, i, least) => i < bounds.most || (path.length === least && i < bounds.shortest);
    const found = new Map();
    let limited = false;
    for (const graph of graphs) {
      let [i, least] = [0, 0];
      for (const path of paths(graph, asked, bounds.longest, budget)) {
        least ||= path.length;
        if (!within(path, i, least)) {
          limited = true;
          break;
        }
        const key = path.join();
        found.set(key, { path, graphs: [...(found.get(key)?.graphs ?? []), graph] });
        i += 1;
      }
    }
    const ordered = [...found.values()].sort((one, other) => inOrder(one.path, other.path));
    const kept = ordered.filter(({ path }, i) => within(path, i, ordered[0].path.length));
    return { routes: kept.map(routeOf), limited: limited || budget.spent || kept.length < ordered.length };
  }

  /** A route with for each step what makes it possible in the municipalities where the route was found. */
  function routeOf({ path, graphs }) {
    const between = (u, v) => numbers(graphs.flatMap((graph) => graph.made.get(u * graph.size + v)));
    const steps = path.slice(1).map((to, i) => ({ from: path[i], to, relations: between(path[i], to) }));
    return { nodes: path, steps };
  }

  /** Who stands on every route, however long: without them there is none. In the order of the given route. */
  function gatekeepers(graphs, asked, { nodes }, { looks }) {
    const without = (node) => graphs.some((graph) => {
      const budget = { looks, spent: false };
      const { value } = paths(graph, asked, graph.size, budget, new Set([node])).next();
      return value !== undefined || budget.spent;
    });
    return nodes.slice(1, -1).filter((node) => node !== asked.stop && !without(node));
  }

  /** The kinds of relation of which each alone, were it shown and did it pass a case on, would open a route. */
  function openers(data, hidden, graphs, asked, bounds) {
    const near = nearOf(data, graphs);
    const found = new Map(graphs.map((graph) => [graph, { reach: reachOf(graph, asked), byKind: new Map() }]));
    for (const relation of hidden) {
      const lines = linesTowards(relation, asked.to).map(([u, v]) => ({ u, v, id: relation.id }));
      if (!lines.length) continue;
      for (const graph of near(relation)) {
        for (const kind of relation.kinds) append(found.get(graph).byKind, kind, lines);
      }
    }
    return numbers(hidden.flatMap(({ kinds }) => kinds)).flatMap((kind) => {
      const routes = graphs.map((graph) => {
        const { reach, byKind } = found.get(graph);
        const more = byKind.get(kind) ?? [];
        return bridges(more, reach) ? opened(graph, asked, more, bounds) : null;
      }).filter(Boolean);
      return routes.length ? [{ kind, ...routes.sort((one, other) => inOrder(one.nodes, other.nodes))[0] }] : [];
    });
  }

  function append(lists, key, items) {
    if (lists.has(key)) lists.get(key).push(...items);
    else lists.set(key, [...items]);
  }

  /** Whom a route can come by before its first new step, and after its last. */
  function reachOf({ out, into }, { from, stop, to }) {
    return { before: spread(out, [from, stop]), after: spread(into, [to, stop]) };
  }

  function spread(rows, starts) {
    const found = new Set(starts.filter((one) => one !== null));
    for (const node of found) for (const next of rows[node]) found.add(next);
    return found;
  }

  function bridges(lines, { before, after }) {
    return lines.some(({ u }) => before.has(u)) && lines.some(({ v }) => after.has(v));
  }

  /** The least route that more lines would open, with the relations of those that it takes. */
  function opened(graph, asked, more, { longest, looks }) {
    const wider = { ...graph, out: [...graph.out], into: [...graph.into] };
    for (const { u, v } of more) {
      if (wider.out[u].includes(v)) continue;
      wider.out[u] = [...wider.out[u], v];
      wider.into[v] = [...wider.into[v], u];
    }
    const nodes = paths(wider, asked, longest, { looks, spent: false }).next().value;
    if (!nodes) return null;
    const taken = more.filter(({ u, v }) => nodes.some((node, i) => node === u && nodes[i + 1] === v));
    return { nodes, relations: numbers(taken.map(({ id }) => id)) };
  }

  function numbers(some) {
    return [...new Set(some)].sort((one, other) => one - other);
  }

  return { find, chains, nearOf, LIMITS };
})();
