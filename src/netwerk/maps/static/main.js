// The page comes to life: picture, panel, search, legend and lists follow one choice.
(() => {
  'use strict';

  let opener = null;

  function start() {
    Picture.start(Dom.byId('picture'), pick);
    Search.start();
    Model.onChange(Picture.show);
    Model.onChange(Panel.show);
    Model.onChange(announce);
    Picture.show(Model.state);
    Panel.show(Model.state, {});
    listenToClasses();
    listenToLists();
    document.querySelectorAll('[data-zoom]').forEach((button) =>
      button.addEventListener('click', () => Camera.zoom(button.dataset.zoom)));
    document.addEventListener('keydown', closeOnEscape);
  }

  function pick(kind, id, at) {
    if (kind === null) Model.clear();
    else Model.choose(kind, id, { still: true, at });
  }

  function announce({ chosen }) {
    Dom.byId('status').textContent = chosen === null ? 'Niets gekozen.' : spoken(chosen);
  }

  function spoken({ kind, id }) {
    if (kind === 'relation') return `Gekozen: ${Model.sentence(id)}`;
    const count = Model.relationsOf(id).length;
    return `Gekozen: ${Model.entities.get(id).name}, ${count} ${count === 1 ? 'relatie' : 'relaties'}.`;
  }

  function listenToClasses() {
    const classes = Dom.byId('classes');
    classes.open = !matchMedia('(max-width: 60rem)').matches;
    classes.addEventListener('change', (event) => Model.showClass(event.target.value, event.target.checked));
  }

  /** Names and buttons in the lists open the panel; without scripts the names are plain links. */
  function listenToLists() {
    const lists = Dom.byId('lijsten');
    lists.querySelectorAll('button.show').forEach((button) => { button.hidden = false; });
    lists.addEventListener('click', (event) => {
      const source = event.target.closest('[data-entity], [data-relation]');
      if (!source) return;
      event.preventDefault();
      opener = source;
      const { entity, relation } = source.dataset;
      Model.choose(entity ? 'entity' : 'relation', entity || relation, { read: true });
    });
  }

  /** Escape closes the panel and goes back to where the reader came from. */
  function closeOnEscape(event) {
    if (event.key !== 'Escape' || Model.state.chosen === null) return;
    Model.clear();
    (opener || Dom.byId('search')).focus();
    opener = null;
  }

  /** What needs scripts comes in sight; when something fails, the notice that points to the lists stays. */
  function reveal(shown) {
    for (const id of ['tools', 'explorer']) Dom.byId(id).hidden = !shown;
  }

  try {
    reveal(true);
    start();
    Dom.byId('notice').hidden = true;
  } catch (error) {
    reveal(false);
    throw error;
  }
})();
