// Where memories disagree, to be settled.

import { get, part, path, post } from '../api.js';
import { announce, h } from '../dom.js';
import { doing, waited } from '../parts.js';
import { dateTime, many, plain } from '../words.js';

export function conflicts(place, user, signal, changed) {
  const load = () => waited(place,
    () => get(path(['/memory/conflicts', part(user)], { status_filter: 'pending', limit: 20 }), { signal }),
    found => found.length > 0 && [
      h('h2', {}, `${many(found.length, 'thing')} to settle`),
      h('ul', { class: 'cards' }, found.map(each => conflict(each, user, () => {
        load();
        changed();
      }))),
    ], { quiet: true });
  load();
}

function conflict(told, user, settled) {
  const settle = (words, body) => {
    const button = h('button', {
      type: 'button',
      onclick: () => doing(button, async () => {
        await post(path(['/memory/conflicts', part(user), part(String(told.id)), '/settle']), body);
        announce('Settled.');
        settled();
      }),
    }, words);
    return button;
  };
  return h('li', { class: 'card conflict' },
    h('p', { class: 'about' }, h('span', { class: 'kind main' }, plain(told.conflict_type)), told.description),
    h('dl', {},
      h('dt', {}, 'Newer'), h('dd', {}, told.content_1 ?? 'gone'),
      h('dt', {}, 'Older'), h('dd', {}, told.content_2 ?? 'how it is')),
    h('p', { class: 'hint' }, `Noticed ${dateTime(told.detected_at)}. It would ${plain(told.suggestion)}.`),
    h('div', { class: 'row' },
      settle('Keep the newer', { keep: 'newer' }),
      told.memory_id_2 && settle('Keep the older', { keep: 'older' }),
      settle('Both hold', { keep: 'both' }),
      settle('Leave it', { ignore: true })));
}
