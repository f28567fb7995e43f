// The picture: vis-network with our cards and lines, and what stands out when something is chosen.
const Picture = (() => {
  'use strict';

  const FAINT = 0.08;
  const MOST_OPEN = 5;
  const AFTER_TAP = 50;
  const NO_LABEL = ' '; // an empty one would leave the label that vis-network had
  const { drawing } = Model;
  const nodes = new Map(drawing.nodes.map((node) => [node.id, node]));
  const drawn = new Map(drawing.edges.map((edge) => [edge.id, edge]));
  let focus = null;
  let linked = new Set();
  let network = null;
  let edges = null;

  function start(container, onPick) {
    Paint.readColours();
    edges = new vis.DataSet(drawing.edges.map(drawable));
    linked = ends();
    const options = { ...drawing.options, nodes: { ...drawing.options.nodes, ctxRenderer: drawCard } };
    network = new vis.Network(container, { nodes: drawing.nodes.map(placed), edges }, options);
    network.on('beforeDrawing', Paint.bands);
    network.on('afterDrawing', nameBands);
    network.on('click', (event) => pickWhenDone(event, onPick));
    followScheme();
    scrollPast(container);
    letGo(container);
    nameCanvas(container.firstElementChild);
    Camera.start(network);
    Camera.showStart(busiest());
  }

  function nameBands(ctx) {
    Paint.bandNames(ctx, network.DOMtoCanvas({ x: 0, y: 0 }).x, network.getScale());
  }

  /** What vis-network needs of a node; the rest is ours. */
  function placed({ id, label, title, shape, x, y }) {
    return { id, label, title, shape, x, y };
  }

  /** An edge as pyvis gave it, with the colours that the style sheet holds now. */
  function drawable(edge) {
    const colour = Paint.colours.get(edge.color);
    const [color, strokeColor] = ['--text', '--page'].map((name) => Paint.colours.get(name));
    return {
      ...edge,
      color: { color: colour, highlight: colour, hover: colour, opacity: 1 },
      font: { size: 14, face: Paint.FONT, color, strokeWidth: 4, strokeColor },
    };
  }

  function followScheme() {
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      Paint.readColours();
      edges.update(drawing.edges.map(drawable));
      show(Model.state);
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
    else if (event.edges.length) onPick('relation', edges.get(event.edges[0]).relation, at);
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
    return { drawNode: () => Paint.card(ctx, x, y, nodes.get(id), look(id, state)), nodeDimensions: drawing.card };
  }

  function look(id, state) {
    const inFocus = focus === null ? linked.has(id) : focus.entities.has(id);
    return {
      inFocus,
      faint: focus !== null && !inFocus,
      chosen: Model.state.chosen !== null && Model.state.chosen.id === id,
      hover: state.hover,
      open: openEnds(id),
    };
  }

  function openEnds(id) {
    return nodes.get(id).open.filter((one) => Model.state.classes.has(one.kind)).slice(0, MOST_OPEN);
  }

  /** Lines of the classes shown, and of what is chosen; everything else faint or away. */
  function show(state, how = {}) {
    focus = Model.focus();
    const years = [...drawn.values()].filter((edge) => isShown(edge, state)).map((edge) => edge.year);
    const older = years.length > 0 && !years.includes(null);
    tellYears(older ? years : []);
    edges.update(edges.get().map((edge) => appearance(edge, state, older)));
    linked = ends();
    network.redraw();
    if (state.chosen !== null && !how.still) bringIntoView(state.chosen);
  }

  /** The cards that a line on the picture now starts or ends at, if only a line from or to nowhere. */
  function ends() {
    const drawn = edges.get({ filter: (edge) => !edge.hidden }).flatMap((edge) => [edge.from, edge.to]);
    return new Set([...drawn, ...[...nodes.keys()].filter((id) => openEnds(id).length)]);
  }

  function isShown(edge, { classes, chosen }) {
    return classes.has(edge.kind) || (chosen !== null && chosen.id === edge.relation);
  }

  /** When every line on the picture is of before its day, that is said once, above it. */
  function tellYears(years) {
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const line = Dom.byId('confirmed');
    line.hidden = !years.length;
    line.textContent = years.length
      ? `Alle lijnen op de kaart zijn voor het laatst bevestigd in ${first === last ? last : `${first} tot en met ${last}`}.`
      : '';
  }

  function appearance(edge, state, older) {
    const { width, label, brief } = drawn.get(edge.id);
    const inFocus = focus === null || focus.relations.has(edge.relation);
    const picked = state.chosen !== null && state.chosen.id === edge.relation;
    return {
      id: edge.id,
      label: (older ? brief : label) || NO_LABEL,
      hidden: !isShown(edge, state),
      color: { ...edge.color, opacity: inFocus ? 1 : FAINT },
      width: width * (picked ? 2 : 1),
      font: { ...edge.font, size: inFocus ? 14 : 0 },
    };
  }

  function bringIntoView({ kind, id }) {
    const places = Object.values(network.getPositions([...focus.entities].filter((one) => nodes.has(one))));
    if (kind === 'entity') Camera.showAround(network.getPosition(id), places);
    else if (places.length) Camera.showTogether(places);
  }

  /** Where the card with most lines on the picture stands. */
  function busiest() {
    const counts = new Map();
    for (const edge of edges.get({ filter: (one) => !one.hidden })) {
      for (const id of [edge.from, edge.to]) counts.set(id, (counts.get(id) || 0) + 1);
    }
    const [first] = [...counts].sort(([, a], [, b]) => b - a);
    return first ? network.getPosition(first[0]) : { x: 0, y: 0 };
  }

  return { start, show, get network() { return network; } };
})();
