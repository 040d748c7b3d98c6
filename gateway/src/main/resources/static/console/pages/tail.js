// A topic as it is written, opened where the key exists.

import { path, records } from '../api.js';
import { choice, field, h, show } from '../dom.js';
import { trouble } from '../parts.js';
import { dateTimeSeconds, many, spaced } from '../words.js';
import { brief, keyFacts } from './facts.js';

const MOST = 300;
const FROM = [['end', 'what comes from now on'], ['hour', 'the last hour'], ['beginning', 'the beginning']];

export function tail(signal) {
  const topic = choice([['conversation', 'conversation']], 'conversation');
  const user = h('input', { placeholder: 'everyone', autocomplete: 'off' });
  const type = h('input', { placeholder: 'any', list: 'types', autocomplete: 'off' });
  const types = h('datalist', { id: 'types' });
  const from = choice(FROM, 'hour');
  const state = h('p', { class: 'hint', role: 'status' });
  const list = h('ol', { class: 'tail', 'aria-label': 'Records' });
  const start = h('button', { class: 'main' }, 'Read');
  const stop = h('button', { type: 'button', hidden: true, onclick: () => reading?.abort() }, 'Stop');
  let known = [];
  let reading;

  const offer = () => show(types, (known.find(each => each.name === topic.value)?.events ?? []).map(name => h('option', { value: name })));
  topic.addEventListener('change', offer);
  signal.addEventListener('abort', () => reading?.abort());

  async function read() {
    reading?.abort();
    const own = new AbortController();
    reading = own;
    show(list);
    stop.hidden = false;
    let seen = 0;
    state.textContent = 'Reading…';
    const since = from.value === 'hour' ? new Date(Date.now() - 3600e3).toISOString() : from.value;
    try {
      const address = path([`/topics/${encodeURIComponent(topic.value)}/records`],
        { from: since, follow: true, user_id: user.value.trim(), type: type.value.trim() });
      for await (const record of records(address, { signal: own.signal })) {
        seen += 1;
        list.prepend(row(record));
        while (list.children.length > MOST) {
          list.lastChild.remove();
        }
        state.textContent = `${many(seen, 'record')}, newest first. Reading on…`;
      }
    } catch (error) {
      if (error.name !== 'AbortError') {
        show(list, h('li', {}, trouble(error, read)));
      }
    }
    if (reading === own) {
      stop.hidden = true;
      state.textContent = seen === 0 ? 'Stopped. Nothing came.' : `Stopped after ${many(seen, 'record')}.`;
    }
  }

  const element = h('section', { class: 'apart', 'aria-labelledby': 'tail' },
    h('h2', { id: 'tail' }, 'Live'),
    h('form', { class: 'filters', onsubmit: event => { event.preventDefault(); read(); } },
      field('Topic', topic), field('From', from), field('User', user), field('Type', type),
      h('div', { class: 'row' }, start, stop)),
    types, state, list);
  return {
    element,
    topics(topics) {
      known = topics;
      const names = topics.map(each => each.name);
      show(topic, names.map(name => h('option', { value: name, selected: name === 'conversation' }, name)));
      offer();
    },
    read(name) {
      topic.value = name;
      offer();
      element.scrollIntoView({ block: 'start' });
      read();
    },
  };
}

function row(record) {
  return h('li', {}, h('details', { class: 'fact' },
    h('summary', {},
      h('span', { class: 'number' }, dateTimeSeconds(record.appended_at)), ' ',
      h('strong', {}, spaced(record.type ?? 'unreadable')), ' ',
      record.user_id && h('span', { class: 'kind' }, record.user_id), ' ',
      h('span', { class: 'hint' }, record.unreadable ?? keyFacts(record.data))),
    h('pre', {}, JSON.stringify(record, brief, 2)),
    record.correlation_id && h('p', {}, h('a', { href: `#/trace/${record.correlation_id}` }, 'The trace it is in'))));
}
