// Search without a server: hide every service that lacks one of the words typed.
"use strict";
(() => {
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const field = document.getElementById("zoek");
  const articles = [...document.querySelectorAll(".entry")];
  const texts = new Map(articles.map((article) => [article.id, fold(article.textContent)]));
  const items = [...articles, ...document.querySelectorAll(".elsewhere")];
  const groups = [...document.querySelectorAll(".group")];
  const contents = document.getElementById("inhoud-lijst");
  const lines = [...document.querySelectorAll(".contents li")];

  const counted = (found) => (found ? `${found} van de ${articles.length} gevonden` : "0 gevonden");

  const search = () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    const matches = (id) => words.every((word) => texts.get(id).includes(word));
    for (const item of items) item.hidden = !matches(item.dataset.see ?? item.id);
    groups.forEach((group, i) => {
      const count = group.querySelectorAll(".entry:not([hidden]), .elsewhere:not([hidden])").length;
      group.hidden = lines[i].hidden = count === 0;
      lines[i].querySelector(".count").textContent = count;
    });
    const found = articles.filter((article) => !article.hidden).length;
    document.getElementById("geen").hidden = found > 0 || articles.length === 0;
    if (contents) contents.hidden = found === 0;
    document.getElementById("telling").textContent = words.length ? counted(found) : "";
  };

  document.getElementById("zoekveld").hidden = articles.length === 0;
  field.addEventListener("input", search);
  search();
})();
