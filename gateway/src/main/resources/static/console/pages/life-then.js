// How it was at one moment: what the curves know at once, and the rest when the log was asked.

import { get, path } from '../api.js';
import { h, show } from '../dom.js';
import { bar, mood, padTable, trouble } from '../parts.js';
import { dateTime, plain, share, spaced } from '../words.js';

const REST_MILLIS = 250;

/** A panel with `at(seconds, lived, otherwise)`. */
export function then(user, signal) {
  const quick = h('div', {});
  const full = h('div', {});
  const element = h('section', { class: 'then', 'aria-label': 'At that moment' }, quick, full);
  let timer;
  let asking = new AbortController();
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    asking.abort();
  });
  const ask = async time => {
    asking.abort();
    asking = new AbortController();
    const at = new Date(time * 1000).toISOString();
    try {
      const [state, why] = await Promise.all([
        get(path(['/personality/at'], { user_id: user, at }), { signal: asking.signal }),
        get(path(['/personality/why'], { user_id: user, at }), { signal: asking.signal }),
      ]);
      show(full, told(state, why));
    } catch (error) {
      if (error.name !== 'AbortError') {
        show(full, trouble(error, () => ask(time)));
      }
    }
  };
  return {
    element,
    user,
    at(time, lived, otherwise) {
      const now = lived.at(time);
      const other = otherwise?.at(time);
      show(quick,
        h('h2', {}, dateTime(time * 1000)),
        now && h('p', { class: 'large' }, mood(now.mood, now.emotion)),
        now && padTable(now.mood, 'mood'),
        now && padTable(now.baseline, 'baseline'),
        other && padTable(other.mood, 'otherwise'));
      clearTimeout(timer);
      timer = setTimeout(() => ask(time), REST_MILLIS);
    },
  };
}

function told(state, why) {
  const quirks = Object.values(state.quirks ?? {});
  const felt = Object.entries(state.emotions ?? {});
  return [
    why.causes.length > 0 && [
      h('h3', {}, 'For'),
      h('ul', { class: 'causes' }, why.causes.slice(0, 4).map(cause => h('li', {},
        bar(cause.percent / 100, 'share'),
        h('span', { class: 'number' }, share(cause.percent / 100)),
        cause.text ? h('q', {}, cause.text) : h('span', {}, spaced(cause.type))))),
    ],
    felt.length > 0 && [h('h3', {}, 'Still felt'), bars(felt)],
    h('h3', {}, 'Needs'),
    bars(Object.entries(state.needs)),
    quirks.length > 0 && [h('h3', {}, 'Quirks'), bars(quirks.map(quirk => [quirk.kind, quirk.strength]))],
    h('details', {}, h('summary', {}, 'Traits, and where in the log this is'),
      bars(Object.entries(state.traits)),
      h('p', { class: 'hint' }, `version ${state.version}, state `, h('code', {}, state.hash.slice(0, 12)))),
  ];
}

function bars(pairs) {
  return h('ul', { class: 'bars' }, pairs.map(([name, value]) => h('li', {},
    h('span', {}, plain(name)), bar(value, plain(name)), h('span', { class: 'number' }, value.toFixed(2)))));
}
