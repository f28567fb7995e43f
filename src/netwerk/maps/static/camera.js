// Which part of the map is in sight, and how large.
const Camera = (() => {
  'use strict';

  const READABLE = 0.6;
  const STILL_READABLE = 0.5;
  const LEAST = 0.08;
  const MOST = 3;
  const { drawing } = Model;
  let network = null;

  function start(of) {
    network = of;
    network.on('zoom', limitZoom);
  }

  /** The whole map when its words can be read then, or else the part around this place. */
  function showStart(place) {
    showAll(false);
    if (network.getScale() < STILL_READABLE) network.moveTo({ position: inside(place, READABLE), scale: READABLE });
  }

  /** One place in the middle with others in sight, as far as their words can still be read. */
  function showAround(position, places) {
    const scale = Math.min(Math.max(roomAround(position, places), STILL_READABLE), 1);
    network.moveTo({ position, scale, animation: motion() });
  }

  /** All of these places, however small. */
  function showTogether(places) {
    const position = middleOf(places);
    network.moveTo({ position, scale: Math.min(roomAround(position, places), 1), animation: motion() });
  }

  function middleOf(places) {
    const middle = (side) => (Math.min(...places.map(side)) + Math.max(...places.map(side))) / 2;
    return { x: middle((place) => place.x), y: middle((place) => place.y) };
  }

  /** The scale at which all these places are in sight with this one in the middle. */
  function roomAround(position, places) {
    const far = (side) => Math.max(...places.map((place) => Math.abs(place[side] - position[side])));
    const { width, height } = drawing.card;
    const { clientWidth, clientHeight } = network.canvas.frame;
    return Math.min(clientWidth / (2 * far('x') + width + 40), clientHeight / (2 * far('y') + height + 40));
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
    if (scale < LEAST || scale > MOST) network.moveTo({ scale: Math.min(MOST, Math.max(LEAST, scale)) });
  }

  function zoom(to) {
    if (to === 'all') showAll(motion());
    else network.moveTo({ scale: network.getScale() * (to === 'in' ? 1.3 : 1 / 1.3), animation: motion() });
  }

  function motion() {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    return calm ? false : { duration: 350, easingFunction: 'easeInOutQuad' };
  }

  return { start, bounds, showStart, showAround, showTogether, zoom };
})();
