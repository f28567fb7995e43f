// The picture: vis-network with our cards and lines, and what stands out when something is chosen.
const Picture = (() => {
  'use strict';

  const FAINT = 0.08;
  const MOST_OPEN = 5;
  const { drawing } = Model;
  const nodes = new Map(drawing.nodes.map((node) => [node.id, node]));
  const widths = new Map(drawing.edges.map((edge) => [edge.id, edge.width]));
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
    network.on('click', (event) => pick(event, onPick));
    followScheme();
    scrollPast(container);
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

  function pick(event, onPick) {
    if (event.nodes.length) onPick('entity', event.nodes[0]);
    else if (event.edges.length) onPick('relation', edges.get(event.edges[0]).relation);
    else onPick(null);
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
    edges.update(edges.get().map((edge) => appearance(edge, state)));
    linked = ends();
    network.redraw();
    if (state.chosen !== null && !how.still) bringIntoView(state.chosen);
  }

  /** The cards that a line on the picture now starts or ends at, if only a line from or to nowhere. */
  function ends() {
    const drawn = edges.get({ filter: (edge) => !edge.hidden }).flatMap((edge) => [edge.from, edge.to]);
    return new Set([...drawn, ...[...nodes.keys()].filter((id) => openEnds(id).length)]);
  }

  function appearance(edge, state) {
    const inFocus = focus === null || focus.relations.has(edge.relation);
    const picked = state.chosen !== null && state.chosen.id === edge.relation;
    return {
      id: edge.id,
      hidden: !(state.classes.has(edge.kind) || picked),
      color: { ...edge.color, opacity: inFocus ? 1 : FAINT },
      width: widths.get(edge.id) * (picked ? 2 : 1),
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
