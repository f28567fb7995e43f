// The day of the view: a slider over the days on which something changes, and a list of them.
const Day = (() => {
  'use strict';

  const { make, byId } = Dom;
  const { days } = Model.data;
  const HEIGHT = 20;
  const slider = byId('day');
  const list = byId('moments');
  let asked = null;
  let changes = [];

  /** The place of the last of these days that is not after the day of the view. */
  function place(day) {
    return Math.max(0, days.findLastIndex((one) => one <= day));
  }

  function show(state) {
    const at = place(state.day);
    slider.value = at;
    slider.setAttribute('aria-valuetext', Words.day(state.day));
    byId('day-text').textContent = Words.day(state.day);
    tellEnd('day-before', days[0] >= state.day);
    tellEnd('day-after', at === days.length - 1);
    if (asked === null || Filter.CHANGES_BY.some((name) => !State.same(asked[name], state[name]))) {
      asked = state;
      changes = Filter.changes(Model.data, state);
      drawMarks();
    }
    mark(at);
    byId('day-changes').textContent = told(changes.find((one) => one.day === state.day));
    if (list.open) fill(state);
  }

  function told(change) {
    const { come, go } = change || { come: 0, go: 0 };
    const words = [come && `${come} erbij`, go && `${go} voorbij`].filter(Boolean).join(', ');
    return words && `die dag ${words}`;
  }

  /** Under each place of the slider a bar, higher where more changes. */
  function drawMarks() {
    const most = Math.max(1, ...changes.map(({ come, go }) => come + go));
    const width = 1000;
    const step = width / Math.max(1, days.length - 1);
    byId('day-marks').replaceChildren(...changes.map(({ come, go }, i) => {
      const tall = come + go ? 4 + (HEIGHT - 4) * Math.sqrt((come + go) / most) : 2;
      const bar = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      bar.setAttribute('d', `M${i * step} 0V${tall}`);
      return bar;
    }));
  }

  /** The bar of the day of the view stands out. */
  function mark(at) {
    byId('day-marks').querySelector('.now')?.classList.remove('now');
    byId('day-marks').children[at].classList.add('now');
  }

  function fill(state) {
    const here = place(state.day);
    byId('moment-list').replaceChildren(...changes.map((change, i) => make('li', {},
      make('button', { type: 'button', class: 'plain-button', 'aria-current': i === here && 'date',
        onclick: () => go(i) }, Words.day(change.day)),
      ' ', make('span', { class: 'muted' }, told(change)))));
  }

  function go(i) {
    const isInList = byId('moment-list').contains(document.activeElement);
    State.update({ day: days[i] }, { still: true });
    if (isInList) byId('moment-list').children[i].firstChild.focus();
  }

  /** At the end a button does nothing, but keeps the focus, which one that is disabled would drop. */
  function tellEnd(id, isEnd) {
    byId(id).setAttribute('aria-disabled', String(isEnd));
  }

  /** From a day between two changes, back is to the one before it. */
  function step(by) {
    const at = place(State.now.day);
    const to = by < 0 && days[at] < State.now.day ? at : at + by;
    if (to in days) go(to);
  }

  function start() {
    slider.max = days.length - 1;
    slider.addEventListener('input', () => go(Number(slider.value)));
    byId('day-before').addEventListener('click', () => step(-1));
    byId('day-after').addEventListener('click', () => step(1));
    byId('day-first').textContent = days[0].slice(0, 4);
    byId('day-last').textContent = days.at(-1).slice(0, 4);
    list.addEventListener('toggle', () => show(State.now));
    State.onChange(show);
    show(State.now);
  }

  return { start };
})();
