// Search without a server: hide every role that lacks one of the words typed.
"use strict";
(() => {
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const box = document.getElementById("zoekveld");
  if (!box) return;
  const field = document.getElementById("zoek");
  const rows = [...document.querySelectorAll(".rung tbody tr, .others li")];
  const lines = [...document.querySelectorAll(".unclaimed li")];
  const texts = new Map([...rows, ...lines].map((row) => [row, fold(row.textContent)]));

  const search = () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    for (const [row, text] of texts) row.hidden = !words.every((word) => text.includes(word));
    for (const part of document.querySelectorAll("main section")) {
      part.hidden = !part.querySelector("tbody tr:not([hidden]), li:not([hidden])");
    }
    const found = rows.filter((row) => !row.hidden).length;
    document.getElementById("geen").hidden = found > 0 || lines.some((line) => !line.hidden);
    document.getElementById("telling").textContent = words.length ? `${found} van de ${rows.length} rollen gevonden` : "";
  };

  box.hidden = false;
  field.addEventListener("input", search);
  search();
})();
