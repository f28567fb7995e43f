// Tables whose headings sort: numbers and days by their value, words as Dutch readers expect, empty cells last.
(() => {
  'use strict';

  const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

  function text(row, column) {
    const cell = row.cells[column];
    return cell.querySelector('data')?.value ?? cell.textContent.trim();
  }

  /** By value where every filled cell is a number, else as words. */
  function comparing(rows, column) {
    const filled = rows.map((row) => text(row, column)).filter(Boolean);
    const numbers = filled.every((one) => /^-?\d+(\.\d+)?$/.test(one));
    return numbers ? (a, b) => a - b : collator.compare;
  }

  function compare(one, other, column, by) {
    const [a, b] = [text(one, column), text(other, column)];
    return a && b ? by(a, b) : Number(!a) - Number(!b);
  }

  function sort(table, heading, column) {
    const direction = heading.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', direction === 1 ? 'ascending' : 'descending');
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const by = comparing(rows, column);
    body.append(...rows.sort((a, b) => compare(a, b, column, (x, y) => direction * by(x, y))));
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
