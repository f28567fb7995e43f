// Names for a field that has more of them than its page holds: asked of the server while the reader types.
(() => {
  'use strict';

  const PATIENCE = 150;

  async function fetched(address, text) {
    const url = new URL(address, document.baseURI);
    url.searchParams.set('q', text);
    try {
      const answer = await fetch(url, { headers: { accept: 'application/json' } });
      return answer.ok ? await answer.json() : [];
    } catch {
      return [];
    }
  }

  for (const field of document.querySelectorAll('input[data-names]')) {
    let timer = 0;
    let turn = 0;
    const suggest = async () => {
      const mine = (turn += 1);
      const found = await fetched(field.dataset.names, field.value);
      if (mine !== turn || !found.length) return;
      const names = [...new Set(found.map(({ naam }) => naam))];
      field.list.replaceChildren(...names.map((naam) => new Option('', naam)));
    };
    field.addEventListener('input', () => {
      clearTimeout(timer);
      if (field.value.trim().length > 1) timer = setTimeout(suggest, PATIENCE);
    });
  }
})();
