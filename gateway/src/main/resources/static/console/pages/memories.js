// What is remembered: to be found, corrected, kept in mind, forgotten; and where it disagrees.

import { get, part, path, post } from '../api.js';
import { choice, field, h, show, tick } from '../dom.js';
import { empty, heading, trouble, waited } from '../parts.js';
import { many } from '../words.js';
import { conflicts } from './conflicts.js';
import { card } from './memory-card.js';

const PAGE = 20;
const TYPES = [['', 'of every kind'], ['episodic', 'said'], ['semantic', 'understood'], ['factual', 'facts'], ['emotional', 'feelings'], ['document', 'documents']];
const IMPORTANCE = [['', 'any'], ['0.25', '0.25 and more'], ['0.5', '0.50 and more'], ['0.75', '0.75 and more']];

export function render(main, { signal, user }) {
  const query = h('input', { type: 'search', maxlength: 1000, placeholder: 'the cat, the new job …' });
  const type = choice(TYPES, '');
  const importance = choice(IMPORTANCE, '');
  const pinned = tick('pinned only', false);
  const outdated = tick('outdated as well', false);
  const list = h('section', { 'aria-label': 'Memories' });
  const disagreeing = h('section', { 'aria-label': 'Conflicts' });

  const load = () => (query.value.trim() ? search() : browse());
  const search = () => waited(list, () => post(path(['/memory/search'], { user_id: user }), {
    query: query.value.trim(),
    k: PAGE,
    ...(type.value ? { memory_types: [type.value] } : {}),
    ...(importance.value ? { min_importance: Number(importance.value) } : {}),
  }, { signal }), found => [
    h('p', { class: 'hint', role: 'status' }, found.length === 0 ? '' : `${many(found.length, 'memory', 'memories')}, the best first`),
    found.length === 0 ? empty('Nothing comes to mind.') : h('ul', { class: 'cards' }, found.map(each =>
      card(user, each.memory, load, { score: each.relevance_score, reason: each.retrieval_reason }))),
  ]);
  const page = before => get(path(['/memory/list', part(user)], {
    type: type.value,
    min_importance: importance.value,
    pinned: pinned.box.checked,
    outdated: outdated.box.checked,
    before,
    limit: PAGE,
  }), { signal });
  const browse = () => waited(list, () => page(), first => {
    if (first.memories.length === 0) {
      return empty('Nothing is remembered that fits.');
    }
    const cards = h('ul', { class: 'cards' });
    const foot = h('div', { class: 'row' });
    more(cards, foot, first, page, memory => card(user, memory, load));
    return [cards, foot];
  });

  show(main,
    heading('Memories', 'What your companion remembers of you. Say how it really was, keep it in mind, or have it forgotten.'),
    disagreeing,
    h('form', { class: 'filters', role: 'search', onsubmit: event => { event.preventDefault(); load(); } },
      field('Search', query), field('Kind', type), field('Importance', importance),
      h('div', { class: 'ticks' }, pinned.row, outdated.row),
      h('button', { class: 'main' }, 'Find')),
    list);
  [type, importance, pinned.box, outdated.box].forEach(each => each.addEventListener('change', load));
  query.addEventListener('search', load);
  load();
  conflicts(disagreeing, user, signal, load);
}

/** Appends a page and, where there are more, a way to the next. */
function more(cards, foot, answer, page, shown) {
  cards.append(...answer.memories.map(shown));
  if (answer.next_before === undefined) {
    show(foot);
    return;
  }
  const button = h('button', {
    type: 'button',
    onclick: async () => {
      button.disabled = true;
      try {
        const next = await page(answer.next_before);
        const at = cards.children.length;
        more(cards, foot, next, page, shown);
        cards.children[at]?.querySelector('button')?.focus({ preventScroll: true });
      } catch (error) {
        show(foot, trouble(error, () => show(foot, button)));
        button.disabled = false;
      }
    },
  }, 'More');
  show(foot, button);
}
