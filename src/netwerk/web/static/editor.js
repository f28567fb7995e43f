// The editor: colours beneath the text, line numbers beside it, the wrong line marked, a long query sent by POST.
(() => {
  'use strict';

  const LONGEST_ADDRESS = 12000;
  const byId = (id) => document.getElementById(id);
  const [box, area, colours, numbers, form] = ['editor', 'query', 'kleuren', 'nummers', 'vraag'].map(byId);
  let wrong = Number(box.dataset.line ?? 0);

  function show() {
    colours.replaceChildren(...Colours.nodes(`${area.value}\n`));
    const count = area.value.split('\n').length;
    const lines = Array.from({ length: count }, (_, i) => {
      const number = document.createElement(i + 1 === wrong ? 'b' : 'span');
      number.textContent = String(i + 1);
      return [number, '\n'];
    });
    numbers.replaceChildren(...lines.flat());
    follow();
  }

  function follow() {
    colours.scrollTop = area.scrollTop;
    colours.scrollLeft = area.scrollLeft;
    numbers.scrollTop = area.scrollTop;
  }

  /** Put the cursor where the query goes wrong. */
  function goTo(line, column) {
    const before = area.value.split('\n').slice(0, line - 1);
    const place = before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
    area.focus();
    area.setSelectionRange(place, place);
  }

  function stand() {
    return Object.fromEntries([...new FormData(form)].filter(([name]) => name !== 'query'));
  }

  numbers.hidden = false;
  colours.hidden = false;
  box.classList.add('coloured');
  area.addEventListener('input', () => {
    wrong = 0;
    show();
  });
  area.addEventListener('scroll', follow);
  new ResizeObserver(() => { numbers.style.height = `${area.offsetHeight}px`; }).observe(area);
  form.addEventListener('submit', () => {
    form.method = encodeURIComponent(area.value).length > LONGEST_ADDRESS ? 'post' : 'get';
  });
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  Completion.attach(area, byId('aanvulling'), byId('aanvulling-status'), stand());
  show();
  if (wrong) goTo(wrong, Number(box.dataset.column ?? 1));
})();
