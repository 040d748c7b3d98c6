// What a processor could not read, why, and giving it back once that is mended.

import { get, post } from '../api.js';
import { announce, h } from '../dom.js';
import { doing, empty, waited } from '../parts.js';
import { dateTime, spaced } from '../words.js';

export function deadLetters(place, signal) {
  const load = () => waited(place, () => get('/topics/dead-letters?limit=50', { signal }), found => {
    const letters = Array.isArray(found) ? found : found.dead_letters ?? [];
    return letters.length === 0
      ? empty('There are none.')
      : h('ul', { class: 'cards' }, letters.map(letter => card(letter, load)));
  });
  load();
}

function card(letter, load) {
  const again = h('button', {
    type: 'button',
    onclick: () => doing(again, async () => {
      await post(`/topics/dead-letters/${encodeURIComponent(letter.topic)}/${letter.partition}/${letter.offset}/redrive`);
      announce('Given back.');
      load();
    }),
  }, 'Give it back');
  const done = letter.redriven ?? letter.redrive ?? letter.outcome;
  return h('li', { class: 'card' },
    h('p', {}, h('strong', {}, letter.reason ?? 'no reason is known')),
    h('p', { class: 'about' },
      h('span', {}, letter.processor ?? ''),
      letter.type && h('span', { class: 'kind' }, spaced(letter.type)),
      letter.user_id && h('span', { class: 'kind' }, letter.user_id),
      h('span', { class: 'number' }, `${letter.topic} ${letter.partition}:${letter.offset}`),
      h('time', {}, dateTime(letter.at ?? letter.time ?? letter.appended_at)),
      done && h('span', { class: 'kind main' }, typeof done === 'string' ? done : 'given back')),
    h('div', { class: 'row' }, again));
}
