// What every file and print that leaves the page says of itself: where and when it holds, what is set, what it rests on.
const Caption = (() => {
  'use strict';

  const { data } = Model;

  /** The day and area, the newest source and data version, and last the warning; what holds for every line in between. */
  function stand() {
    const lines = [...document.querySelectorAll('.stand p')].map((line) => line.textContent);
    return [...lines.slice(0, -1), Dom.byId('confirmed').textContent, lines.at(-1)].filter(Boolean);
  }

  function named(id) {
    return data.nodes[id].name;
  }

  /** Filters, route and choice, each in words. */
  function settings() {
    const { now } = State;
    const { from, stop, to, chosen } = now;
    const past = stop === null ? '' : ` langs ${named(stop)}`;
    const said = chosen && (chosen.kind === 'entity' ? named(chosen.id) : Words.sentence(data.relations[chosen.id]));
    return [
      ...Controls.set(now),
      ...(from === null || to === null ? [] : [`route van ${named(from)}${past} naar ${named(to)}`]),
      ...(chosen ? [`gekozen: ${said}`] : []),
    ];
  }

  /** The documents that state these relations. */
  function documents(relations) {
    const every = [...relations].flatMap((id) => data.relations[id].passages);
    return [...new Set(every.map((id) => data.passages[id].document))].sort((a, b) => a - b)
      .map((id) => data.documents[id]);
  }

  /** A name for a file of this view: what it is, the area and the day, in signs that every system takes. */
  function fileName(what, ending) {
    const { area, day } = State.now;
    const place = area === null ? data.areas.find(({ label }) => label === data.opening.area) : data.areas[area];
    const name = place ? Model.name(place).split('/').pop() : 'alle-gebieden';
    const safe = name.normalize('NFKD').replace(/\p{Mn}/gu, '').toLowerCase().match(/[a-z0-9]+/g)?.join('-').slice(0, 60);
    return `${[what, safe, day].filter(Boolean).join('-')}.${ending}`;
  }

  return { stand, settings, documents, fileName };
})();
