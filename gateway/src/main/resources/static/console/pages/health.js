// Whether all is well: for everyone in short, for whoever runs it in detail.

import { get } from '../api.js';
import { h, show } from '../dom.js';
import { heading, waited, wide } from '../parts.js';
import { count, dateTime, plain, spaced } from '../words.js';

const EVERY_MILLIS = 10_000;

export function render(main, { signal }) {
  const short = h('section', { 'aria-label': 'In short' });
  const stats = h('section', { 'aria-labelledby': 'stats' });
  const detail = h('section', { 'aria-labelledby': 'detail' });
  const look = quiet => waited(short, () => get('/health', { signal }), brief, { quiet });
  const tried = h('button', { type: 'button', onclick: () => details(detail, stats, signal) }, 'Try each now');
  show(main, heading('Health'), short,
    h('div', { class: 'between apart' }, h('h2', { id: 'detail' }, 'In detail'), tried), detail,
    h('h2', { id: 'stats', class: 'apart' }, 'In numbers'), stats);
  look(false);
  show(detail, h('p', { class: 'hint' }, 'Every dependency is really asked, which an administrator may do.'));
  show(stats, h('p', { class: 'hint' }, 'Shown along with the details.'));
  const timer = setInterval(() => document.hidden || look(true), EVERY_MILLIS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

async function details(detail, stats, signal) {
  await waited(detail, () => get('/health/detailed', { signal }), services);
  waited(stats, () => get('/admin/stats', { signal }), numbers);
}

function brief(health) {
  const well = health.status === 'healthy';
  return [
    h('p', { class: `large status ${well ? 'well' : 'ill'}` }, well ? 'All is well.' : `${health.status}: without ${(health.without ?? []).map(plain).join(', ') || 'some of its parts'}.`),
    h('ul', { class: 'services' }, Object.entries(health.services).map(([name, state]) => {
      const up = (state.status ?? state) === 'up';
      return h('li', {}, h('span', { class: `lamp ${up ? 'well' : 'ill'}` }), h('span', {}, plain(name)), h('span', { class: 'hint' }, String(state.status ?? state)));
    })),
    health.hints && h('ul', { class: 'hints' }, health.hints.map(hint => h('li', {}, hint))),
    h('dl', {},
      h('dt', {}, 'Can be had'), h('dd', {}, (health.available_features ?? []).map(plain).join(', ')),
      // A stranger is not told of the machine.
      health.models && [h('dt', {}, 'Models'), h('dd', {}, Object.entries(health.models).map(([what, model]) => `${plain(what)}: ${model}`).join(', '))],
      health.version && [h('dt', {}, 'Version'), h('dd', {}, health.version)],
      health.started_at && [h('dt', {}, 'Running since'), h('dd', {}, dateTime(health.started_at))],
      h('dt', {}, 'As of'), h('dd', {}, dateTime(health.timestamp))),
  ];
}

function services(health) {
  return wide('Services', h('table', {},
    h('thead', {}, h('tr', {}, ['What', 'Status', 'Mode', 'Took', ''].map((words, i) => h('th', { scope: 'col', class: i === 3 ? 'number' : '' }, words || h('span', { class: 'unseen' }, 'Detail'))))),
    h('tbody', {}, Object.entries({ ...health.services, ...health.processes }).map(([name, told]) => {
      const state = typeof told === 'string' ? { status: told } : told;
      const ill = /down|unhealthy|away/.test(state.status);
      return h('tr', {},
        h('th', { scope: 'row' }, h('span', { class: `lamp ${ill ? 'ill' : 'well'}` }), plain(name)),
        h('td', {}, plain(state.status)),
        h('td', {}, plain(state.mode ?? '')),
        h('td', { class: 'number' }, state.latency_ms === undefined ? '' : `${Math.round(state.latency_ms)} ms`),
        h('td', {}, [typeof state.detail === 'string' ? state.detail : state.detail && JSON.stringify(state.detail), state.model, state.dimension && `${state.dimension} dimensions`, state.since && `since ${dateTime(state.since)}`, state.lag > 0 && `${count(state.lag)} behind`].filter(Boolean).join(', ')));
    }))));
}

function numbers(stats) {
  return h('dl', {}, Object.entries(stats).flatMap(([name, value]) => {
    const shown = typeof value === 'number' ? count(value) : typeof value === 'string' ? value : undefined;
    return shown === undefined || name === 'timestamp' ? [] : [h('dt', {}, spaced(plain(name))), h('dd', { class: 'number' }, shown)];
  }));
}
