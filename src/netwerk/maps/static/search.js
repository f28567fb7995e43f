// The search field: finds by name, other name or code, and shows what is chosen.
const Search = (() => {
  'use strict';

  const input = Dom.byId('search');
  let taken = null;

  function take(id, kind = 'entity') {
    taken = { kind, id };
    State.choose(kind, id, { read: true });
  }

  /** The field keeps the text only as long as it is what is chosen. */
  function follow({ chosen }) {
    if (!State.same(chosen, taken)) input.value = '';
  }

  function start() {
    State.onChange(follow);
    Combobox.attach(input, Dom.byId('found'), { take, others: Cite.found });
  }

  return { start };
})();
