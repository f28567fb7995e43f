// The picture: vis-network with our cards, bands and lines, and what stands out when something is chosen.
const Picture = (() => {
  'use strict';

  const FONT = 'system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';
  const FAINT = 0.08;
  const SMALLEST = 0.42;
  const drawing = Dom.json('drawing');
  const outlines = new Map(Object.entries(drawing.outlines).map(([kind, path]) => [kind, new Path2D(path)]));
  const kinds = new Map(drawing.nodes.map((node) => [node.id, node.kind]));
  const widths = new Map(drawing.edges.map((edge) => [edge.id, edge.width]));
  const { width, height } = drawing.card;
  let colours = {};
  let focus = null;
  let network = null;
  let edges = null;

  function readColours() {
    colours = Object.fromEntries(
      ['--page', '--panel', '--line', '--text', '--muted', '--focus'].map((name) => [name, Dom.css(name)]),
    );
  }

  function start(container, onPick) {
    readColours();
    edges = new vis.DataSet(drawing.edges.map(drawable));
    const options = { ...drawing.options, nodes: { ...drawing.options.nodes, ctxRenderer: drawCard } };
    network = new vis.Network(container, { nodes: drawing.nodes.map(({ color, ...node }) => node), edges }, options);
    network.on('beforeDrawing', drawBands);
    network.on('click', (event) => pick(event, onPick));
    network.on('zoom', () => limitZoom());
    followScheme();
    scrollPast(container);
    nameCanvas(container.firstElementChild);
    showStart();
  }

  /** An edge as pyvis gave it, with the colours that the style sheet holds now. */
  function drawable(edge) {
    const colour = Dom.css(edge.color);
    return {
      ...edge,
      color: { color: colour, highlight: colour, hover: colour, opacity: 1 },
      font: { size: 12, face: FONT, color: colours['--text'], strokeWidth: 4, strokeColor: colours['--page'] },
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
    const outline = outlines.get(kinds.get(id));
    const chosen = Model.state.chosen !== null && Model.state.chosen.id === id;
    ctx.translate(x - width / 2, y - height / 2);
    ctx.fillStyle = colours['--page'];
    ctx.fill(outline);
    if (focus !== null && !focus.entities.has(id)) ctx.globalAlpha = 0.3;
    ctx.lineWidth = chosen ? 5 : state.hover ? 3 : 1.6;
    ctx.strokeStyle = chosen ? colours['--focus'] : colours['--text'];
    ctx.stroke(outline);
    writeLines(ctx, label.split('\n'), chosen);
  }

  function writeLines(ctx, lines, bold) {
    ctx.fillStyle = colours['--text'];
    ctx.font = `${bold ? 'bold ' : ''}16px ${FONT}`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.direction = 'ltr';
    lines.forEach((line, i) => {
      ctx.fillText(line, width / 2, height / 2 + (i - (lines.length - 1) / 2) * 18, width - 18);
    });
  }

  /** Bands with their names, which stay in sight when the left of the band is not. */
  function drawBands(ctx) {
    const left = network.DOMtoCanvas({ x: 0, y: 0 }).x;
    const size = Math.min(24, Math.max(17, 12 / network.getScale()));
    ctx.textBaseline = 'middle';
    ctx.textAlign = 'left';
    for (const band of drawing.bands) {
      ctx.fillStyle = colours['--panel'];
      ctx.strokeStyle = colours['--line'];
      ctx.lineWidth = 1;
      ctx.beginPath();
      ctx.roundRect(band.x, band.y, band.width, band.height, 8);
      ctx.fill();
      ctx.stroke();
      ctx.fillStyle = colours['--muted'];
      ctx.font = `bold ${size}px ${FONT}`;
      const x = Math.min(Math.max(band.x, left) + 14, band.x + band.width - ctx.measureText(band.label).width - 14);
      ctx.fillText(band.label, Math.max(x, band.x + 14), band.y + 22, band.width - 28);
    }
  }

  /** Lines of the classes shown, and of what is chosen; everything else faint or away. */
  function show(state, how = {}) {
    focus = Model.focus();
    edges.update(edges.get().map((edge) => appearance(edge, state)));
    network.redraw();
    if (state.chosen !== null && !how.still) bringIntoView(state.chosen);
  }

  function appearance(edge, state) {
    const inFocus = focus === null || focus.relations.has(edge.relation);
    const picked = state.chosen !== null && state.chosen.id === edge.relation;
    return {
      id: edge.id,
      hidden: !(state.classes.has(edge.kind) || picked),
      color: { ...edge.color, opacity: inFocus ? 1 : FAINT },
      width: widths.get(edge.id) * (picked ? 2 : 1),
      font: { ...edge.font, size: inFocus ? 12 : 0 },
    };
  }

  function bringIntoView(chosen) {
    const scale = Math.max(network.getScale(), 0.75);
    if (chosen.kind === 'entity') network.focus(chosen.id, { scale, animation: motion() });
    else network.fit({ nodes: [...focus.entities].filter((id) => kinds.has(id)), maxZoomLevel: 1, animation: motion() });
  }

  function motion() {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    return calm ? false : { duration: 350, easingFunction: 'easeInOutQuad' };
  }

  /** The whole map, or on a small screen the busiest card at a size that can be read. */
  function showStart() {
    showAll(false);
    if (network.getScale() >= SMALLEST) return;
    const busiest = [...Model.entities.keys()].reduce((a, b) =>
      Model.relationsOf(b).length > Model.relationsOf(a).length ? b : a);
    network.focus(busiest, { scale: 0.6, animation: false });
  }

  function showAll(animation) {
    const edge = (side) => drawing.bands.map(side);
    const [left, top] = [Math.min(...edge((b) => b.x)), Math.min(...edge((b) => b.y))];
    const [right, bottom] = [Math.max(...edge((b) => b.x + b.width)), Math.max(...edge((b) => b.y + b.height))];
    const { clientWidth, clientHeight } = network.canvas.frame;
    const scale = Math.min(clientWidth / (right - left + 20), clientHeight / (bottom - top + 20), 1.2);
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
