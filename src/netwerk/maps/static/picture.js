// The picture: vis-network with our cards and lines, and what stands out when something is chosen.
const Picture = (() => {
  'use strict';

  const FAINT = 0.08;
  const LETTERS = 14;
  const MOST_OPEN = 5;
  const AFTER_TAP = 50;
  const NO_LABEL = ' '; // an empty one would leave the label that vis-network had
  const { drawing, data } = Model;
  const places = new Map(drawing.nodes.map((node) => [node.id, node]));
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const drawnNodes = new Map();
  const drawnEdges = new Map();
  let focus = null;
  let linked = new Set();
  let openEnds = new Map();
  let network = null;

  function start(container, onPick) {
    Paint.readColours();
    const options = { ...drawing.options, nodes: { ...drawing.options.nodes, ctxRenderer: drawCard } };
    fill(State.now);
    network = new vis.Network(container, { nodes, edges }, options);
    network.on('beforeDrawing', Paint.bands);
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

  /** An edge as vis-network draws it, in the colours that the style sheet holds now. */
  function drawable(id, { label, faint, picked }) {
    const { from, to, relation, bend, arrow } = drawing.edges[id];
    const one = data.relations[relation];
    const { look, colour } = Model.classOf.get(one.cls);
    const shade = Paint.colours.get(colour);
    const [color, strokeColor] = ['--text', '--page'].map((name) => Paint.colours.get(name));
    return {
      id, from, to, label, ...course(from, to, bend),
      title: [Words.sentence(one), ...label.trim() ? [`(${label})`] : []].join(' '),
      width: look.width * (picked ? 2 : 1),
      dashes: Words.isUnreal(one) ? drawing.plan : look.pattern.length ? look.pattern : false,
      arrows: { to: { enabled: arrow, type: look.arrow, scaleFactor: 0.8 } },
      color: { color: shade, highlight: shade, hover: shade, opacity: faint ? FAINT : 1 },
      font: { size: faint ? 0 : LETTERS, face: Paint.FONT, color, strokeWidth: 4, strokeColor },
    };
  }

  /** A bent line between two cards; a loop for a line that ends where it starts. */
  function course(from, to, bend) {
    if (from === to) return { selfReference: { size: 24, angle: 0.8 } };
    const type = bend > 0 ? 'curvedCW' : 'curvedCCW';
    return { smooth: { enabled: bend !== 0, type, roundness: Math.abs(bend) } };
  }

  function followScheme() {
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      Paint.readColours();
      drawnEdges.clear();
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
    network.redraw();
    if (focus !== null && !how.still) bringIntoView(state.chosen ?? { kind: 'route' });
  }

  function fill(state) {
    const shown = [...drawing.edges.keys()].filter((id) => isShown(drawing.edges[id].relation, state));
    const told = tellYears(shown);
    focus = about(state);
    openEnds = openArrows(state);
    linked = new Set([...shown.flatMap((id) => [drawing.edges[id].from, drawing.edges[id].to]), ...openEnds.keys()]);
    const cards = [...State.view.entities].filter((id) => places.has(id));
    keep(nodes, drawnNodes, new Map(cards.map((id) => [id, { key: '' }])), placed);
    const wanted = new Map(shown.map((id) => [id, appearance(id, state, told)]));
    keep(edges, drawnEdges, wanted, drawable);
    if (network) wanted.forEach(({ faint }, id) => dim(network.body.edges[id].options, faint));
  }

  /** Make a line faint or not where vis-network draws from: through its data this takes a second for thousands. */
  function dim({ color, font }, faint) {
    color.opacity = faint ? FAINT : 1;
    font.size = faint ? 0 : LETTERS;
  }

  /** Put into a set of vis-network what is in view, take out what is not, and leave the rest alone. */
  function keep(set, drawn, wanted, make) {
    const gone = [...drawn.keys()].filter((id) => !wanted.has(id));
    const changed = [...wanted].filter(([id, { key }]) => drawn.get(id) !== key);
    gone.forEach((id) => drawn.delete(id));
    changed.forEach(([id, { key }]) => drawn.set(id, key));
    if (gone.length) set.remove(gone);
    if (changed.length) set.update(changed.map(([id, look]) => make(id, look)));
  }

  function placed(id) {
    const { x, y, label } = places.get(id);
    return { id, x, y, label, title: data.nodes[id].name };
  }

  function appearance(id, state, told) {
    const { relation } = drawing.edges[id];
    const one = data.relations[relation];
    const year = told ? null : Words.yearConfirmed(one);
    const label = [...Words.shortMarks(one), ...(year === null ? [] : [`laatst ${year}`])].join(', ') || NO_LABEL;
    const faint = focus !== null && !focus.relations.has(relation);
    const picked = isPicked(relation, state);
    return { key: label === NO_LABEL ? `${picked}` : `${label}|${faint}|${picked}`, label, faint, picked };
  }

  function isPicked(relation, { chosen }) {
    return chosen !== null && chosen.kind === 'relation' && chosen.id === relation;
  }

  function isShown(relation, state) {
    return State.view.relations.has(relation)
      && (state.classes.has(data.relations[relation].cls) || isPicked(relation, state)
        || (state.chosen === null && Boolean(RoutePanel.onMap()?.relations.has(relation))));
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
  function tellYears(shown) {
    const years = shown.map((id) => Words.yearConfirmed(data.relations[drawing.edges[id].relation]));
    const older = years.length > 0 && !years.includes(null);
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const some = State.view.relations.size > 0;
    Dom.byId('confirmed').textContent = !some ? 'De bronnen noemen op deze dag geen relaties.' : older
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
    for (const { from, to } of edges.get()) {
      for (const id of [from, to]) counts.set(id, (counts.get(id) || 0) + 1);
    }
    const [first] = [...counts].sort(([, a], [, b]) => b - a);
    return first ? places.get(first[0]) : { x: 0, y: 0 };
  }

  return {
    start, show,
    get network() { return network; },
    get focus() { return focus; },
    lines: () => [...drawnEdges.keys()],
    cards: () => [...drawnNodes.keys()],
    open: (id) => openEnds.get(id) || [],
    place: (id) => places.get(id),
    paintCard: (ctx, id) => Paint.card(ctx, places.get(id).x, places.get(id).y, card(id), look(id, {})),
  };
})();
