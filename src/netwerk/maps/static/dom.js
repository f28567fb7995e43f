// Elements from plain text: nothing that comes from the data is ever read as HTML.
const Dom = (() => {
  'use strict';

  /** An element with attributes, listeners (`onclick`) and children; strings become text. */
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === 'function') element.addEventListener(name.slice(2), value);
      else if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : value);
    }
    element.append(...children.flat(Infinity).filter((child) => child !== null && child !== ''));
    return element;
  }

  function byId(id) {
    return document.getElementById(id);
  }

  function json(id) {
    return JSON.parse(byId(id).textContent);
  }

  /** The value of a property of the style sheet, such as `--text`. */
  function css(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  return { make, byId, json, css };
})();
