// Tables whose headings sort: numbers and days by their value, words as Dutch readers expect, empty cells last.
(() => {
  'use strict';

  const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

  function text(row, column) {
    return row.cells[column].textContent.trim();
  }

  function compare(one, other, column, direction) {
    const [a, b] = [text(one, column), text(other, column)];
    if (!a || !b) return Number(!a) - Number(!b);
    return direction * collator.compare(a, b);
  }

  function sort(table, heading, column) {
    const direction = heading.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', direction === 1 ? 'ascending' : 'descending');
    const body = table.tBodies[0];
    body.append(...[...body.rows].sort((a, b) => compare(a, b, column, direction)));
  }

  for (const table of document.querySelectorAll('table.sortable')) {
    [...table.tHead.rows[0].cells].forEach((heading, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...heading.childNodes);
      button.addEventListener('click', () => sort(table, heading, column));
      heading.append(button);
    });
  }
})();
