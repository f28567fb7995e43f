// To cite and to correct: the code of what is chosen, a reference to copy, and text to send when something is wrong.
const Cite = (() => {
  'use strict';

  const { make, byId } = Dom;
  const { data } = Model;
  const LEAST = 4; // symbols of a code before it is looked for
  const LONGEST = 2000; // what mail programs take of a link, in signs as they are encoded
  const CUT = '… [ingekort; de hele tekst staat bij de kaart]';
  const words = new Map(); // what the reader wrote, by code
  let about = null;

  const every = [...data.nodes.map((one) => ({ kind: 'entity', one })),
    ...data.relations.map((one) => ({ kind: 'relation', one }))];

  /** A code as it is read out: in two groups of four. */
  function spoken({ code }) {
    return `${code.slice(0, 4)}-${code.slice(4)}`;
  }

  /** What has a code that starts with this text, as suggestions of the search field. */
  function found(text) {
    const wanted = text.toUpperCase().replace(/^\s*KENMERK/, '').replace(/[^A-Z0-9]/g, '');
    if (wanted.length < LEAST) return [];
    return every.filter(({ one }) => one.code.startsWith(wanted)).map(({ kind, one }) => ({
      kind, id: one.id, name: spoken(one), said: kind === 'relation' ? Words.sentence(one) : `${one.name} · ${one.sort}`,
    }));
  }

  function told({ kind, one }) {
    if (kind === 'entity') {
      const names = one.names.length ? `Ook genoemd: ${one.names.join('; ')}.` : '';
      return [`${one.name} (${[one.sort, one.rung].filter(Boolean).join(', ')}).`, one.definition, names];
    }
    const marks = Words.marks(one).map((mark) => ` [${mark}]`).join('');
    const when = `${one.when[0].toUpperCase()}${one.when.slice(1)}; ${Words.status(one).toLowerCase()}.`;
    return [`${Words.sentence(one)}${marks}`, when];
  }

  /** Each document and section once, with the words to look for there. */
  function sources({ passages }) {
    const anchors = new Map();
    for (const id of passages) {
      const place = Words.source(id);
      anchors.set(place, [...(anchors.get(place) || []), `‘${data.passages[id].anchor}’`]);
    }
    const places = [...anchors].map(([place, quotes]) => `${place} (${quotes.join(', ')})`);
    return places.length ? `Bron: ${places.join('; ')}.` : '';
  }

  /** Where the page is on the web, open on this; a place on the reader's own disk helps nobody else. */
  function address({ kind, one }) {
    if (!/^https?:$/.test(location.protocol)) return '';
    const { day, plans, dropped } = State.now;
    const view = { ...State.opening, day, plans, dropped, chosen: { kind, id: one.id } };
    return location.origin + location.pathname + location.search + State.write(view);
  }

  function reference(chosen) {
    const stand = `${document.title}. Stand van ${Words.day(State.now.day)}, dataversie ${data.opening.version}.`;
    return [...told(chosen), sources(chosen.one), stand, `Kenmerk: ${spoken(chosen.one)}`, address(chosen)]
      .filter(Boolean).join('\n');
  }

  function correction(chosen) {
    const own = (words.get(chosen.one.code) || '').trim();
    return ['Wat klopt er niet, en wat moet het zijn?', own || '\n', '', 'Het gaat over:', reference(chosen),
      `In de gegevens: ${encodeURI(Model.name(chosen.one))}`].join('\n');
  }

  /** A link that opens a mail with subject and text; of a long text no more than fits. */
  function mail(subject, text) {
    const encoded = (part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\r?\n/g, '\r\n'));
    const to = `mailto:${encoded(data.contact).replace('%40', '@')}?subject=${encoded(subject)}&body=`;
    const signs = [...text];
    const body = (length) => encoded(length < signs.length ? signs.slice(0, length).join('') + CUT : text);
    let length = signs.length;
    while (to.length + body(length).length > LONGEST) length -= Math.ceil((to.length + body(length).length - LONGEST) / 12);
    return { href: to + body(length), whole: length === signs.length };
  }

  /** A text in a field, with a button that copies it; where that is refused it is selected, to copy by hand. */
  function copyable(id, button, label, text) {
    const note = make('span', { class: 'small muted' });
    const field = make('textarea', { id: `${id}-text`, readonly: true, rows: 7, spellcheck: 'false' });
    field.value = text;
    const say = (said) => {
      note.textContent = said;
      byId('status').textContent = said;
    };
    const onclick = async () => {
      try {
        await navigator.clipboard.writeText(field.value);
        say('Gekopieerd.');
      } catch {
        field.closest('details').open = true;
        field.focus();
        field.select();
        say('Kopiëren mag hier niet. De tekst is geselecteerd; kopieer haar zelf, bijvoorbeeld met Ctrl+C.');
      }
    };
    return {
      field,
      text: make('label', {}, label, field),
      button: make('p', {}, make('button', { type: 'button', id, onclick }, button), ' ', note),
    };
  }

  /** Where to send it: a link that follows the text, or that no address is known. */
  function sending(chosen, field) {
    if (!data.contact) {
      return { follow: () => {}, part: make('p', { class: 'small' }, 'Bij deze kaart is geen adres bekend. ',
        'Kopieer de tekst en stuur haar aan wie u de kaart gaf.') };
    }
    if (/^https:/i.test(data.contact)) {
      const link = make('a', { href: data.contact, target: '_blank', rel: 'noopener noreferrer' },
        `Naar ${new URL(data.contact).host} (nieuw tabblad)`);
      return { follow: () => {}, part: make('p', {}, 'Kopieer de tekst en plak haar daar: ', link) };
    }
    const link = make('a', {}, `Mail naar ${data.contact}`);
    const note = make('span', { class: 'small muted' });
    const follow = () => {
      const { href, whole } = mail(`Klopt dit niet? Kenmerk ${spoken(chosen.one)}`, field.value);
      link.setAttribute('href', href);
      note.textContent = whole ? '' : ' Niet alles past in de mail: kopieer de tekst en plak haar erin.';
    };
    return { follow, part: make('p', {}, link, note) };
  }

  function doubt(chosen) {
    const copy = copyable('doubt-copy', 'Kopieer de tekst', 'De tekst om te sturen', correction(chosen));
    const { follow, part } = sending(chosen, copy.field);
    const oninput = ({ target }) => {
      words.set(chosen.one.code, target.value);
      copy.field.value = correction(chosen);
      follow();
    };
    const input = make('textarea', { id: 'doubt-words', rows: 3, oninput });
    input.value = words.get(chosen.one.code) || '';
    follow();
    return fold('doubt', 'Klopt dit niet?',
      make('label', {}, 'Wat klopt er niet, en wat moet het zijn? Noem geen kinderen, ouders of andere personen.', input),
      copy.text, copy.button, part);
  }

  /** What is open stays open as long as the same thing is chosen, whatever else changes. */
  function fold(id, summary, ...children) {
    const open = byId(id) !== null && byId(id).parentElement.open && byId(id).dataset.about === about;
    return make('details', { open }, make('summary', { id, 'data-about': about }, summary), children);
  }

  /** The part of the panel under what is chosen. */
  function part({ kind, id }) {
    const chosen = { kind, one: kind === 'entity' ? data.nodes[id] : data.relations[id] };
    about = chosen.one.code;
    const copy = copyable('cite-copy', 'Kopieer verwijzing', 'Verwijzing', reference(chosen));
    return make('section', { class: 'cite', 'aria-label': 'Verwijzen en verbeteren' },
      make('h3', {}, 'Kenmerk ', make('span', { class: 'code' }, spoken(chosen.one))),
      copy.button, fold('cite', 'Toon de verwijzing', copy.text), doubt(chosen));
  }

  return { found, part, spoken };
})();
