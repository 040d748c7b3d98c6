// One line of the conversation, and why it was said so.

import { get, path } from '../api.js';
import { freshId, h } from '../dom.js';
import { bar, mood, waited } from '../parts.js';
import { clockOf, dateTime, plain, share, spaced } from '../words.js';

/**
 * A line that can be shown.
 *
 * `entry`: mine, text, at, trace (the message's or reply's id), mood, emotion, octant, first
 * (whether the companion wrote without being asked), memories, without.
 */
export function line(user, entry) {
  const state = h('span', { class: 'state' });
  const about = h('p', { class: 'about' },
    h('time', { datetime: entry.at, title: dateTime(entry.at) }, clockOf(entry.at)), state);
  const element = h('li', { class: `${entry.mine ? 'mine' : 'theirs'}${entry.first ? ' first' : ''}` },
    h('span', { class: 'unseen' }, entry.mine ? 'You: ' : 'Your companion: '),
    entry.first && h('p', { class: 'mark' }, 'wrote first'),
    h('p', { class: 'text' }, entry.text),
    about);
  if (!entry.mine) {
    if (entry.mood) {
      about.prepend(mood(entry.mood, entry.emotion, entry.octant));
    }
    if (entry.without?.length > 0) {
      state.textContent = `without ${entry.without.map(plain).join(', ')}`;
    }
    element.append(...why(user, entry, about));
  }
  return {
    ...entry,
    element,
    sending() {
      state.textContent = 'sending…';
      element.querySelector('.trouble')?.remove();
    },
    taken(id) {
      this.trace ??= id;
      state.textContent = '';
    },
    failed(words, again) {
      state.textContent = '';
      element.append(h('div', { class: 'trouble', role: 'alert' },
        h('p', {}, words),
        h('div', { class: 'row' }, h('button', { type: 'button', onclick: again }, 'Send again'))));
    },
  };
}

function why(user, entry, about) {
  const place = h('div', { class: 'why', id: freshId('why'), hidden: true });
  const button = h('button', {
    type: 'button',
    class: 'link',
    'aria-expanded': 'false',
    'aria-controls': place.id,
    onclick: () => {
      place.hidden = !place.hidden;
      button.setAttribute('aria-expanded', String(!place.hidden));
      if (!place.hidden) {
        const fetching = () => get(path(['/personality/why'], { user_id: user, at: entry.at }));
        waited(place, fetching, told => reasons(told, entry));
      }
    },
  }, 'why?');
  about.append(button);
  return [place];
}

function reasons(told, entry) {
  return [
    h('p', {}, 'It felt ', mood(told.mood, told.emotion, told.octant), told.causes.length > 0 ? ', for:' : ', as it does by itself.'),
    h('ul', { class: 'causes' }, told.causes.slice(0, 5).map(cause => h('li', {},
      bar(cause.percent / 100, 'share'),
      h('span', { class: 'number' }, share(cause.percent / 100)),
      h('span', {},
        cause.text ? h('q', {}, cause.text) : spaced(cause.type),
        h('small', {}, ` ${[...cause.emotions.map(felt => plain(felt.emotion)), dateTime(cause.at)].join(', ')}`))))),
    entry.memories?.length > 0 && [
      h('p', {}, 'It remembered:'),
      h('ul', { class: 'causes' }, entry.memories.map(memory => h('li', {},
        bar(memory.score, 'how well it fits'),
        h('span', { class: 'number' }, memory.score.toFixed(2)),
        h('q', {}, memory.text)))),
    ],
    entry.trace && h('p', {}, h('a', { href: `#/trace/${entry.trace}` }, 'Everything it led to')),
  ];
}
