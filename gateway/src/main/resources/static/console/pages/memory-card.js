// One memory and what can be done with it.

import { get, part, path, post, remove } from '../api.js';
import { announce, confirmed, field, freshId, h, show } from '../dom.js';
import { bar, doing, mood, waited } from '../parts.js';
import { dateTime, plain, short } from '../words.js';

const SAID = { user: 'you said', assistant: 'it said' };
const KIND = { semantic: 'understood', factual: 'fact', emotional: 'feeling', document: 'document', episodic: 'said' };

/** `changed` is called when the list no longer shows what holds. */
export function card(user, memory, changed, found) {
  const query = { user_id: user };
  const below = h('div', { class: 'below', id: freshId('memory') });
  const act = (button, action, words) => doing(button, async () => {
    await action();
    announce(words);
    changed();
  });
  const button = (words, onclick, more = {}) => h('button', { type: 'button', class: 'quiet', onclick, ...more }, words);
  const correct = button('Correct', () => correction(below, memory, query, changed), { 'aria-controls': below.id });
  const pin = button(memory.pinned ? 'Unpin' : 'Pin', () => act(pin,
    () => post(path(['/memory/pin', part(memory.id)], query), { pinned: !memory.pinned }),
    memory.pinned ? 'No longer pinned.' : 'Pinned.'), { 'aria-pressed': String(memory.pinned) });
  const forget = button('Forget', async () => {
    if (await confirmed('Forget this memory?', `“${memory.content}”, and nothing can bring it back.`, 'Forget')) {
      act(forget, () => remove(path(['/memory/memory', part(memory.id)], query)), 'Forgotten.');
    }
  });
  const more = button('More', () => {
    const open = more.getAttribute('aria-expanded') === 'true';
    more.setAttribute('aria-expanded', String(!open));
    if (open) {
      show(below);
    } else {
      waited(below, () => get(path(['/memory/show', part(memory.id)], query)), detail);
    }
  }, { 'aria-expanded': 'false', 'aria-controls': below.id });
  const holds = !memory.superseded;
  return h('li', { class: `card${holds ? '' : ' outdated'}` },
    h('p', { class: 'text' }, memory.content),
    h('p', { class: 'about' },
      h('span', { class: 'kind' }, SAID[memory.speaker] ?? KIND[memory.memory_type] ?? plain(memory.memory_type)),
      memory.pinned && h('span', { class: 'kind main' }, 'pinned'),
      !holds && h('span', { class: 'kind' }, plain(memory.superseded.why)),
      memory.set_aside && h('span', { class: 'kind' }, 'set aside'),
      h('time', { datetime: memory.timestamp }, dateTime(memory.timestamp)),
      memory.importance !== undefined && h('span', { class: 'weight' }, 'importance', bar(memory.importance, 'importance')),
      found && h('span', { class: 'weight' }, 'fits', bar(found.score, 'how well it fits')),
      found?.reason && h('span', { class: 'hint' }, found.reason)),
    h('div', { class: 'row acts' },
      holds && memory.memory_type !== 'document' && correct,
      holds && pin, forget, more),
    below);
}

function correction(below, memory, query, changed) {
  const text = h('textarea', { rows: 2, required: true, maxlength: 2000 }, memory.content);
  const save = h('button', { class: 'main' }, 'Save');
  show(below, h('form', {
    onsubmit: event => {
      event.preventDefault();
      doing(save, async () => {
        await post(path(['/memory/correct', part(memory.id)], query), { content: text.value.trim() });
        announce('Corrected.');
        changed();
      });
    },
  },
  field('How it really was', text),
  h('div', { class: 'row' }, save, h('button', { type: 'button', class: 'quiet', onclick: () => show(below) }, 'Cancel'))));
  text.focus();
}

function detail(told) {
  const { memory } = told;
  return [
    h('dl', {},
      h('dt', {}, 'Id'), h('dd', {}, h('code', {}, short(memory.id))),
      memory.pad_context && [h('dt', {}, 'Felt'), h('dd', {}, mood(memory.pad_context, memory.emotion_context))],
      h('dt', {}, 'Recalled'), h('dd', {}, `${memory.access_count} times${memory.last_accessed ? `, last ${dateTime(memory.last_accessed)}` : ''}`),
      memory.confidence !== undefined && [h('dt', {}, 'Confidence'), h('dd', {}, memory.confidence.toFixed(2))],
      memory.source_id && [h('dt', {}, 'From'), h('dd', {}, h('a', { href: `#/trace/${memory.source_id}` }, 'the message it was said in'))]),
    others('It rests on', told.sources),
    others('On it rests', told.dependents),
    told.history?.length > 1 && [
      h('h3', {}, 'How it was told'),
      h('ol', {}, told.history.map(version => h('li', {}, version.content, h('small', {}, ` ${dateTime(version.timestamp)}`)))),
    ],
  ];
}

function others(title, memories = []) {
  return memories.length > 0 && [
    h('h3', {}, title),
    h('ul', {}, memories.map(each => h('li', {}, each.content ?? short(each.id)))),
  ];
}
