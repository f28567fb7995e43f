// The picture as a list of shapes, which an SVG or a canvas of any size draws the same: a recording of how the page paints.
const Scene = (() => {
  'use strict';

  const { make } = Dom;
  const { drawing, data } = Model;
  const SVG = 'http://www.w3.org/2000/svg';
  const MARGIN = 16;
  const LEAST = 720;
  const SHARP = 2;
  const MOST = { side: 16384, area: 2 ** 26 }; // what browsers can hold and write in seconds
  const pen = make('canvas').getContext('2d');
  const NO_XML = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

  // recording

  let light = new Map(); // the colours of the light scheme by those that the page paints with now

  /** A colour as a plain value and how much it covers. */
  function shade(style) {
    const [red, green, blue, alpha] = (style.match(/[\d.]+/g) || []).map(Number);
    if (!style.startsWith('rgba')) return { colour: light.get(style) || style, alpha: 1 };
    const hex = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    return { colour: light.get(hex) || hex, alpha };
  }

  function short(number) {
    return Math.round(number * 10) / 10;
  }

  /** The shapes that `paint` draws: a canvas keeps the state and measures, what would be drawn is written down. */
  function record(paint) {
    const shapes = [];
    let d = '';
    const to = (sign) => (...numbers) => { d += sign + numbers.map(short).join(' '); };
    const add = (way, style, more) => {
      const { e: x, f: y } = pen.getTransform();
      const { colour, alpha } = shade(style);
      shapes.push({ way, x, y, colour, alpha: alpha * pen.globalAlpha, ...more });
    };
    const line = () => ({ width: pen.lineWidth, dash: pen.getLineDash(), cap: pen.lineCap, join: pen.lineJoin });
    const own = {
      beginPath: () => { d = ''; },
      closePath: to('Z'), moveTo: to('M'), lineTo: to('L'), quadraticCurveTo: to('Q'), bezierCurveTo: to('C'),
      arc: (x, y, r) => { // only ever a whole circle
        to('M')(x - r, y);
        to('A')(r, r, 0, 1, 1, x + r, y);
        to('A')(r, r, 0, 1, 1, x - r, y);
      },
      roundRect: (x, y, w, h, r) => {
        d += `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}`
          + `h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}Z`;
      },
      fill: (path) => add('fill', pen.fillStyle, { d: path?.d ?? d }),
      stroke: (path) => add('stroke', pen.strokeStyle, { d: path?.d ?? d, ...line() }),
      fillText: (...said) => words('fill', pen.fillStyle, said, {}),
      strokeText: (...said) => words('stroke', pen.strokeStyle, said, line()),
    };
    const words = (way, style, [text, x, y, most = Infinity], more) => {
      if (!text.trim()) return;
      const [, bold, size] = /^(bold |700 )?.*?([\d.]+)px/.exec(pen.font);
      add(way, style, { text, left: short(x), foot: short(y + foot(text)), bold: Boolean(bold), size: Number(size),
        align: pen.textAlign, most: pen.measureText(text).width > most ? most : null, ...more });
    };
    pen.save();
    paint(new Proxy(pen, {
      get: (_, name) => own[name] ?? (typeof pen[name] === 'function' ? pen[name].bind(pen) : pen[name]),
      set: (_, name, value) => Reflect.set(pen, name, value),
    }));
    pen.restore();
    return shapes;
  }

  /** How far the line that letters stand on is below the place they are drawn at. */
  function foot(text) {
    const kept = pen.textBaseline;
    const above = pen.measureText(text).actualBoundingBoxAscent;
    pen.textBaseline = 'alphabetic';
    const full = pen.measureText(text).actualBoundingBoxAscent;
    pen.textBaseline = kept;
    return full - above;
  }

  // the map

  function around(points, x, y = x) {
    const far = (most, side) => points.reduce((found, point) => most(found, point[side]), points[0][side]);
    return { left: far(Math.min, 'x') - x, top: far(Math.min, 'y') - y, right: far(Math.max, 'x') + x, bottom: far(Math.max, 'y') + y };
  }

  function together(boxes) {
    return around(boxes.flatMap(({ left, top, right, bottom }) => [{ x: left, y: top }, { x: right, y: bottom }]), 0);
  }

  function touch(one, other) {
    return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  }

  function cardBox(id) {
    return around([Picture.place(id)], drawing.card.width / 2 + 2, drawing.card.height / 2 + 20);
  }

  /** The head first: it finds where the line has to end. */
  function drawLine({ line, head }) {
    const drawn = record(head);
    return [...record(line), ...drawn];
  }

  /** What is in this part of the map, in the order of painting, and the relations that it shows and those that stand out. */
  function items(box, scale) {
    const { focus } = Picture;
    const lines = Course.within(Picture.lines().map(({ id }) => id), box)
      .map((id) => ({ ...Lines.whole(id), relation: drawing.edges[id].relation }));
    const cards = Picture.cards().filter((id) => touch(cardBox(id), box));
    const open = cards.flatMap((id) => Picture.open(id)).map((one) => one.relation);
    const relations = new Set([...lines.map((line) => line.relation), ...open]);
    return {
      relations,
      told: new Set([...relations].filter((id) => focus === null || focus.relations.has(id))),
      open: open.length > 0,
      items: [
        { shapes: record(Paint.bands) },
        ...lines.map((one) => ({ title: one.title, shapes: drawLine(one) })),
        ...cards.map((id) => ({
          title: `${data.nodes[id].name} (${data.nodes[id].sort})`, shapes: record((pen) => Picture.paintCard(pen, id)),
        })),
        { shapes: record((pen) => Paint.bandNames(pen, box.left, scale)) },
      ],
    };
  }

  /** Of the map: what is in sight now, all of it, or what the choice or route is about. */
  function region(part) {
    const { network, focus } = Picture;
    const { clientWidth: wide, clientHeight: tall } = network.canvas.frame;
    if (part === 'view' && wide && tall) {
      return around([network.DOMtoCanvas({ x: 0, y: 0 }), network.DOMtoCanvas({ x: wide, y: tall })], 0);
    }
    const cards = Picture.cards().filter((id) => part === 'focus' && (focus === null || focus.entities.has(id)));
    if (cards.length) return together(cards.map((id) => around([Picture.place(id)], 200, 110)));
    return together([Camera.bounds(), ...Picture.lines().map(({ id }) => Course.box(id))]);
  }

  // the caption

  /** Below each other: paragraphs broken over lines, and the legend; in a column as wide as this. */
  function column(width, blocks) {
    let y = 0;
    let end = 0;
    const write = (pen, text, size, bold) => {
      pen.font = `${bold ? 'bold ' : ''}${size}px ${Paint.FONT}`;
      pen.fillStyle = Paint.colours.get('--text');
      const lines = [''];
      for (const word of text.split(' ')) {
        const longer = `${lines.at(-1)} ${word}`.trim();
        if (lines.at(-1) && pen.measureText(longer).width > width) lines.push(word);
        else lines[lines.length - 1] = longer;
      }
      for (const line of lines) pen.fillText(line, 0, y += size * 1.35, width);
      y += 3;
    };
    const sample = (pen, { label, ...look }) => {
      pen.font = `13px ${Paint.FONT}`;
      const wide = 52 + pen.measureText(label).width;
      if (!end) y += 20;
      else if (end + wide > width) [end, y] = [0, y + 20];
      pen.save();
      pen.translate(end, y - 10);
      swatch(pen, look);
      pen.restore();
      pen.fillStyle = Paint.colours.get('--text');
      pen.fillText(label, end + 52, y, width - 52);
      end += wide + 24;
    };
    const shapes = record((pen) => blocks.forEach(({ text, size = 13, bold, legend }) => {
      if (legend) legend.forEach((one) => sample(pen, one));
      else write(pen, text, size, bold);
      if (legend) [end, y] = [0, y + 8];
    }));
    return { shapes, height: y };
  }

  function swatch(pen, { colour, width, pattern, head, sign }) {
    pen.strokeStyle = pen.fillStyle = Paint.colours.get(colour);
    if (sign) {
      pen.font = `bold 15px ${Paint.FONT}`;
      return pen.fillText(sign, 18, 11);
    }
    pen.lineWidth = width;
    pen.setLineDash(pattern);
    pen.stroke({ d: 'M1 6H43' });
    return head && pen.fill({ d: head });
  }

  /** The looks of the lines that are shown, each with what it means. */
  function legend({ relations, open }) {
    const shown = [...relations].map((id) => data.relations[id]);
    const looks = Model.classes.filter(({ id }) => shown.some(({ cls }) => cls === id))
      .map(({ label, colour, look, head }) => ({ label, colour, width: look.width, pattern: look.pattern, head }));
    if (shown.some(Words.isUnreal)) {
      looks.push({ label: 'een plan, nog geen praktijk', colour: '--text', width: 2.5, pattern: drawing.plan });
    }
    if (open) looks.push({ label: 'de bron zegt niet van wie of naar wie', colour: '--text', sign: '?' });
    return looks;
  }

  function caption(shown) {
    const lines = Caption.stand();
    const set = Caption.settings();
    const from = Caption.documents(shown.told);
    return [
      { text: document.title, size: 18, bold: true },
      ...lines.slice(0, -1).map((text) => ({ text })),
      ...(set.length ? [{ text: `Ingesteld: ${set.join('; ')}.` }] : []),
      { legend: legend(shown) },
      ...(from.length ? [{ text: `Bronnen: ${from.join('; ')}.` }] : []),
      { text: lines.at(-1), bold: true },
    ];
  }

  /** The picture of a part of the map (`view`, `all` or `focus`) on a sheet, with a full caption or only the legend. */
  function build(part, full = true) {
    light = new Map(Object.entries(drawing.light).map(([name, value]) => [Paint.colours.get(name), value]));
    const box = region(part);
    const scale = part === 'view' ? Picture.network.getScale() : 1;
    const shown = Lines.atOwnSize(() => items(box, scale));
    const [wide, tall] = [(box.right - box.left) * scale, (box.bottom - box.top) * scale];
    const width = Math.max(wide, LEAST) + 2 * MARGIN;
    const size = Math.max(1, width / 1300);
    const below = column((width - 2 * MARGIN) / size, full ? caption(shown) : [{ legend: legend(shown) }]);
    const top = tall + 2 * MARGIN;
    return {
      width, height: top + below.height * size + MARGIN, told: shown.told,
      title: document.title, description: [...Caption.stand(), ...Caption.settings()].join(' '),
      groups: [
        { x: MARGIN - box.left * scale, y: MARGIN - box.top * scale, scale, clip: box, items: shown.items },
        { x: MARGIN, y: top, scale: size, clip: null, items: [{ shapes: below.shapes }] },
      ],
    };
  }

  // as SVG

  function element(name, attributes, ...children) {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value);
    made.append(...children.map((child) => (typeof child === 'string' ? child.replace(NO_XML, '') : child)));
    return made;
  }

  function svgShape({ way, x, y, colour, alpha, width, dash, cap, join, ...one }) {
    const place = x || y ? `translate(${short(x)} ${short(y)})` : null;
    const cover = alpha < 1 ? Math.round(alpha * 100) / 100 : null;
    const paint = way === 'fill' ? { fill: colour, 'fill-opacity': cover } : {
      fill: 'none', stroke: colour, 'stroke-opacity': cover, 'stroke-width': width,
      'stroke-dasharray': dash.length ? dash.join(' ') : null,
      'stroke-linecap': cap === 'butt' ? null : cap, 'stroke-linejoin': join === 'miter' ? null : join,
    };
    if (one.text === undefined) return element('path', { d: one.d, transform: place, ...paint });
    return element('text', {
      x: one.left, y: one.foot, transform: place, 'font-size': one.size, 'font-weight': one.bold ? 'bold' : null,
      'text-anchor': one.align === 'center' ? 'middle' : null,
      textLength: one.most, lengthAdjust: one.most && 'spacingAndGlyphs',
      'aria-hidden': way === 'stroke' ? 'true' : null, ...paint,
    }, one.text);
  }

  function svgGroup({ x, y, scale, clip, items: drawn }) {
    const parts = drawn.map(({ title, shapes }) =>
      element('g', {}, ...(title ? [element('title', {}, title)] : []), ...shapes.map(svgShape)));
    const inside = element('g', { transform: `translate(${short(x)} ${short(y)}) scale(${scale})` }, ...parts);
    if (clip === null) return inside;
    const frame = { x: clip.left, y: clip.top, width: clip.right - clip.left, height: clip.bottom - clip.top };
    inside.setAttribute('clip-path', 'url(#in-beeld)');
    inside.prepend(element('clipPath', { id: 'in-beeld' }, element('rect', frame)));
    return inside;
  }

  /** The scene as one SVG element without script, style or anything from outside. */
  function svg({ width, height, title, description, groups }) {
    const [wide, tall] = [Math.ceil(width), Math.ceil(height)];
    return element('svg', {
      lang: 'nl', width: wide, height: tall, viewBox: `0 0 ${wide} ${tall}`, role: 'img', 'font-family': 'sans-serif',
    }, element('title', {}, title), element('desc', {}, description),
    element('rect', { width: wide, height: tall, fill: drawing.light['--page'] }), ...groups.map(svgGroup));
  }

  // as pixels

  function draw(ctx, { way, x, y, colour, alpha, d, text, ...one }) {
    ctx.save();
    ctx.translate(x, y);
    ctx.globalAlpha = alpha;
    ctx.fillStyle = ctx.strokeStyle = colour;
    if (way === 'stroke') {
      Object.assign(ctx, { lineWidth: one.width, lineCap: one.cap, lineJoin: one.join });
      ctx.setLineDash(one.dash);
    }
    if (text === undefined) ctx[way](new Path2D(d));
    else {
      Object.assign(ctx, { font: `${one.bold ? 'bold ' : ''}${one.size}px ${Paint.FONT}`, textAlign: one.align });
      ctx[`${way}Text`](text, one.left, one.foot, one.most ?? undefined);
    }
    ctx.restore();
  }

  /** The scene on a canvas with so many pixels for each of its units. */
  function canvas({ width, height, groups }, ratio) {
    const made = make('canvas', { width: Math.floor(width * ratio), height: Math.floor(height * ratio) });
    const ctx = made.getContext('2d');
    ctx.fillStyle = drawing.light['--page'];
    ctx.fillRect(0, 0, made.width, made.height);
    for (const { x, y, scale, clip, items: drawn } of groups) {
      ctx.save();
      ctx.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * x, ratio * y);
      if (clip) {
        ctx.beginPath();
        ctx.rect(clip.left, clip.top, clip.right - clip.left, clip.bottom - clip.top);
        ctx.clip();
      }
      drawn.forEach(({ shapes }) => shapes.forEach((shape) => draw(ctx, shape)));
      ctx.restore();
    }
    return made;
  }

  /** The scene as PNG, twice as sharp as the screen or as sharp as the browser can: `{blob, ratio}`. */
  async function png(scene, wanted = Math.max(SHARP, devicePixelRatio)) {
    const { width, height } = scene;
    const ratio = Math.min(wanted, MOST.side / Math.max(width, height), Math.sqrt(MOST.area / (width * height)));
    const blob = await new Promise((done) => { canvas(scene, ratio).toBlob(done); });
    return blob === null && ratio > 0.1 ? png(scene, ratio / 2) : { blob, ratio };
  }

  return { SHARP, build, svg, png };
})();
