// The lines on the canvas: only those in sight are drawn, and vis-network is told of a line when it first comes there.
//
// This is the one place that uses what vis-network (9.1.2) keeps to itself. Through its data sets a change of thousands
// of lines takes a second, and every line is drawn, dash by dash, in sight or not; so we use `body.functions.createEdge`,
// `body.edges`, `body.edgeIndices` and `body.nodeIndices` (what is drawn and can be hit), `edgeType._line` (strokes one
// line), `edge.hover`, `node.shape`, `body.view.scale`, and the events `_requestRedraw` and `_resizeNodes`.
const Lines = (() => {
  'use strict';

  const FAINT = 0.08;
  const SMALL = 0.2; // below this scale a head is two pixels, and letters are three
  const THINNEST = 0.3; // pixels, as vis-network has it
  const NO_LABEL = ' '; // with none, or an empty one, a line would keep the label that it had
  const EVERYWHERE = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  const WORDS = 100; // how far the words beside a line can reach from it
  let network = null;
  let cards = [];
  let shown = [];
  let look = null;
  let made = new Map();
  let inSight = { full: [], plain: [] };
  let area = null;

  function start(of) {
    network = of;
    tellSizes(Model.drawing.card);
    network.on('beforeDrawing', drawPlain);
    network.on('afterDrawing', letAllBeHit);
  }

  /** Of cards of our own vis-network learns the size only when it draws them again, and until then it misses clicks. */
  function tellSizes({ width, height }) {
    const size = { width, height, customSizeWidth: width, customSizeHeight: height };
    for (const { shape } of Object.values(network.body.nodes)) Object.assign(shape, size);
    network.body.emitter.emit('_resizeNodes');
  }

  /**
   * Show these cards and lines from the next frame on. `look.isFaint(id)` says which lines do not stand out (none when
   * `look.isFocused` is no), `look.stroke(id)` is a line without head and words, `look.make(id)` is all that
   * vis-network must know of it, and `look.key(id)` changes when that does.
   */
  function show(change) {
    ({ cards, lines: shown, look } = change);
    network.body.emitter.emit('_requestRedraw');
  }

  /** Forget how lines look, so that they are made again. */
  function clear() {
    for (const id of made.keys()) network.body.edges[id].remove();
    made = new Map();
  }

  /** Before vis-network draws: the lines without a head or words, under the others; and those it is to draw. */
  function drawPlain(ctx) {
    const small = network.getScale() < SMALL;
    const isPlain = small && !look.isFocused ? () => true : (id) => look.isFaint(id) && !made.get(id)?.edge.hover;
    inSight = { full: [], plain: [] };
    area = areaInSight();
    for (const id of Course.within(shown, area)) inSight[isPlain(id) ? 'plain' : 'full'].push(id);
    (small ? inSight.full : [...inSight.full, ...inSight.plain]).forEach(bringUpToDate);
    network.body.nodeIndices = cards;
    network.body.edgeIndices = inSight.full;
    ctx.save();
    if (look.isFocused) ctx.globalAlpha = FAINT;
    strokePlain(ctx);
    ctx.restore();
  }

  function letAllBeHit() {
    network.body.edgeIndices = network.getScale() < SMALL ? inSight.full : [...inSight.full, ...inSight.plain];
  }

  /** The part of the map that is in sight. */
  function areaInSight() {
    const { clientWidth: x, clientHeight: y } = network.canvas.frame;
    const [{ x: left, y: top }, { x: right, y: bottom }] = [{ x: 0, y: 0 }, { x, y }].map((at) => network.DOMtoCanvas(at));
    return { left: left - WORDS, top: top - WORDS, right: right + WORDS, bottom: bottom + WORDS };
  }

  /** Lines of one stroke together; dashes are too faint or too small to see. */
  function strokePlain(ctx) {
    const strokes = new Map();
    for (const id of inSight.plain) {
      const stroke = look.stroke(id);
      if (!strokes.has(stroke)) strokes.set(stroke, new Path2D());
      Course.trace(strokes.get(stroke), id, area);
    }
    for (const [{ color, width }, path] of strokes) {
      ctx.strokeStyle = color;
      ctx.lineWidth = Math.max(width, THINNEST / network.getScale());
      ctx.stroke(path);
    }
  }

  function bringUpToDate(id) {
    const key = look.key(id);
    const known = made.get(id);
    if (known?.key === key) return;
    const edge = known?.edge ?? network.body.functions.createEdge({ id, ...look.make(id) });
    if (known) edge.setOptions({ label: NO_LABEL, ...look.make(id) });
    edge.edgeType._line = strokeInSight;
    network.body.edges[id] = edge;
    made.set(id, { key, edge });
  }

  /** In place of vis-network's own: the same line, but no further than it is in sight. */
  function strokeInSight(ctx, values, via) {
    const { fromPoint: from, toPoint: to } = this;
    const curve = [from, via ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, to];
    const part = Course.cut(curve, area);
    if (part === null) return;
    ctx.lineDashOffset = Course.lengthTo(curve, part[0]);
    ctx.beginPath();
    Course.follow(ctx, Course.between(curve, part));
    ctx.stroke();
  }

  // for other pens

  /** A line in sight or not, as `{title, line, head}`: the last two draw it, the head first, which finds its end. */
  function whole(id) {
    bringUpToDate(id);
    const { edge } = made.get(id);
    const { title } = edge.options;
    if (look.isFaint(id)) return { title, head: () => {}, line: (pen) => strokeFaint(pen, id) };
    return { title, head: (pen) => edge.drawArrows(pen), line: (pen) => strokeAll(pen, edge) };
  }

  function strokeFaint(pen, id) {
    const { color, width, dashes } = look.stroke(id);
    pen.globalAlpha = FAINT;
    pen.setLineDash(dashes || []);
    pen.lineCap = 'round';
    pen.strokeStyle = color;
    pen.lineWidth = width;
    pen.beginPath();
    Course.trace(pen, id, EVERYWHERE);
    pen.stroke();
  }

  function strokeAll(pen, edge) {
    const before = area;
    area = EVERYWHERE;
    edge.draw(pen);
    area = before;
  }

  /** Run while vis-network believes that the map stands at its own size, at which it writes every label. */
  function atOwnSize(run) {
    const { view } = network.body;
    const { scale } = view;
    view.scale = 1;
    try {
      return run();
    } finally {
      view.scale = scale;
    }
  }

  return { SMALL, start, show, clear, whole, atOwnSize };
})();
