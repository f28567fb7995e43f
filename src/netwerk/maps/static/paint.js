// Painting on the canvas: cards, arrows from or to nowhere, bands; with the colours of the style sheet.
const Paint = (() => {
  'use strict';

  const FONT = 'system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';
  const { drawing } = Model;
  const outlines = new Map(Object.entries(drawing.outlines)
    .map(([kind, d]) => [kind, Object.assign(new Path2D(d), { d })])); // a scene keeps the text
  const { width, height } = drawing.card;
  const colours = new Map();

  /** Read the colours again: at the start, and when the reader's scheme changes. */
  function readColours() {
    for (const name of Object.keys(drawing.light)) colours.set(name, Dom.css(name));
  }

  /** A card with its middle at x, y; `look` says whether it is chosen, hovered, in focus or faint. */
  function card(ctx, x, y, node, look) {
    const outline = outlines.get(node.kind);
    const ink = colours.get(look.inFocus ? '--text' : '--muted');
    ctx.translate(x - width / 2, y - height / 2);
    ctx.fillStyle = colours.get(look.inFocus ? '--page' : '--panel');
    ctx.fill(outline);
    if (look.faint) ctx.globalAlpha = 0.45;
    ctx.lineWidth = look.chosen ? 5 : look.hover ? 3 : look.inFocus ? 2 : 1;
    ctx.strokeStyle = look.chosen ? colours.get('--focus') : ink;
    ctx.stroke(outline);
    ctx.fillStyle = ink;
    if (look.words) writeLines(ctx, node.label.split('\n'), look.chosen);
    look.open.forEach((one, i) => openEnd(ctx, one, 24 + i * 34));
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

  /** A short arrow with a question mark: the source does not say from or to whom. */
  function openEnd(ctx, { color, inward }, x) {
    const [near, far] = inward ? [height, height + 17] : [0, -17];
    const tip = inward ? near + 1 : far;
    ctx.strokeStyle = ctx.fillStyle = colours.get(color);
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

  function bands(ctx) {
    ctx.fillStyle = colours.get('--panel');
    ctx.strokeStyle = colours.get('--line');
    ctx.lineWidth = 1;
    for (const { x, y, width: wide, height: tall } of drawing.bands) {
      ctx.beginPath();
      ctx.roundRect(x, y, wide, tall, 8);
      ctx.fill();
      ctx.stroke();
    }
  }

  /** The names of the bands, over the lines; right of `left`, so that they stay in sight. */
  function bandNames(ctx, left, scale) {
    const size = Math.min(24, Math.max(17, 12 / scale));
    ctx.textBaseline = 'middle';
    ctx.textAlign = 'left';
    ctx.lineWidth = 6;
    ctx.lineJoin = 'round';
    ctx.strokeStyle = colours.get('--panel');
    ctx.fillStyle = colours.get('--muted');
    ctx.font = `bold ${size}px ${FONT}`;
    for (const { x, y, width: wide, label } of drawing.bands) {
      const last = x + wide - ctx.measureText(label).width - 14;
      const place = [label, Math.max(x + 14, Math.min(Math.max(x, left) + 14, last)), y + 20, wide - 28];
      ctx.strokeText(...place);
      ctx.fillText(...place);
    }
  }

  return { FONT, colours, readColours, card, bands, bandNames };
})();
