// The search field: finds by name or other name, and shows what is chosen.
const Search = (() => {
  'use strict';

  const input = Dom.byId('search');
  let taken = null;

  function take(id) {
    taken = id;
    State.choose('entity', id, { read: true });
  }

  /** The field keeps the name only as long as it is what is chosen. */
  function follow({ chosen }) {
    if (chosen === null || chosen.kind !== 'entity' || chosen.id !== taken) input.value = '';
  }

  function start() {
    State.onChange(follow);
    Combobox.attach(input, Dom.byId('found'), { take });
  }

  return { start };
})();
