// The picture: vis-network with our cards, bands and lines, and what stands out when something is chosen.
const Picture = (() => {
  'use strict';

  const FONT = 'system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';
  const FAINT = 0.08;
  const MOST_OPEN = 5;
  const SMALLEST = 0.5;
  const READABLE = 0.6;
  const drawing = Dom.json('drawing');
  const outlines = new Map(Object.entries(drawing.outlines).map(([kind, path]) => [kind, new Path2D(path)]));
  const nodes = new Map(drawing.nodes.map((node) => [node.id, node]));
  const widths = new Map(drawing.edges.map((edge) => [edge.id, edge.width]));
  const { width, height } = drawing.card;
  const palette = new Map();
  let colours = {};
  let focus = null;
  let linked = new Set();
  let network = null;
  let edges = null;

  function readColours() {
    colours = Object.fromEntries(
      ['--page', '--panel', '--line', '--text', '--muted', '--focus'].map((name) => [name, Dom.css(name)]),
    );
    for (const { colour } of Model.classes) palette.set(colour, Dom.css(colour));
  }

  function start(container, onPick) {
    readColours();
    edges = new vis.DataSet(drawing.edges.map(drawable));
    linked = ends();
    const options = { ...drawing.options, nodes: { ...drawing.options.nodes, ctxRenderer: drawCard } };
    network = new vis.Network(container, { nodes: drawing.nodes.map(({ id, label, title, shape, x, y }) => ({ id, label, title, shape, x, y })), edges }, options);
    network.on('beforeDrawing', drawBands);
    network.on('afterDrawing', nameBands);
    network.on('click', (event) => pick(event, onPick));
    network.on('zoom', () => limitZoom());
    followScheme();
    scrollPast(container);
    nameCanvas(container.firstElementChild);
    showStart();
  }

  /** An edge as pyvis gave it, with the colours that the style sheet holds now. */
  function drawable(edge) {
    const colour = palette.get(edge.color);
    return {
      ...edge,
      color: { color: colour, highlight: colour, hover: colour, opacity: 1 },
      font: { size: 14, face: FONT, color: colours['--text'], strokeWidth: 4, strokeColor: colours['--page'] },
    };
  }

  function followScheme() {
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      readColours();
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

  function drawCard({ ctx, id, x, y, state, label }) {
    return {
      drawNode: () => paintCard(ctx, x, y, id, state, label),
      nodeDimensions: { width, height },
    };
  }

  function paintCard(ctx, x, y, id, state, label) {
    const outline = outlines.get(nodes.get(id).kind);
    const chosen = Model.state.chosen !== null && Model.state.chosen.id === id;
    ctx.translate(x - width / 2, y - height / 2);
    const inFocus = focus === null ? linked.has(id) : focus.entities.has(id);
    ctx.fillStyle = inFocus ? colours['--page'] : colours['--panel'];
    ctx.fill(outline);
    if (focus !== null && !inFocus) ctx.globalAlpha = 0.45;
    ctx.lineWidth = chosen ? 5 : state.hover ? 3 : inFocus ? 2 : 1;
    ctx.strokeStyle = chosen ? colours['--focus'] : inFocus ? colours['--text'] : colours['--muted'];
    ctx.stroke(outline);
    ctx.fillStyle = inFocus ? colours['--text'] : colours['--muted'];
    writeLines(ctx, label.split('\n'), chosen);
    openEnds(id).forEach((one, i) => paintOpenEnd(ctx, one, 24 + i * 34));
  }

  function openEnds(id) {
    return nodes.get(id).open.filter((one) => Model.state.classes.has(one.kind)).slice(0, MOST_OPEN);
  }

  /** A short arrow with a question mark: the source does not say from or to whom. */
  function paintOpenEnd(ctx, { color, inward }, x) {
    const [near, far] = inward ? [height, height + 17] : [0, -17];
    const tip = inward ? near + 1 : far;
    ctx.strokeStyle = ctx.fillStyle = palette.get(color);
    ctx.lineWidth = 2.5;
    ctx.beginPath();
    ctx.moveTo(x, near);
    ctx.lineTo(x, far);
    ctx.stroke();
    ctx.beginPath();
    ctx.moveTo(x, tip);
    ctx.lineTo(x - 5, tip + 10);
    ctx.lineTo(x + 5, tip + 10);
    ctx.fill();
    ctx.font = `bold 15px ${FONT}`;
    ctx.fillText('?', x + 12, near + (inward ? 11 : -10));
  }

  function writeLines(ctx, lines, bold) {
    ctx.font = `${bold ? 'bold ' : ''}16px ${FONT}`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.direction = 'ltr';
    lines.forEach((line, i) => {
      ctx.fillText(line, width / 2, height / 2 + (i - (lines.length - 1) / 2) * 18, width - 26);
    });
  }

  function drawBands(ctx) {
    ctx.fillStyle = colours['--panel'];
    ctx.strokeStyle = colours['--line'];
    ctx.lineWidth = 1;
    for (const { x, y, width: wide, height: tall } of drawing.bands) {
      ctx.beginPath();
      ctx.roundRect(x, y, wide, tall, 8);
      ctx.fill();
      ctx.stroke();
    }
  }

  /** The names of the bands, over the lines; they stay in sight when the left of the band is not. */
  function nameBands(ctx) {
    const left = network.DOMtoCanvas({ x: 0, y: 0 }).x;
    const size = Math.min(24, Math.max(17, 12 / network.getScale()));
    ctx.textBaseline = 'middle';
    ctx.textAlign = 'left';
    ctx.lineWidth = 6;
    ctx.lineJoin = 'round';
    ctx.strokeStyle = colours['--panel'];
    ctx.fillStyle = colours['--muted'];
    ctx.font = `bold ${size}px ${FONT}`;
    for (const { x, y, width: wide, label } of drawing.bands) {
      const last = x + wide - ctx.measureText(label).width - 14;
      const place = [label, Math.max(x + 14, Math.min(Math.max(x, left) + 14, last)), y + 20, wide - 28];
      ctx.strokeText(...place);
      ctx.fillText(...place);
    }
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

  /** A card in the middle with its neighbours in sight, as far as their words can still be read; or all of a relation. */
  function bringIntoView({ kind, id }) {
    const places = Object.values(network.getPositions([...focus.entities].filter((one) => nodes.has(one))));
    if (!places.length) return;
    const position = kind === 'entity' ? network.getPosition(id) : middleOf(places);
    const scale = Math.min(Math.max(roomAround(position, places), kind === 'entity' ? SMALLEST : 0), 1);
    network.moveTo({ position, scale, animation: motion() });
  }

  function middleOf(places) {
    const middle = (side) => (Math.min(...places.map(side)) + Math.max(...places.map(side))) / 2;
    return { x: middle((place) => place.x), y: middle((place) => place.y) };
  }

  /** The scale at which all these places are in sight with this one in the middle. */
  function roomAround(position, places) {
    const reach = (side, half) => Math.max(...places.map((place) => Math.abs(place[side] - position[side]))) + half + 20;
    const { clientWidth, clientHeight } = network.canvas.frame;
    return Math.min(clientWidth / 2 / reach('x', width / 2), clientHeight / 2 / reach('y', height / 2));
  }

  function motion() {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    return calm ? false : { duration: 350, easingFunction: 'easeInOutQuad' };
  }

  /** The whole map when its words can be read then, or else the part around the card with most lines. */
  function showStart() {
    showAll(false);
    if (network.getScale() < SMALLEST) network.moveTo({ position: inside(busiest(), READABLE), scale: READABLE });
  }

  function busiest() {
    const counts = new Map();
    for (const edge of edges.get({ filter: (one) => !one.hidden })) {
      for (const id of [edge.from, edge.to]) counts.set(id, (counts.get(id) || 0) + 1);
    }
    const [first] = [...counts].sort(([, a], [, b]) => b - a);
    return first ? network.getPosition(first[0]) : { x: 0, y: 0 };
  }

  /** A place as near to the wanted one as leaves nothing outside the map in sight. */
  function inside({ x, y }, scale) {
    const { left, top, right, bottom } = bounds();
    const { clientWidth, clientHeight } = network.canvas.frame;
    return {
      x: between(x, left, right, clientWidth / scale / 2),
      y: between(y, top, bottom, clientHeight / scale / 2),
    };
  }

  function between(value, low, high, margin) {
    return high - low < 2 * margin ? (low + high) / 2 : Math.min(Math.max(value, low + margin), high - margin);
  }

  function bounds() {
    const every = (side) => drawing.bands.map(side);
    return {
      left: Math.min(...every((band) => band.x)) - 10,
      top: Math.min(...every((band) => band.y)) - 10,
      right: Math.max(...every((band) => band.x + band.width)) + 10,
      bottom: Math.max(...every((band) => band.y + band.height)) + 10,
    };
  }

  function showAll(animation) {
    if (!drawing.bands.length) return;
    const { left, top, right, bottom } = bounds();
    const { clientWidth, clientHeight } = network.canvas.frame;
    const scale = Math.min(clientWidth / (right - left), clientHeight / (bottom - top), 1.2);
    network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, animation });
  }

  function limitZoom() {
    const scale = network.getScale();
    if (scale < 0.08 || scale > 3) network.moveTo({ scale: Math.min(3, Math.max(0.08, scale)) });
  }

  function zoom(to) {
    if (to === 'all') showAll(motion());
    else network.moveTo({ scale: network.getScale() * (to === 'in' ? 1.3 : 1 / 1.3), animation: motion() });
  }

  return { start, show, zoom, get network() { return network; } };
})();
