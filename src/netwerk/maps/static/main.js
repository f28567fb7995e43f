// The page comes to life: picture, panel, search, legend and lists follow one choice.
(() => {
  'use strict';

  const { data } = Model;

  function start() {
    Table.start();
    listenToLists();
    reveal(true);
    Controls.start();
    Day.start();
    Search.start();
    RoutePanel.start();
    Ask.start();
    Tabs.start();
    Take.start();
    Print.start();
    Picture.start(Dom.byId('picture'), pick);
    for (const listener of [Picture.show, Panel.show, tellStand, announce]) State.onChange(listener);
    Panel.show(State.now, {});
    tellStand(State.now);
    document.querySelectorAll('[data-zoom]').forEach((button) =>
      button.addEventListener('click', () => Camera.zoom(button.dataset.zoom)));
    document.addEventListener('keydown', closeOnEscape);
  }

  function pick(kind, id, at) {
    if (kind === null) State.update({ chosen: null });
    else State.choose(kind, id, { still: true, at });
  }

  /** The line of the day and the area that the page opens with, for the view as it is now. */
  function tellStand({ day, area, plans }) {
    const place = area === null ? data.opening.area : data.areas[area].label;
    const note = plans ? ' Plannen zijn meegenomen en als zodanig gemerkt.' : '';
    document.querySelector('.stand p').textContent = `Stand van ${Words.day(day)}, ${place}.${note}`;
  }

  function announce({ chosen, day }, how) {
    const said = chosen === null ? 'Niets gekozen.' : spoken(chosen);
    const count = Words.count(State.view.relations.size, 'relatie', 'relaties');
    Dom.byId('status').textContent = how.still ? `${Words.day(day)}, ${count}. ${said}` : said;
  }

  function spoken({ kind, id }) {
    if (kind === 'relation') return `Gekozen: ${Words.sentence(data.relations[id])}`;
    const count = Model.relationsOf(id).filter((one) => State.view.relations.has(one)).length;
    return `Gekozen: ${data.nodes[id].name}, ${Words.count(count, 'relatie', 'relaties')}.`;
  }

  /** Names and buttons in the tables, and in the answer to a question, open the panel or show a way on the map. */
  function listenToLists() {
    for (const id of ['tables', 'answer']) Dom.byId(id).addEventListener('click', (event) => {
      const source = event.target.closest('[data-entity], [data-relation], [data-way]');
      if (!source) return undefined;
      event.preventDefault();
      const { entity, relation, way } = source.dataset;
      if (way) return State.update({ way: Number(way), chosen: null });
      const opener = `#${id} ${entity ? `[data-entity="${entity}"]` : `[data-relation="${relation}"]`}`;
      return State.choose(entity ? 'entity' : 'relation', Number(entity || relation), { read: true, opener });
    });
  }

  function closeOnEscape(event) {
    if (event.key === 'Escape' && State.now.chosen !== null) Panel.close();
  }

  /** What needs scripts comes in sight; when the picture fails, the notice points to the tables. */
  function reveal(shown) {
    for (const id of ['tools', 'explorer']) Dom.byId(id).hidden = !shown;
    Dom.byId('notice').hidden = shown;
  }

  try {
    start();
  } catch (error) {
    reveal(false);
    throw error;
  }
})();
