'use strict';
(() => {
const PAUSE = 400; // what is typed in one go is one step back
const WHOLE = 3; // words no longer than this are sought where a word begins: "cit" is not in "capaciteit"
const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId('gegevens').textContent);
const form = byId('keuze');
const query = byId('zoek');
const age = byId('leeftijd');
const boxes = [...form.querySelectorAll('[type=checkbox]')];
const facets = [...form.querySelectorAll('[data-facet]')].map((set) => set.dataset.facet);
const AGE = age.name;
const small = new Set(data.kleineWoorden);
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const things = (records, items) => records.map((record, i) => ({ ...record, text: ` ${fold(record.woorden)}`, item: items[i] }));
const services = things(data.voorzieningen, document.querySelectorAll('.entry'));
const actors = things(data.actoren, document.querySelectorAll('.actors > li'));
const [all, unaged] = document.querySelectorAll('.entries');
function words() {
const typed = fold(query.value).split(' ').filter(Boolean);
const telling = typed.filter((word) => !small.has(word));
return telling.length ? telling : typed;
}
function root(word) {
const end = data.uitgangen.find((one) => word.endsWith(one) && word.length - one.length >= data.wortel);
return end ? word.slice(0, -end.length).replace(/([^aeiou])\1$/, '$1') : word;
}
function finds(sought) {
const parts = sought.map((word) => (word.length > WHOLE ? root(word) : ` ${word}`));
return (thing) => parts.every((part) => thing.text.includes(part));
}
const years = () => (age.value !== '' && age.validity.valid ? Number(age.value) : null);
const suits = (one, year) => (one.van ?? 0) <= year && year <= (one.tot ?? Infinity);
function has(one, facet, chosen, year) {
const ticked = chosen.get(facet);
if (ticked.size) return one[facet].some((key) => ticked.has(key));
return facet !== AGE || year === null || one[AGE].length > 0 || suits(one, year);
}
const several = (number, one, many) => `${number} ${number === 1 ? one : many}`;
const share = (found, total, one, many) => (found === total ? several(total, one, many) : `${found || 'Geen'} van de ${several(total, one, many)}`);
function show() {
const sought = finds(words());
const year = years();
const chosen = new Map(facets.map((name) => [name, new Set()]));
for (const box of boxes) if (box.checked) chosen.get(box.name).add(box.value);
const fits = services.map((one) => ({ one, found: sought(one), lacks: facets.filter((facet) => !has(one, facet, chosen, year)) }));
for (const { one, found, lacks } of fits) one.item.hidden = !found || lacks.length > 0;
const counts = counted(fits);
for (const box of boxes) {
const number = counts.get(box.name).get(box.value) ?? 0;
const value = box.parentElement;
value.querySelector('.count').textContent = number;
value.classList.toggle('none', number === 0);
}
divide(year);
tell(year, [...chosen.values()].some((ticked) => ticked.size) || year !== null, sought);
}
function counted(fits) {
const counts = new Map(facets.map((name) => [name, new Map()]));
for (const { one, found, lacks } of fits) {
if (!found || lacks.length > 1) continue;
for (const name of lacks.length ? lacks : facets) {
for (const key of new Set(one[name])) counts.get(name).set(key, (counts.get(name).get(key) ?? 0) + 1);
}
}
return counts;
}
function divide(year) {
const apart = (one) => year !== null && one[AGE].length > 0;
for (const one of services) (apart(one) ? unaged : all).append(one.item);
byId('zonder-leeftijd').hidden = !services.some((one) => apart(one) && !one.item.hidden);
byId('kop-voorzieningen').textContent = year === null ? 'Voorzieningen' : `Voorzieningen voor ${year} jaar`;
}
function tell(year, filtered, sought) {
const shown = services.filter((one) => !one.item.hidden);
const typed = query.value.trim() !== '';
for (const one of actors) one.item.hidden = typed ? !sought(one) : filtered;
const people = actors.filter((one) => !one.item.hidden).length;
const known = shown.filter((one) => one[AGE].length === 0).length;
const ages = year === null || !shown.length ? '' : `: ${known} voor ${year} jaar en ${shown.length - known} waarvan de leeftijd niet bekend is`;
const wrong = age.validity.valid ? '' : ` Leeftijd: vul hele jaren in, van ${age.min} tot en met ${age.max}.`;
const counted = share(shown.length, services.length, 'voorziening', 'voorzieningen');
byId('voorzieningen').hidden = !all.querySelector('.entry:not([hidden])');
if (byId('actoren')) byId('actoren').hidden = people === 0;
byId('geen').hidden = shown.length + people > 0;
byId('geen').textContent = 'Niets gevonden. Zoek op een ander of korter woord, of wis een keuze.';
const status = byId('telling');
status.replaceChildren(`${counted}${ages}`);
if (people) {
const link = Object.assign(document.createElement('a'), { href: '#actoren', textContent: `${people === actors.length ? '' : `${people} van de `}${actors.length} in Wie is wie` });
status.append(ages ? '; ' : ' en ', link);
}
status.append(`.${wrong}`);
const named = boxes.filter((box) => box.checked).map((box) => `${title(box)}: ${box.nextElementSibling.textContent}`);
const told = [typed ? `zoeken op ‘${query.value.trim()}’` : '', year === null ? '' : `leeftijd ${year} jaar`, ...named].filter(Boolean);
byId('gekozen').hidden = !told.length;
byId('gekozen').textContent = `Gekozen: ${told.join('; ')}.`;
}
const title = (box) => box.closest('fieldset').querySelector('legend').textContent.toLowerCase();
function address() {
const told = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim() !== ''));
return told.size ? `#${told}` : '';
}
function take(hash) {
const given = new URLSearchParams(hash.slice(1));
query.value = given.get(query.name) ?? '';
age.value = given.getAll(AGE).find((text) => /^\d+$/.test(text)) ?? '';
for (const box of boxes) {
box.checked = given.getAll(box.name).includes(box.value);
for (let part = box.checked && box.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
}
show();
}
let timer = null;
let typing = null; // the field whose typing the last step is
function put(field) {
clearTimeout(timer);
timer = null;
if (address() === location.hash) return;
const again = field !== null && field === typing;
history[again ? 'replaceState' : 'pushState'](null, '', address() || location.pathname + location.search);
typing = field;
}
form.hidden = false;
byId('filters').open = matchMedia('(min-width: 52rem)').matches;
form.addEventListener('input', ({ target }) => {
show();
clearTimeout(timer);
if (target.type === 'checkbox') put(null);
else timer = setTimeout(put, PAUSE, target);
});
query.addEventListener('keydown', (event) => {
if (event.key !== 'Enter' || event.isComposing) return;
event.preventDefault();
put(query);
byId('gevonden').focus();
});
form.addEventListener('change', ({ target }) => { if (timer !== null) put(target); });
byId('wis').addEventListener('click', () => {
form.reset();
show();
put(null);
query.focus();
});
addEventListener('popstate', () => {
typing = null;
if (location.hash && !location.hash.includes('=')) history.replaceState(null, '', address() || location.pathname + location.search);
else take(location.hash);
});
take(location.hash.includes('=') ? location.hash : '');
})();
