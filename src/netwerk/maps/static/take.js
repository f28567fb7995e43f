// Take along: this view as a page, a link, a picture, a table or a print.
const Take = (() => {
  'use strict';

  const { make, byId } = Dom;
  const LATER = 60000;
  const said = make('p', { role: 'status' });
  const link = make('input', { type: 'text', readonly: true, 'aria-label': 'Koppeling naar deze weergave', hidden: true });
  const steps = button('Stappen van de route (CSV)', saveSteps);
  const parts = [['view', 'wat nu in beeld is'], ['all', 'de hele kaart']];
  const part = make('select', {}, parts.map(([value, text]) => make('option', { value }, text)));

  function button(text, run) {
    return make('button', { type: 'button', onclick: run }, text);
  }

  function tell(text) {
    said.textContent = text;
  }

  /** Hand a file to the browser, which puts it where it puts downloads. */
  function save(name, type, ...content) {
    const href = URL.createObjectURL(new Blob(content, { type }));
    make('a', { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), LATER);
    tell(`Bewaard als ${name}.`);
  }

  /** The page as it came, with the view that it is to open on. */
  function savePage() {
    const page = State.asOpened;
    page.dataset.view = State.write(State.now);
    save(Caption.fileName('netwerkkaart', 'html'), 'text/html', '<!DOCTYPE html>\n', page.outerHTML, '\n');
  }

  function address() {
    return location.href.split('#')[0] + (State.write(State.now) || '#');
  }

  /** Put the link on the clipboard; a browser that refuses that gets it selected in a field. */
  async function copyLink() {
    link.value = address();
    const send = isWhole() ? '; om te versturen is er "Bewaar deze weergave"' : '';
    const here = location.protocol === 'file:' ? ` Hij werkt alleen op deze computer${send}.` : '';
    try {
      await navigator.clipboard.writeText(link.value);
      link.hidden = true;
      tell(`De koppeling is gekopieerd.${here}`);
    } catch {
      link.hidden = false;
      link.select();
      tell(`Kopieer de koppeling uit het veld, met Ctrl+C.${here}`);
    }
  }

  function saveSvg() {
    const text = new XMLSerializer().serializeToString(Scene.svg(Scene.build(part.value)));
    save(Caption.fileName('netwerkkaart', 'svg'), 'image/svg+xml', '<?xml version="1.0" encoding="UTF-8"?>\n', text, '\n');
  }

  async function savePng() {
    tell('De afbeelding wordt gemaakt…');
    await new Promise((done) => { setTimeout(done); });
    const { blob, ratio } = await Scene.png(Scene.build(part.value));
    if (blob === null) return tell('Deze browser kan zo\'n grote afbeelding niet maken. Neem de SVG: die is op elke grootte scherp.');
    const name = Caption.fileName('netwerkkaart', 'png');
    save(name, 'image/png', blob);
    if (ratio < Scene.SHARP) {
      tell(`Bewaard als ${name}, verkleind tot ${Math.round(ratio * 100)}%: groter kan de browser niet. De SVG is op elke grootte scherp.`);
    }
    return undefined;
  }

  function saveRelations() {
    save(Caption.fileName('relaties', 'csv'), 'text/csv', Sheets.relations());
  }

  function saveSteps() {
    save(Caption.fileName('route', 'csv'), 'text/csv', Sheets.steps(RoutePanel.answer()));
  }

  function row(title, ...children) {
    return make('div', { class: 'take-row' }, make('h2', {}, title), children);
  }

  function show() {
    steps.hidden = !RoutePanel.answer()?.routes.length;
    link.hidden = true;
    tell('');
  }

  /** A page whose script belongs to a web site is no whole page elsewhere. */
  function isWhole() {
    return document.querySelector('script[src]') === null;
  }

  /** The view as a file, as far as the page can be one, and as a link. */
  function whole() {
    const copy = [button('Kopieer de koppeling', copyLink), link];
    if (!isWhole()) {
      return row('Deze weergave', make('p', { class: 'muted' }, 'De koppeling opent de kaart zoals u haar nu ziet.'), copy);
    }
    return row('De hele kaart, met deze weergave', make('p', { class: 'muted' },
      'Eén bestand om te mailen of neer te zetten: het opent zoals u de kaart nu ziet, ook zonder internet.'),
    button('Bewaar deze weergave', savePage), copy);
  }

  function start() {
    byId('take').append(
      whole(),
      row('Afbeelding', make('label', { class: 'field' }, make('span', {}, 'Van '), part),
        button('Bewaar als PNG', savePng), button('Bewaar als SVG', saveSvg)),
      row('Tabel', button('Relaties in beeld (CSV)', saveRelations), steps),
      row('Papier', button('Druk af', () => print())),
      said);
    State.onChange(show);
    show();
  }

  return { start };
})();
