// The tabs beside the picture: what a choice, a route or a question opens, and back to where the reader was.
const Tabs = (() => {
  'use strict';

  const tabs = [...document.querySelectorAll('[role="tab"]')];
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  const CHOICE = 'panel';
  let now = CHOICE;
  let before = CHOICE;
  let last = null;

  function tabOf(id) {
    return Dom.byId(`tab-${id}`);
  }

  /** Show one of the panels: by the id it has on the page. */
  function open(id) {
    now = id;
    for (const tab of tabs) {
      const shown = tab === tabOf(id);
      tab.setAttribute('aria-selected', String(shown));
      tab.tabIndex = shown ? 0 : -1;
      Dom.byId(tab.getAttribute('aria-controls')).hidden = !shown;
    }
  }

  /** A choice opens the explanation; when it is gone, the reader is back at the tab of before. */
  function follow(state) {
    const opened = opener(state);
    if (opened === CHOICE && now !== CHOICE) before = now;
    if (opened !== null) open(opened);
    else if (last.chosen !== null && state.chosen === null && now === CHOICE) open(before);
    last = state;
  }

  /** The tab for what is new in the state; null when that is nothing with a tab. */
  function opener(state) {
    const isNew = (name) => state[name] !== null && !State.same(state[name], last[name]);
    if (isNew('chosen')) return CHOICE;
    if (state.chosen !== null) return null;
    if (['from', 'stop', 'to'].some(isNew)) return 'route';
    return isNew('asker') ? 'ask' : null;
  }

  function onKey(event) {
    const at = tabs.indexOf(event.target);
    const ends = { Home: 0, End: tabs.length - 1 };
    const to = ends[event.key] ?? (STEPS[event.key] && (at + STEPS[event.key] + tabs.length) % tabs.length);
    if (to === undefined) return;
    event.preventDefault();
    open(tabs[to].getAttribute('aria-controls'));
    tabs[to].focus();
  }

  function start() {
    for (const tab of tabs) {
      tab.addEventListener('click', () => open(tab.getAttribute('aria-controls')));
      tab.addEventListener('keydown', onKey);
    }
    State.onChange(follow);
    last = State.now;
    const { chosen, from, to, asker } = last;
    before = asker !== null ? 'ask' : from !== null || to !== null ? 'route' : CHOICE;
    open(chosen === null ? before : CHOICE);
  }

  return { start, open, head: () => tabOf(now), get now() { return now; } };
})();
