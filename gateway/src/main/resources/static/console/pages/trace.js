// What one message led to: the tree of facts over all topics, when each came, what was asked of a
// model, and what was remembered.

import { get, part, path } from '../api.js';
import { field, h, show, svg } from '../dom.js';
import { bar, empty, heading, waited, wide } from '../parts.js';
import { dateTime, dateTimeSeconds, lasting, plain, spaced } from '../words.js';
import { brief, keyFacts } from './facts.js';
import { prompts } from './trace-prompt.js';

const LAST = 30;

export function render(main, { signal, rest, user }) {
  const id = h('input', { value: rest[0] ?? '', required: true, placeholder: '36663039-5ebc-89cd-…', spellcheck: 'false', autocomplete: 'off' });
  const place = h('div', {});
  show(main,
    heading('Trace', 'Everything a message led to, over all topics, and why it was answered so.'),
    h('form', {
      class: 'row pick',
      onsubmit: event => {
        event.preventDefault();
        location.hash = `#/trace/${id.value.trim()}`;
      },
    }, field('Message or reply', id), h('button', { class: 'main' }, 'Show')),
    place);
  if (rest[0]) {
    waited(place, () => get(path(['/trace', part(rest[0])]), { signal }), trace => traced(trace, signal));
  } else if (user) {
    waited(place, () => recent(user, signal), picks);
  } else {
    show(place, empty('Give the id of a message, or say who you are to pick one of yours.'));
  }
}

async function recent(user, signal) {
  try {
    return await get(path(['/memory/episodic', part(user)], { limit: LAST }), { signal });
  } catch (error) {
    if (error.status === 404) {
      return [];
    }
    throw error;
  }
}

function picks(episodes) {
  if (episodes.length === 0) {
    return empty('Nothing was said yet.');
  }
  return [
    h('h2', {}, 'The last replies'),
    h('ul', { class: 'picks' }, episodes.filter(each => each.speaker === 'assistant').map(each => h('li', {},
      h('a', { href: `#/trace/${each.source_id}` }, each.content),
      h('small', {}, ` ${dateTime(each.timestamp)}`)))),
  ];
}

function traced(trace, signal) {
  const tree = new Tree(trace.events);
  const whole = tree.whole();
  const rows = tree.rows();
  return [
    h('p', { class: 'hint' }, `${rows.length} facts${trace.user_id ? ` of ${trace.user_id}` : ''}, the reply after ${lasting(tree.reply())}. Bars run from the fact that caused each to when it was written.`),
    wide('Facts', h('table', { class: 'trace' },
      h('thead', {}, h('tr', {}, ['Fact', 'What it says', 'Where', 'When', ''].map(words => h('th', { scope: 'col' }, words || h('span', { class: 'unseen' }, 'Timeline'))))),
      h('tbody', {}, rows.map(({ event, depth }) => row(event, depth, tree, whole))))),
    remembered(trace, signal),
    prompts(trace.events),
  ];
}

function row(event, depth, tree, whole) {
  const from = tree.caused(event);
  const left = Math.min(100, from / whole * 100);
  const wide = Math.max(0.8, Math.min(100 - left, (event.millis - from) / whole * 100));
  return h('tr', {},
    h('th', { scope: 'row' }, h('span', { class: `branch depth-${Math.min(depth, 6)}` }, spaced(event.type ?? 'unreadable'))),
    h('td', {}, h('details', { class: 'fact' },
      h('summary', {}, event.unreadable ?? (keyFacts(event.data) || '…')),
      h('pre', {}, JSON.stringify(event.data ?? event, brief, 2)))),
    h('td', { class: 'number place' }, `${event.topic.replace(/^companion\.|\.v\d+$/g, '')} ${event.partition}:${event.offset}`),
    h('td', { class: 'number', title: dateTimeSeconds(event.appended_at) }, `+${lasting(event.millis)}`),
    h('td', { class: 'line' }, svg('svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      svg('rect', { x: Math.min(left, 99), width: wide, y: 2, height: 6 }))));
}

/** Every fact below the fact that caused it. */
class Tree {
  #byId = new Map();
  #effects = new Map();

  constructor(events) {
    events.forEach(event => event.id && !this.#byId.has(event.id) && this.#byId.set(event.id, event));
    this.#byId.forEach(event => {
      const cause = this.#byId.has(event.causation_id) ? event.causation_id : '';
      this.#effects.set(cause, [...(this.#effects.get(cause) ?? []), event]);
    });
  }

  rows() {
    const rows = [];
    const drawn = new Set();
    const draw = (event, depth) => {
      if (!drawn.has(event.id)) {
        drawn.add(event.id);
        rows.push({ event, depth });
        (this.#effects.get(event.id) ?? []).forEach(effect => draw(effect, depth + 1));
      }
    };
    (this.#effects.get('') ?? []).forEach(event => draw(event, 0));
    return rows;
  }

  caused(event) {
    return this.#byId.get(event.causation_id)?.millis ?? event.millis;
  }

  /** Milliseconds until the reply, or until the last fact. */
  reply() {
    const events = [...this.#byId.values()];
    return events.find(event => event.type === 'ReplyComposed')?.millis ?? Math.max(0, ...events.map(event => event.millis));
  }

  /** What the timeline spans: what comes hours later must not squeeze what comes at once. */
  whole() {
    const near = this.reply() * 4 + 1000;
    return Math.max(1, ...[...this.#byId.values()].map(event => event.millis).filter(millis => millis <= near));
  }
}

function remembered(trace, signal) {
  const recalled = trace.events.flatMap(event => event.data?.recalled ?? []);
  if (recalled.length === 0 || !trace.user_id) {
    return undefined;
  }
  return h('section', {},
    h('h2', {}, 'What came to mind'),
    h('ul', { class: 'causes' }, recalled.map(each => {
      const words = h('q', {}, each.text ?? '…');
      if (!each.text) {
        get(path(['/memory/show', part(each.memory)], { user_id: trace.user_id }), { signal })
          .then(told => show(words, told.memory.content))
          .catch(() => show(words, 'no longer remembered'));
      }
      return h('li', {}, bar(each.score, 'score'), h('span', { class: 'number' }, each.score.toFixed(2)),
        h('span', {}, words, h('small', {}, ` ${(each.reasons ?? []).map(plain).join(', ')}`)));
    })));
}
