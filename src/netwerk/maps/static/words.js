// The Dutch of what follows the view: days, marks, sentences, what the other documents say.
const Words = (() => {
  'use strict';

  const { data } = Model;
  const PRACTICE = 'bestaand';
  const INFERRED = 'afgeleid uit de tekst';

  function day(text) {
    const [year, month, date] = text.split('-').map(Number);
    return `${date} ${data.months[month - 1]} ${year}`;
  }

  function join(words, last = 'en') {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
  }

  function labels(concepts) {
    return join(concepts.map((id) => data.concepts[id].label));
  }

  function names(nodes) {
    return join(nodes.filter((id) => id !== null).map((id) => data.nodes[id].name));
  }

  /** The pieces of a sentence: a text, and the node that it names. */
  function parts(relation) {
    return relation.parts.map((part) => {
      if (typeof part === 'number') return { text: data.nodes[part].name, node: part };
      return typeof part === 'string' ? { text: part, node: null } : { text: part[0], node: part[1] };
    });
  }

  function sentence(relation) {
    return parts(relation).map((part) => part.text).join('');
  }

  function status(relation) {
    return data.concepts[relation.status].label;
  }

  /** Whether it is drawn as a plan; a decision whose day is known is not. */
  function isUnreal(relation) {
    return relation.plan || relation.dropped;
  }

  function isOlder(relation) {
    return relation.confirmed < State.now.day;
  }

  /** What a reader must know before trusting a relation on the day of the view. */
  function doubts(relation) {
    return [
      data.concepts[relation.status].name === PRACTICE ? '' : status(relation).toLowerCase(),
      relation.inferred ? INFERRED : '',
      isOlder(relation) ? `laatst bevestigd ${day(relation.confirmed)}` : '',
    ].filter(Boolean);
  }

  function marks(relation) {
    return [...doubts(relation), ...(versions(relation).length > 1 ? [data.disputed] : [])];
  }

  function versions({ id }) {
    return State.view.versions.get(id) || [id];
  }

  /** What the picture can say beside a line; the panel says it in full. */
  function shortMarks(relation) {
    return [
      isUnreal(relation) ? status(relation).toLowerCase() : '',
      relation.inferred ? 'afgeleid' : '',
      versions(relation).length > 1 ? data.disputed : '',
    ].filter(Boolean);
  }

  function yearConfirmed(relation) {
    return isOlder(relation) ? Number(relation.confirmed.slice(0, 4)) : null;
  }

  /** What the sources say instead elsewhere, each in a sentence. */
  function otherwise(relation) {
    return versions(relation).filter((id) => id !== relation.id).map((id) => {
      const other = data.relations[id];
      const told = [other.when, ...doubts(other)].join('; ');
      return `${sentence(other)} ${told[0].toUpperCase()}${told.slice(1)}. Bron: ${other.cited}.`;
    });
  }

  /** What is known of a relation, as pairs of a name and a text. */
  function rows(relation) {
    const pairs = [
      ['Soort', labels(relation.kinds)],
      ['Periode', relation.when],
      ['Status', status(relation)],
      ['Zekerheid', data.concepts[relation.certainty].label],
      ['Voorwaarde', relation.condition],
      ['Doelgroep', labels(relation.groups)],
      ['Fase', labels(relation.phase)],
      ['Via', names(relation.via)],
      ['Gaat over', names(relation.about)],
      ['Toegewezen door', names([relation.assigned])],
    ];
    return [...pairs.filter(([, text]) => text), ...relation.rows];
  }

  function source(id) {
    const { document: from, section } = data.passages[id];
    return `${data.documents[from]}, ${section}`;
  }

  function count(number, one, many) {
    return `${number} ${number === 1 ? one : many}`;
  }

  return { day, labels, parts, sentence, status, isUnreal, marks, shortMarks, yearConfirmed, otherwise, rows, source, count };
})();
