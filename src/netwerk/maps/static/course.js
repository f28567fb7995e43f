// Where the lines run: both ends, and the point that each bends towards, of every line of the drawing.
const Course = (() => {
  'use strict';

  const LOOP = { size: 24, angle: 0.8 }; // of a line that ends where it starts: its radius, and where it leaves the card
  const { nodes, edges, card } = Model.drawing;
  const places = new Map(nodes.map((node) => [node.id, node]));
  const column = () => new Float64Array(edges.length);
  const [startX, startY, viaX, viaY, endX, endY] = Array.from({ length: 6 }, column);
  const [left, top, right, bottom] = Array.from({ length: 4 }, column);
  edges.forEach(measure);

  function measure({ from, to, bend }, id) {
    const [start, end] = [places.get(from), places.get(to)];
    const via = from === to ? corner(start) : towards(start, end, bend);
    [startX[id], startY[id], viaX[id], viaY[id], endX[id], endY[id]] = [start.x, start.y, via.x, via.y, end.x, end.y];
    const points = from === to ? [-1, 1].map((sign) => ({ x: via.x + sign * LOOP.size, y: via.y + sign * LOOP.size }))
      : [start, end, farthest(start, via, end, 'x'), farthest(start, via, end, 'y')];
    left[id] = Math.min(...points.map(({ x }) => x));
    right[id] = Math.max(...points.map(({ x }) => x));
    top[id] = Math.min(...points.map(({ y }) => y));
    bottom[id] = Math.max(...points.map(({ y }) => y));
  }

  /** Where a curve turns back sideways, or up and down; its end when it does not. */
  function farthest(start, via, end, side) {
    const t = (start[side] - via[side]) / (start[side] - 2 * via[side] + end[side]);
    return t > 0 && t < 1 ? at([start, via, end], t) : end;
  }

  /** The middle of a loop: on the border of its card. */
  function corner({ x, y }) {
    const [across, up] = [Math.cos(LOOP.angle), Math.sin(LOOP.angle)];
    const far = Math.min(card.width / 2 / across, card.height / 2 / up) + 1;
    return { x: x + across * far, y: y - up * far };
  }

  /** The control point of a bent line, as vis-network has it for its curvedCW and curvedCCW. */
  function towards(start, end, bend) {
    const radius = (Math.abs(bend) + 1) / 2 * Math.hypot(end.x - start.x, end.y - start.y);
    const angle = Math.atan2(start.y - end.y, end.x - start.x) + (bend + 1) / 2 * Math.PI;
    return { x: start.x + radius * Math.sin(angle), y: start.y + radius * Math.cos(angle) };
  }

  /** Those of these lines that cross an area. */
  function within(ids, area) {
    const found = [];
    for (const id of ids) {
      if (left[id] <= area.right && right[id] >= area.left && top[id] <= area.bottom && bottom[id] >= area.top
        && (isLoop(id) || cut(curve(id), area) !== null)) found.push(id);
    }
    return found;
  }

  /** The least rectangle that holds a line. */
  function box(id) {
    return { left: left[id], top: top[id], right: right[id], bottom: bottom[id] };
  }

  function isLoop(id) {
    return edges[id].from === edges[id].to;
  }

  function curve(id) {
    return [{ x: startX[id], y: startY[id] }, { x: viaX[id], y: viaY[id] }, { x: endX[id], y: endY[id] }];
  }

  /** Add the part of a line that lies in an area to a path; it runs from middle to middle of its cards. */
  function trace(path, id, area) {
    if (isLoop(id)) {
      path.moveTo(viaX[id] + LOOP.size, viaY[id]);
      path.arc(viaX[id], viaY[id], LOOP.size, 0, 2 * Math.PI);
    } else follow(path, between(curve(id), cut(curve(id), area)));
  }

  function follow(path, [start, via, end]) {
    path.moveTo(start.x, start.y);
    path.quadraticCurveTo(via.x, via.y, end.x, end.y);
  }

  // a part of a curve, which is given by its start, its control point and its end

  /** From where to where (0 is the start, 1 the end) a curve lies in an area, outings included; null when it does not. */
  function cut([start, via, end], area) {
    const turns = [0, 1];
    for (const [side, edge] of [['x', area.left], ['x', area.right], ['y', area.top], ['y', area.bottom]]) {
      addTurns(turns, start[side] - 2 * via[side] + end[side], 2 * (via[side] - start[side]), start[side] - edge);
    }
    turns.sort((one, other) => one - other);
    let [first, last] = [null, null];
    for (let i = 1; i < turns.length; i += 1) {
      const { x, y } = at([start, via, end], (turns[i - 1] + turns[i]) / 2);
      if (x < area.left || x > area.right || y < area.top || y > area.bottom) continue;
      first ??= turns[i - 1];
      last = turns[i];
    }
    return first === null ? null : [first, last];
  }

  /** Where a t² + b t + c is nothing, from start to end. */
  function addTurns(turns, a, b, c) {
    const add = (t) => { if (t > 0 && t < 1) turns.push(t); };
    if (Math.abs(a) < 1e-9) {
      if (b !== 0) add(-c / b);
      return;
    }
    const under = b * b - 4 * a * c;
    if (under < 0) return;
    add((-b + Math.sqrt(under)) / (2 * a));
    add((-b - Math.sqrt(under)) / (2 * a));
  }

  function at([start, via, end], t) {
    const [one, two, three] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    return { x: one * start.x + two * via.x + three * end.x, y: one * start.y + two * via.y + three * end.y };
  }

  function between(whole, [first, last]) {
    const [start, via, end] = whole;
    const mixed = (side) => (1 - first) * ((1 - last) * start[side] + last * via[side])
      + first * ((1 - last) * via[side] + last * end[side]);
    return [at(whole, first), { x: mixed('x'), y: mixed('y') }, at(whole, last)];
  }

  /** How long a curve is up to here. */
  function lengthTo([start, via, end], t) {
    const speed = (s) => Math.hypot(...['x', 'y'].map((side) =>
      2 * (1 - s) * (via[side] - start[side]) + 2 * s * (end[side] - via[side])));
    const steps = 8; // Simpson's rule; the bends are too slight for more
    let sum = speed(0) + speed(t);
    for (let i = 1; i < steps; i += 1) sum += (i % 2 ? 4 : 2) * speed(t * i / steps);
    return sum * t / steps / 3;
  }

  return { LOOP, box, within, trace, cut, between, follow, lengthTo };
})();
