// The picture: vis-network with our cards and lines, and what stands out when something is chosen.
const Picture = (() => {
  'use strict';

  const LETTERS = 14;
  const MOST_OPEN = 5;
  const AFTER_TAP = 50;
  const { drawing, data } = Model;
  const places = new Map(drawing.nodes.map((node) => [node.id, node]));
  const strokes = new Map();
  let focus = null;
  let shown = [];
  let cards = [];
  let looks = new Map();
  let areOlder = false;
  let linked = new Set();
  let openEnds = new Map();
  let network = null;

  function start(container, onPick) {
    Paint.readColours();
    const size = drawing.card.width / 2;
    const options = { ...drawing.options, nodes: { ...drawing.options.nodes, size, ctxRenderer: drawCard } };
    fill(State.now);
    network = new vis.Network(container, { nodes: drawing.nodes.map(placed), edges: [] }, options);
    network.on('beforeDrawing', Paint.bands);
    Lines.start(network);
    draw();
    network.on('afterDrawing', nameBands);
    network.on('click', (event) => pickWhenDone(event, onPick));
    followScheme();
    scrollPast(container);
    letGo(container);
    nameCanvas(container.firstElementChild);
    Camera.start(network);
    Camera.showStart(busiest());
    if (focus !== null) bringIntoView(State.now.chosen ?? { kind: 'route' });
  }

  function nameBands(ctx) {
    Paint.bandNames(ctx, network.DOMtoCanvas({ x: 0, y: 0 }).x, network.getScale());
  }

  /** A line as vis-network draws it, in the colours that the style sheet holds now. */
  function drawable(id) {
    const { from, to, relation, bend, arrow } = drawing.edges[id];
    const one = data.relations[relation];
    const { label, picked } = appearance(id);
    const { color: shade, width, dashes } = stroke(id);
    const [color, strokeColor] = ['--text', '--page'].map((name) => Paint.colours.get(name));
    return {
      from, to, ...label && { label }, ...course(from, to, bend),
      title: [Words.sentence(one), ...label ? [`(${label})`] : []].join(' '),
      width: width * (picked ? 2 : 1),
      dashes,
      arrows: { to: { enabled: arrow, type: Model.classOf.get(one.cls).look.arrow, scaleFactor: 0.8 } },
      color: { color: shade, highlight: shade, hover: shade },
      font: { size: LETTERS, face: Paint.FONT, color, strokeWidth: 4, strokeColor },
    };
  }

  /** A bent line between two cards; a loop for a line that ends where it starts. */
  function course(from, to, bend) {
    if (from === to) return { selfReference: Course.LOOP };
    const type = bend > 0 ? 'curvedCW' : 'curvedCCW';
    return { smooth: { enabled: bend !== 0, type, roundness: Math.abs(bend) } };
  }

  function followScheme() {
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      Paint.readColours();
      strokes.clear();
      Lines.clear();
      show(State.now, { still: true });
    });
  }

  /** The wheel scrolls the page until a reader has clicked on the picture. */
  function scrollPast(container) {
    const pass = (event) => {
      if (!event.ctrlKey && !container.matches(':focus-within')) event.stopPropagation();
    };
    container.addEventListener('wheel', pass, { capture: true, passive: true });
  }

  function nameCanvas(frame) {
    frame.setAttribute('role', 'application');
    frame.setAttribute(
      'aria-label',
      'Kaart. Pijltjestoetsen schuiven, + en − zoomen. Alles op de kaart staat ook in de lijsten eronder.',
    );
  }

  /** A tap still has a click to come, which must not land on what it opens. */
  function pickWhenDone(event, onPick) {
    if (event.event.pointerType === 'touch') setTimeout(() => pick(event, onPick), AFTER_TAP);
    else pick(event, onPick);
  }

  function pick(event, onPick) {
    const at = network.canvas.frame.getBoundingClientRect().top + event.pointer.DOM.y;
    if (event.nodes.length) onPick('entity', event.nodes[0], at);
    else if (event.edges.length) onPick('relation', drawing.edges[event.edges[0]].relation, at);
    else {
      network.body.container.classList.add('active');
      onPick(null);
    }
  }

  /** A finger scrolls the page past the map, but moves the map after a tap beside the cards, until a tap elsewhere. */
  function letGo(container) {
    document.addEventListener('pointerdown', (event) => {
      if (!container.contains(event.target)) container.classList.remove('active');
    });
  }

  function drawCard({ ctx, id, x, y, state }) {
    return { drawNode: () => Paint.card(ctx, x, y, card(id), look(id, state)), nodeDimensions: drawing.card };
  }

  function card(id) {
    return { label: places.get(id).label, kind: data.nodes[id].kind };
  }

  function look(id, state) {
    const inFocus = focus === null ? linked.has(id) : focus.entities.has(id);
    const { chosen } = State.now;
    return {
      inFocus,
      faint: focus !== null && !inFocus,
      chosen: chosen !== null && chosen.kind === 'entity' && chosen.id === id,
      hover: state.hover,
      words: network.getScale() >= Lines.SMALL,
      open: openEnds.get(id) || [],
    };
  }

  /** What a choice is about, as far as it is in view: `{entities, relations}`, or null when there is none. */
  function about({ chosen, classes }) {
    const { relations, entities } = State.view;
    if (chosen === null) return RoutePanel.onMap();
    if (chosen.kind === 'relation') {
      const parties = Model.parties(data.relations[chosen.id]).map(([id]) => id);
      return relations.has(chosen.id) ? { entities: new Set(parties), relations: new Set([chosen.id]) } : null;
    }
    if (!entities.has(chosen.id)) return null;
    const ids = Model.relationsOf(chosen.id)
      .filter((id) => relations.has(id) && classes.has(data.relations[id].cls));
    const near = ids.flatMap((id) => Model.parties(data.relations[id]).map(([party]) => party));
    return { entities: new Set([chosen.id, ...near]), relations: new Set(ids) };
  }

  /** The cards and lines in view; what the choice is not about is faint. */
  function show(state, how = {}) {
    fill(state);
    draw();
    if (focus !== null && !how.still) bringIntoView(state.chosen ?? { kind: 'route' });
  }

  function fill(state) {
    focus = about(state);
    shown = linesIn(state);
    areOlder = tellYears();
    openEnds = openArrows(state);
    cards = [...State.view.entities].filter((id) => places.has(id));
    looks = new Map();
    linked = new Set(openEnds.keys());
    for (const id of shown) linked.add(drawing.edges[id].from).add(drawing.edges[id].to);
  }

  function draw() {
    const key = (id) => appearance(id).key;
    Lines.show({ cards, lines: shown, look: { stroke, key, make: drawable, isFaint, isFocused: focus !== null } });
  }

  function placed({ id, x, y }) {
    return { id, x, y, title: data.nodes[id].name };
  }

  /** The words beside a line, whether it is chosen, and a key of both. */
  function appearance(id) {
    if (!looks.has(id)) {
      const one = data.relations[drawing.edges[id].relation];
      const year = areOlder ? null : Words.yearConfirmed(one);
      const label = [...Words.shortMarks(one), ...(year === null ? [] : [`laatst ${year}`])].join(', ');
      const picked = isPicked(one.id, State.now);
      looks.set(id, { label, picked, key: `${label}|${picked}` });
    }
    return looks.get(id);
  }

  function isFaint(id) {
    return focus !== null && !focus.relations.has(drawing.edges[id].relation);
  }

  /** The colour, width and dashes of a line: the same object for lines that have the same. */
  function stroke(id) {
    const one = data.relations[drawing.edges[id].relation];
    const unreal = Words.isUnreal(one);
    const kind = 2 * one.cls + unreal;
    if (!strokes.has(kind)) {
      const { look: { width, pattern }, colour } = Model.classOf.get(one.cls);
      const dashes = unreal ? drawing.plan : pattern.length ? pattern : false;
      strokes.set(kind, { color: Paint.colours.get(colour), width, dashes });
    }
    return strokes.get(kind);
  }

  function isPicked(relation, { chosen }) {
    return chosen !== null && chosen.kind === 'relation' && chosen.id === relation;
  }

  /** The lines of the relations in view whose class is asked for, and of those that are chosen or on the way. */
  function linesIn(state) {
    const { relations } = State.view;
    const more = state.chosen === null ? focus?.relations : null;
    const isShown = ({ relation }) => relations.has(relation)
      && (state.classes.has(data.relations[relation].cls) || isPicked(relation, state) || more?.has(relation));
    return drawing.edges.flatMap((line, id) => (isShown(line) ? [id] : []));
  }

  /** By node the relations in view whose other end no source gives: short arrows from or to nowhere. */
  function openArrows(state) {
    const found = new Map();
    for (const id of State.view.relations) {
      const { from, to, cls } = data.relations[id];
      const end = from ?? to;
      if (end === null || (from !== null && to !== null) || !state.classes.has(cls)) continue;
      if (!found.has(end)) found.set(end, []);
      const arrows = found.get(end);
      if (arrows.length < MOST_OPEN) arrows.push({ relation: id, color: Model.classOf.get(cls).colour, inward: from === null });
    }
    return found;
  }

  /** When every line on the picture is of before its day, that is said once, above it. */
  function tellYears() {
    const years = new Set(shown.map((id) => Words.yearConfirmed(data.relations[drawing.edges[id].relation])));
    const older = years.size > 0 && !years.has(null);
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const { relations, held } = State.view;
    const none = held.size ? 'Door uw filters staat er geen relatie op de kaart.' : 'De bronnen noemen op deze dag geen relaties.';
    Dom.byId('confirmed').textContent = !relations.size ? none : older
      ? `Alle lijnen op de kaart zijn voor het laatst bevestigd in ${first === last ? last : `${first} tot en met ${last}`}.`
      : '';
    return older;
  }

  function bringIntoView({ kind, id }) {
    if (focus === null) return;
    const spots = [...focus.entities].filter((one) => places.has(one)).map((one) => places.get(one));
    if (kind === 'entity' && places.has(id)) Camera.showAround(places.get(id), spots);
    else if (spots.length) Camera.showTogether(spots);
  }

  /** Where the card with most lines on the picture stands. */
  function busiest() {
    const counts = new Map();
    for (const line of shown) {
      const { from, to } = drawing.edges[line];
      for (const id of [from, to]) counts.set(id, (counts.get(id) || 0) + 1);
    }
    const [first] = [...counts].sort(([, a], [, b]) => b - a);
    return first ? places.get(first[0]) : { x: 0, y: 0 };
  }

  /** The lines in view and how they look, in sight or not. */
  function lines() {
    return shown.map((id) => ({ id, ...appearance(id), ...stroke(id), faint: isFaint(id) }));
  }

  return {
    start, show, lines,
    get network() { return network; },
    get focus() { return focus; },
    cards: () => cards,
    open: (id) => openEnds.get(id) || [],
    place: (id) => places.get(id),
    paintCard: (ctx, id) => Paint.card(ctx, places.get(id).x, places.get(id).y, card(id), look(id, {})),
  };
})();
