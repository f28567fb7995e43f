// Suggestions for the word at the cursor: keywords, terms of the vocabulary, and names that the server finds.
const Completion = (() => {
  'use strict';

  const MOST = 12;
  const PATIENCE = 150;
  const KEYWORDS = [
    'ASK BASE BIND BY CONSTRUCT DESCRIBE DISTINCT EXISTS FILTER FROM GRAPH GROUP HAVING LIMIT MINUS NAMED',
    'NOT OFFSET OPTIONAL ORDER PREFIX REDUCED SELECT UNDEF UNION VALUES WHERE ASC DESC COUNT SUM MIN MAX',
    'AVG SAMPLE GROUP_CONCAT SEPARATOR BOUND COALESCE CONCAT CONTAINS DATATYPE IF IN IRI ISBLANK ISIRI',
    'ISLITERAL LANG LCASE REGEX REPLACE STR STRAFTER STRBEFORE STRDT STRENDS STRLANG STRLEN STRSTARTS',
    'SUBSTR UCASE YEAR MONTH DAY',
  ].join(' ').split(' ');
  let known = null;

  async function fetched(address) {
    try {
      const answer = await fetch(address, { headers: { accept: 'application/json' } });
      return answer.ok ? await answer.json() : null;
    } catch {
      return null;
    }
  }

  async function words() {
    known ??= await fetched('/sparql/woorden.json');
    return known ?? { voorvoegsels: [], termen: [] };
  }

  /** The part of a word before the cursor; a name in words may follow a prefix ("actor:jeugd"). */
  function before(text) {
    return /[\p{L}\p{N}_:.-]*$/u.exec(text)[0];
  }

  function folded(text) {
    return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();
  }

  function matching(word, { voorvoegsels, termen }) {
    const wanted = folded(word);
    const keys = KEYWORDS.map((name) => ({ text: name, about: 'SPARQL' }));
    const prefixes = voorvoegsels.map((name) => ({ text: `${name}:`, about: 'voorvoegsel' }));
    const terms = termen.map(({ kort, naam }) => ({ text: kort, about: naam, more: naam }));
    const start = ({ text }) => folded(text).startsWith(wanted);
    const inside = ({ text, more = '' }) => folded(text).includes(wanted) || folded(more).includes(wanted);
    const exact = ({ text }) => text.startsWith(word);
    const near = [...terms.filter(exact), ...terms.filter(start), ...terms.filter(inside)];
    const every = [...keys.filter(start), ...prefixes.filter(start), ...near];
    return [...new Map(every.map((one) => [one.text, one])).values()];
  }

  async function named(word, stand) {
    const name = word.slice(word.indexOf(':') + 1).replace(/[-_.]/g, ' ').trim();
    if (name.length < 2) return [];
    const found = await fetched(`/sparql/namen.json?${new URLSearchParams({ ...stand, q: name })}`);
    const prefix = word.includes(':') ? word.slice(0, word.indexOf(':') + 1) : '';
    return (found ?? []).filter(({ kort }) => kort.startsWith(prefix))
      .map(({ kort, naam, wat }) => ({ text: kort, about: `${naam} · ${wat}` }));
  }

  async function offers(word, stand) {
    if (!word) return [];
    const [own, others] = [matching(word, await words()), await named(word, stand)];
    const room = Math.max(MOST - others.length, Math.ceil(MOST / 2));
    return [...own.slice(0, room), ...others].slice(0, MOST);
  }

  /** Make a text area complete words; `stand` says which day and area the reader chose. */
  function attach(area, list, status, stand) {
    let found = [];
    let active = -1;
    let turn = 0;
    let timer = 0;

    function open() {
      return !list.hidden;
    }

    function close() {
      turn += 1;
      clearTimeout(timer);
      list.hidden = true;
      area.removeAttribute('aria-activedescendant');
      status.textContent = '';
    }

    async function suggest(asked) {
      const mine = (turn += 1);
      const word = before(area.value.slice(0, area.selectionStart));
      const offered = word.length < (asked ? 1 : 2) ? [] : await offers(word, stand);
      if (mine !== turn) return;
      found = offered.filter(({ text }) => text !== word);
      active = found.length ? 0 : -1;
      if (!found.length) {
        close();
        if (asked) status.textContent = 'Geen aanvulling; typ eerst een paar letters.';
        return;
      }
      list.replaceChildren(...found.map(option));
      list.hidden = false;
      place();
      mark();
      status.textContent = `${found.length} aanvullingen; kies met de pijltjes en Enter, Escape sluit.`;
    }

    function option({ text, about }, i) {
      const item = document.createElement('li');
      item.id = `aanvulling-${i}`;
      item.setAttribute('role', 'option');
      const more = document.createElement('span');
      more.textContent = about;
      item.append(text, more);
      item.addEventListener('pointerdown', (event) => {
        event.preventDefault();
        choose(i);
      });
      return item;
    }

    /** Below the line of the cursor; the text does not wrap and every sign is as wide as another. */
    function place() {
      const lines = area.value.slice(0, area.selectionStart).split('\n');
      const style = getComputedStyle(area);
      const line = parseFloat(style.lineHeight);
      const padding = parseFloat(style.paddingTop);
      const sign = line * 0.4;
      const room = Math.max(0, area.clientWidth - list.offsetWidth);
      list.style.top = `${Math.min(padding + lines.length * line - area.scrollTop, area.clientHeight)}px`;
      list.style.left = `${Math.min(padding + lines.at(-1).length * sign - area.scrollLeft, room)}px`;
    }

    function mark() {
      [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === active)));
      area.setAttribute('aria-activedescendant', `aanvulling-${active}`);
      list.children[active].scrollIntoView({ block: 'nearest' });
    }

    function choose(i) {
      const end = area.selectionStart;
      const start = end - before(area.value.slice(0, end)).length;
      area.setRangeText(found[i].text, start, end, 'end');
      close();
      area.dispatchEvent(new InputEvent('input', { inputType: 'insertReplacementText' }));
      area.focus();
    }

    function onKey(event) {
      if (event.key === ' ' && event.ctrlKey) suggest(true);
      else if (!open()) return;
      else if (event.key === 'ArrowDown') active = (active + 1) % found.length;
      else if (event.key === 'ArrowUp') active = (active - 1 + found.length) % found.length;
      else if (event.key === 'Enter' && !event.ctrlKey) choose(active);
      else if (event.key === 'Escape') close();
      else if (event.key === 'Tab') { close(); return; }
      else return;
      event.preventDefault();
      if (open() && found.length) mark();
    }

    area.addEventListener('keydown', onKey);
    area.addEventListener('blur', close);
    area.addEventListener('pointerdown', close);
    area.addEventListener('input', (event) => {
      clearTimeout(timer);
      if (event.inputType === 'insertText') timer = setTimeout(() => suggest(false), PATIENCE);
      else close();
    });
  }

  return { attach };
})();
