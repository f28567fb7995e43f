// What comes out of a printer instead of the page: the stand, the picture, the routes, the choice, and the sources.
const Print = (() => {
  'use strict';

  const { make, byId } = Dom;
  const { data } = Model;
  const MOST = 2000;

  /** A copy of what a panel says, without what only works on a screen; what can be unfolded is the line above it. */
  function still(panel) {
    const copy = make('section', {}, ...panel.cloneNode(true).childNodes);
    for (const one of copy.querySelectorAll('details')) {
      const line = one.querySelector('summary:has(cite)');
      one.replaceWith(...(line ? [make('p', { class: 'muted' }, ...line.childNodes)] : []));
    }
    copy.querySelectorAll('button, select, label, input, .screen-only').forEach((one) => one.remove());
    return copy;
  }

  /** Places in the sources, each with its number in the order of reading, and the words to look for. */
  function numbered(relations) {
    const places = new Map();
    for (const id of relations.flatMap((one) => one.passages)) {
      const place = Words.source(id);
      if (!places.has(place)) places.set(place, { number: places.size + 1, anchors: new Set() });
      places.get(place).anchors.add(data.passages[id].anchor);
    }
    return places;
  }

  function numbers(one, places) {
    return [...new Set(one.passages.map((id) => places.get(Words.source(id)).number))].map((number) => ` [${number}]`);
  }

  function relation(one, places) {
    return make('li', {}, Words.sentence(one), Words.marks(one).map((mark) => [' ', make('span', { class: 'mark' }, mark)]),
      make('span', { class: 'muted' }, ` (${one.when}, ${Words.status(one).toLowerCase()})`), numbers(one, places),
      make('span', { class: 'muted' }, ` Kenmerk ${Cite.spoken(one)}.`),
      Words.otherwise(one).map((text) => make('div', {}, `Elders in de bronnen staat: ${text}`)));
  }

  function lists(told) {
    const every = [...told].map((id) => data.relations[id]);
    const shown = every.slice(0, MOST);
    const places = numbered(shown);
    const left = every.length - shown.length;
    return [
      make('h2', {}, `Relaties op de afbeelding (${every.length})`),
      ...Model.classes.map((kind) => [kind, shown.filter((one) => one.cls === kind.id)])
        .filter(([, own]) => own.length)
        .flatMap(([kind, own]) => [make('h3', {}, kind.label), make('ul', {}, own.map((one) => relation(one, places)))]),
      left ? make('p', {}, `De overige ${left} staan in het CSV-bestand bij Meenemen.`) : '',
      places.size ? make('h2', {}, 'Bronnen') : '',
      make('ol', { class: 'numbered' }, [...places].map(([place, { anchors }]) => make('li', {}, make('cite', {}, place), ': ',
        [...anchors].map((anchor, i) => [i ? '; ' : '', make('q', {}, anchor)])))),
    ];
  }

  function content() {
    const scene = Scene.build('focus', false);
    const set = Caption.settings();
    const wide = scene.width > scene.height;
    return [
      make('section', { class: wide ? 'front wide' : 'front' },
        make('h1', {}, document.title),
        make('div', { class: 'stand' }, Caption.stand().map((line) => make('p', {}, line))),
        set.length ? make('p', {}, `Ingesteld: ${set.join('; ')}.`) : '',
        Scene.svg(scene)),
      RoutePanel.answer() === null ? '' : still(byId('route-answer')),
      State.now.chosen === null ? '' : still(byId('panel')),
      ...lists(scene.told),
    ];
  }

  function start() {
    const sheet = make('div', { id: 'print' });
    addEventListener('beforeprint', () => {
      sheet.replaceChildren(...content().filter(Boolean));
      document.body.append(sheet);
    });
    addEventListener('afterprint', () => sheet.remove());
  }

  return { start };
})();
