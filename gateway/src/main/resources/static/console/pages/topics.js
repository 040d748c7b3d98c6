// The log: its topics, what is being written, who is behind, and what could not be read.

import { get } from '../api.js';
import { h, show } from '../dom.js';
import { empty, heading, waited, wide } from '../parts.js';
import { count } from '../words.js';
import { deadLetters } from './dead-letters.js';
import { tail } from './tail.js';

export function render(main, { signal }) {
  const list = h('section', { 'aria-label': 'Topics' });
  const lag = h('section', { 'aria-labelledby': 'lag' });
  const dead = h('section', { 'aria-labelledby': 'dead' });
  const reading = tail(signal);
  show(main, heading('Topics', 'The log as it is: everything that happened is in it.'), list, reading.element,
    h('h2', { id: 'lag', class: 'apart' }, 'Who is behind'), lag,
    h('h2', { id: 'dead', class: 'apart' }, 'Dead letters'), dead);
  waited(list, () => get('/topics', { signal }), topics => {
    reading.topics(topics);
    return wide('Topics', h('table', {},
      h('thead', {}, h('tr', {}, ['Topic', 'About', 'Records', 'Dead letters', 'Partitions', 'Kept as'].map(words => h('th', { scope: 'col', class: /Rec|Dead|Part/.test(words) ? 'number' : '' }, words)))),
      h('tbody', {}, topics.map(topic => h('tr', {},
        h('th', { scope: 'row' }, h('button', { type: 'button', class: 'link', onclick: () => reading.read(topic.name) }, topic.name)),
        h('td', {}, topic.about),
        h('td', { class: 'number' }, count(topic.records)),
        h('td', { class: 'number' }, topic.dead_letters > 0 ? h('strong', {}, count(topic.dead_letters)) : '0'),
        h('td', { class: 'number' }, topic.partitions),
        h('td', {}, `${topic.policy}, ${topic.privacy}`))))));
  });
  waited(lag, () => get('/topics/lag', { signal }), behind);
  deadLetters(dead, signal);
}

function behind(rows) {
  const sums = new Map();
  rows.filter(row => row.partition !== undefined && row.partition !== null).forEach(row => {
    const key = `${row.processor} ${row.topic}`;
    const sum = sums.get(key) ?? { ...row, lag: 0, end_offset: 0 };
    sum.lag += row.lag;
    sum.end_offset += row.end_offset;
    sums.set(key, sum);
  });
  const shown = sums.size > 0 ? [...sums.values()] : rows;
  if (shown.length === 0) {
    return empty('Nobody reads the log.');
  }
  return wide('Who is behind', h('table', {},
    h('thead', {}, h('tr', {}, ['Processor', 'Topic', 'Behind by', 'Of'].map((words, i) => h('th', { scope: 'col', class: i > 1 ? 'number' : '' }, words)))),
    h('tbody', {}, shown.map(row => h('tr', {},
      h('th', { scope: 'row' }, row.processor),
      h('td', {}, String(row.topic).replace(/^companion\.|\.v\d+$/g, '')),
      h('td', { class: 'number' }, row.lag > 0 ? h('strong', {}, count(row.lag)) : '0'),
      h('td', { class: 'number' }, count(row.end_offset)))))));
}
