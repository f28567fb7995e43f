// A query in colours: the tokens of SPARQL as spans with exactly the same text.
const Colours = (() => {
  'use strict';

  const KINDS = [
    ['comment', '#[^\\n]*'],
    ['string', '"""(?:[^"\\\\]|\\\\.|"(?!""))*(?:"""|$)|\'\'\'(?:[^\'\\\\]|\\\\.|\'(?!\'\'))*(?:\'\'\'|$)|"(?:[^"\\\\\\n]|\\\\.)*"?|\'(?:[^\'\\\\\\n]|\\\\.)*\'?'],
    ['iri', '<[^<>"{}|^\\x60\\\\\\s]*>'],
    ['variable', '[?$][\\p{L}\\p{N}_]+'],
    ['name', '(?:[\\p{L}][\\p{L}\\p{N}_.-]*)?:[\\p{L}\\p{N}_:.%-]*|_:[\\p{L}\\p{N}_.-]+'],
    ['number', '[0-9]+(?:\\.[0-9]+)?'],
    ['keyword', '[\\p{L}_][\\p{L}\\p{N}_]*'],
  ];
  const TOKEN = new RegExp(KINDS.map(([kind, pattern]) => `(?<${kind}>${pattern})`).join('|'), 'gsu');

  /** The text as nodes: a span for each token, plain text between them. */
  function nodes(text) {
    const found = [];
    let place = 0;
    for (const token of text.matchAll(TOKEN)) {
      const kind = Object.keys(token.groups).find((name) => token.groups[name] !== undefined);
      found.push(text.slice(place, token.index));
      const span = document.createElement('span');
      span.className = kind;
      span.textContent = token[0];
      found.push(span);
      place = token.index + token[0].length;
    }
    return [...found, text.slice(place)].filter((one) => one !== '');
  }

  return { nodes };
})();
