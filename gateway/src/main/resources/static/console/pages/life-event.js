// One event on the curve: what it was, and what it moved.

import { get, path } from '../api.js';
import { h, show } from '../dom.js';
import { padTable } from '../parts.js';
import { dateTimeSeconds, plain, spaced } from '../words.js';

export async function happened(place, user, moment, without) {
  const words = h('p', { class: 'text' });
  const drop = moment.message_id && h('button', { type: 'button', class: 'quiet', onclick: without }, 'Live without it');
  show(place, h('div', { class: 'card' },
    h('h3', {}, `${spaced(moment.type)}, ${dateTimeSeconds(moment.at)}`),
    words,
    moment.emotions.length > 0 && h('p', {}, 'It felt ', moment.emotions.map(felt => `${plain(felt.emotion)} (${felt.intensity.toFixed(2)})`).join(', '), '.'),
    padTable(moment.moved, 'moved by'),
    h('div', { class: 'row' }, drop,
      moment.message_id && h('a', { href: `#/trace/${moment.message_id}` }, 'Everything it led to'))));
  if (!moment.message_id) {
    words.textContent = moment.type === 'ReflectionApplied' ? 'A night: the day was looked back on.' : '';
    return;
  }
  try {
    const why = await get(path(['/personality/why'], { user_id: user, at: moment.at }));
    const text = why.causes.find(cause => cause.event_id === moment.event_id)?.text;
    show(words, text ? h('q', {}, text) : '');
  } catch {
    show(words, 'What was said cannot be told right now.');
  }
}
