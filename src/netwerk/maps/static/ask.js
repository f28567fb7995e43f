// Start from the question: who I am, how old the child is and what it is about; the next steps as sentences.
const Ask = (() => {
  'use strict';

  const { make, byId } = Dom;
  const { data } = Model;
  const who = byId('ask-who');
  const MOST = 6;
  const REMARK = 'in de bron';

  const SECTIONS = [
    ['refer', 'Waar u met de vraag heen kunt', 'Waar u met de vraag heen kunt, zeggen de bronnen niet.'],
    ['consult', 'Met wie u kunt overleggen; de vraag blijft bij u',
      'Met wie u kunt overleggen, zeggen de bronnen niet.'],
    ['regie', 'Wie de regie heeft', 'Wie bij u de regie heeft, zeggen de bronnen niet.'],
    ['tables', 'Aan welke tafels u zit', 'Aan welke tafels u zit, zeggen de bronnen niet.'],
    ['back', 'Waarheen u kunt afschalen', ''],
    ['pass', 'Wat u verder doorgeeft', ''],
  ];
  let shown = null;

  // the answer

  function answer({ asker, day }) {
    const steps = NextSteps.find(data, State.view.relations, asker);
    const all = NextSteps.every(steps);
    const isThere = State.view.entities.has(asker) || all.size > 0;
    return [
      make('h2', { tabindex: '-1', id: 'answer-head' }, 'De volgende stap voor ', entity(asker)),
      make('p', { class: 'small muted' }, stand()),
      isThere ? '' : make('p', {},
        `Op ${Words.day(day)} noemen de bronnen deze actor niet, of uw filters laten die weg.`),
      all.size ? make('div', { class: 'steps' }, SECTIONS.map((kind) => section(kind, steps))) : silence(asker),
      make('div', {}, open(asker), NextSteps.leads(data, steps) ? '' : alike(asker), left(asker, all)),
    ];
  }

  /** For whom and when this is the answer. */
  function stand() {
    const { day, age, group, plans } = State.now;
    const child = [age !== null && `kind van ${age} jaar`, group !== null && data.concepts[group].label.toLowerCase()];
    const rest = age === null && group === null ? ''
      : ' Waar een bron geen leeftijd of doelgroep noemt, staat de stap er ook bij.';
    const told = [...child, `stand van ${Words.day(day)}`, plans ? 'met plannen' : 'zonder plannen'].filter(Boolean);
    return `${told.join(', ').replace(/^./u, (letter) => letter.toUpperCase())}.${rest}`;
  }

  function section([kind, title, silent], steps) {
    const list = steps[kind].filter(({ why }) => why !== 'there');
    if (!list.length && !silent) return '';
    return make('section', {}, make('h3', {}, title),
      list.length ? make('ul', {}, list.map(item)) : make('p', { class: 'muted' }, silent),
      away(steps[kind].filter(({ why }) => why === 'there')));
  }

  /** Who holds the regie where the question goes, to open. */
  function away(list) {
    return list.length ? make('details', {}, make('summary', {}, `Waar de vraag heen gaat (${list.length})`),
      make('ul', {}, list.map(item))) : '';
  }

  function item({ id, parts, why }) {
    const one = data.relations[id];
    const said = [one.when, Words.status(one).toLowerCase(), one.groups.length && `voor ${Words.labels(one.groups)}`];
    const entry = make('li', { class: 'relation' },
      make('p', {}, why === 'rung' ? 'Op uw trede: ' : '', actingAs(parts), sentence(one), marks(one)),
      isOpen(one) ? make('p', {}, make('span', { class: 'mark' }, 'de bron zegt niet waarheen')) : '',
      one.rows.filter(([name]) => name.endsWith(REMARK)).map(remark),
      Words.otherwise(one).map((text) => make('p', { class: 'small' }, `Elders in de bronnen staat: ${text}`)),
      make('p', { class: 'small muted' }, said.filter(Boolean).join(' · '), ' · ',
        make('a', { href: '#panel', 'data-relation': String(id) }, 'toon op de kaart')),
      sources(one.passages));
    entry.style.borderLeftColor = `var(${Model.classOf.get(one.cls).colour})`;
    return entry;
  }

  /** A part acts as the whole: the relations by which it is a part of that. */
  function actingAs(parts) {
    return parts.map((id, i) => [
      make('a', { href: '#panel', 'data-relation': String(id) }, i ? 'onderdeel' : 'Als onderdeel'), ' van ',
      entity(data.relations[id].to), i === parts.length - 1 ? ': ' : ', ']);
  }

  function isOpen({ cls, to, about }) {
    return to === null && !about.length && data.concepts[cls].name === 'Verwijzing';
  }

  function sentence(one) {
    return Words.parts(one).map(({ text, node }) => (node === null ? text : entity(node, text)));
  }

  function marks(one) {
    return Words.marks(one).flatMap((mark) => [' ', make('span', { class: 'mark' }, mark)]);
  }

  function remark([name, text]) {
    return make('p', { class: 'small' }, make('strong', {}, `${name}: `), text);
  }

  /** Under a line that names the places: the words that stand there. */
  function sources(ids) {
    const passages = ids.map((id) => data.passages[id]);
    const places = [...new Set(passages.map((one) => one.document))].map((from) => {
      const sections = passages.filter((one) => one.document === from).map((one) => one.section);
      return `${data.documents[from]}, ${[...new Set(sections)].join(' / ')}`;
    });
    return make('details', { class: 'small' }, make('summary', {}, 'Bron: ', make('cite', {}, places.join('; '))),
      make('ul', {}, ids.map((id) => make('li', {}, make('cite', {}, Words.source(id)), ': ',
        make('q', {}, data.passages[id].anchor)))));
  }

  function entity(id, text = data.nodes[id].name) {
    return make('a', { href: '#panel', 'data-entity': String(id) }, make('bdi', {}, text));
  }

  // what the sources leave open

  function silence(asker) {
    const others = Model.relationsOf(asker).filter((id) => State.view.relations.has(id)).length;
    return make('p', {}, 'De bronnen zwijgen: zij zeggen niet waar u met de vraag heen kunt, met wie u kunt ',
      'overleggen, wie de regie heeft of aan welke tafels u zit.',
      others ? [` Wel noemen zij ${Words.count(others, 'andere relatie', 'andere relaties')} van `, entity(asker), '.']
        : '');
  }

  /** What is missing or wrong in the sources about the actor itself. */
  function open(asker) {
    return data.nodes[asker].rows.filter(([name]) => name.endsWith(REMARK)).map(remark);
  }

  /** Whom to look at when no source says where to go. */
  function alike(asker) {
    const near = NextSteps.alike(data, State.view.relations, asker).slice(0, MOST);
    if (!near.length) return '';
    return make('p', {}, 'Van deze onderdelen of actoren van dezelfde soort zeggen de bronnen wel waar een vraag ',
      'heen kan; of dat ook voor u geldt, staat er niet: ',
      near.map((id) => [button(data.nodes[id].name, { asker: id }), ' ']));
  }

  /** Steps that the filters leave out, and those that are only planned, each with a button that shows them. */
  function left(asker, all) {
    const others = (relations) => [...NextSteps.every(NextSteps.find(data, relations, asker))]
      .filter((id) => !(State.view.versions.get(id) || [id]).some((one) => all.has(one))).length;
    const filtered = others(State.view.held);
    const planned = State.now.plans ? 0 : others(Filter.visible(data, { ...State.now, plans: true }).relations);
    return [
      filtered ? make('p', {}, Words.count(filtered, 'stap staat', 'stappen staan'),
        ' er door leeftijd, doelgroep of andere filters niet bij. ',
        button('Wis leeftijd, doelgroep en filters', null)) : '',
      planned ? make('p', {}, Words.count(planned, 'stap is', 'stappen zijn'), ' alleen een plan. ',
        button('Toon ook plannen', { plans: true })) : '',
    ];
  }

  function button(text, change) {
    return make('button', { type: 'button', class: 'plain-button', onclick: () => ask(change) }, text);
  }

  // the fields

  /** Change the question, or (null) clear the filters; the answer is read out, and keeps the focus. */
  function ask(change) {
    const isInside = byId('answer').contains(document.activeElement);
    if (change === null) Controls.clear();
    else State.update(change, { still: true });
    if (State.now.asker === null) return;
    if (isInside) byId('answer-head').focus();
    byId('status').textContent = told();
  }

  function told() {
    const steps = NextSteps.find(data, State.view.relations, State.now.asker);
    const counts = SECTIONS.filter(([kind]) => steps[kind].length)
      .map(([kind, title]) => `${title}: ${steps[kind].length}.`);
    return `Antwoord voor ${data.nodes[State.now.asker].name}. ${counts.join(' ') || 'De bronnen zwijgen.'}`;
  }

  /** Who is there on the day; who can only be seen with other filters is not offered. */
  function isHere(id) {
    return data.nodes[id].actor && State.view.entities.has(id);
  }

  function keepName({ asker }) {
    who.value = asker === null ? '' : data.nodes[asker].name;
  }

  function leave() {
    if (who.value.trim() === '' && State.now.asker !== null) ask({ asker: null });
    else keepName(State.now);
  }

  function listenToChild() {
    const age = byId('ask-age');
    const group = byId('ask-group');
    group.append(...Model.groups.map((one) => make('option', { value: one.id }, one.label)));
    group.parentElement.hidden = !Model.groups.length;
    age.addEventListener('change', () => {
      ask({ age: age.value === '' || !age.validity.valid ? null : Number(age.value) });
    });
    group.addEventListener('change', () => ask({ group: group.value === '' ? null : Number(group.value) }));
  }

  /** The answer follows the view, not what is chosen in it. */
  function show(state) {
    byId('ask-age').value = state.age ?? '';
    byId('ask-group').value = state.group ?? '';
    if (who !== document.activeElement) keepName(state);
    byId('ask-clear').hidden = state.asker === null;
    if (shown !== null && shown.view === State.view && shown.asker === state.asker) return;
    shown = { view: State.view, asker: state.asker };
    byId('answer').hidden = state.asker === null;
    byId('answer').replaceChildren(...(state.asker === null ? [] : answer(state)));
  }

  function start() {
    Combobox.attach(who, byId('ask-found'), { take: (asker) => ask({ asker }), offers: isHere });
    who.addEventListener('blur', leave);
    byId('ask-clear').addEventListener('click', () => {
      who.focus();
      ask({ asker: null, age: null, group: null });
      keepName(State.now);
    });
    listenToChild();
    State.onChange(show);
    show(State.now);
  }

  return { start };
})();
