// What several pages are made of: the states of a place that is waited for, moods, bars.

import { h, show, svg, announce } from './dom.js';
import { session } from './session.js';
import { plain, signed } from './words.js';

export const DIMENSIONS = ['pleasure', 'arousal', 'dominance'];

/**
 * Fills a place with what is being fetched: says that it waits, then shows it, or what went wrong
 * with a way to try again.
 */
export async function waited(place, fetching, render, { quiet = false } = {}) {
  place.setAttribute('aria-busy', 'true');
  if (!quiet) {
    show(place, h('p', { class: 'waiting' }, 'One moment…'));
  }
  try {
    show(place, await render(await fetching()));
  } catch (error) {
    if (error.name !== 'AbortError') {
      show(place, trouble(error, () => waited(place, fetching, render)));
    }
  } finally {
    place.removeAttribute('aria-busy');
  }
}

/** What went wrong, and what can be done about it. */
export function trouble(error, again) {
  const missing = error.status === 401 || error.status === 403;
  return h('div', { class: 'trouble', role: 'alert' },
    h('p', {}, error.message),
    h('div', { class: 'row' },
      again && h('button', { type: 'button', onclick: again }, 'Try again'),
      missing && again && h('button', {
        type: 'button',
        class: 'quiet',
        onclick: () => {
          session.key = '';
          again();
        },
      }, 'Use another key')));
}

/** Does something that a button asks for; the button rests meanwhile, trouble is shown below it. */
export async function doing(button, action) {
  const row = button.closest('.row') ?? button.parentElement;
  row.parentElement.querySelector(':scope > .trouble')?.remove();
  button.disabled = true;
  try {
    return await action();
  } catch (error) {
    row.after(trouble(error));
    announce(error.message);
    return undefined;
  } finally {
    button.disabled = false;
  }
}

export const empty = (...words) => h('p', { class: 'empty' }, ...words);

/** Three bars about a midline, one a dimension: a mood that is no face. Roots, so that little is seen. */
export function glyph(mood, label = '') {
  const told = DIMENSIONS.map(name => `${name} ${signed(mood[name])}`).join(', ');
  return svg('svg', { class: 'glyph', viewBox: '0 0 22 24', role: 'img', 'aria-label': `${label ? `${label}: ` : ''}${told}` },
    svg('title', {}, told),
    svg('line', { x1: 0, x2: 22, y1: 12, y2: 12, class: 'zero' }),
    DIMENSIONS.map((name, i) => {
      const long = Math.max(1, Math.min(11, Math.sqrt(Math.abs(mood[name])) * 11));
      return svg('rect', {
        class: name, x: 2 + i * 7, width: 4, rx: 1, height: long, y: mood[name] < 0 ? 12 : 12 - long,
      });
    }));
}

/** The glyph and its words. */
export function mood(pad, emotion, octant) {
  const words = [emotion, octant].filter(Boolean).map(plain).join(' · ');
  return h('span', { class: 'mood' }, glyph(pad, words), h('span', {}, words));
}

/** A bar from 0 to 1. */
export function bar(value, label, kind = '') {
  const shown = Math.max(0, Math.min(1, value ?? 0));
  return h('meter', { class: `bar ${kind}`, min: 0, max: 1, value: shown, 'aria-label': label, title: `${label}: ${shown.toFixed(2)}` });
}

/** Three numbers with bars about zero. */
export function padTable(pad, caption) {
  return h('table', { class: 'pad' },
    h('caption', {}, caption),
    h('tbody', {}, DIMENSIONS.map(name => h('tr', {},
      h('th', { scope: 'row' }, h('span', { class: `dot ${name}` }), name),
      h('td', { class: 'number' }, signed(pad[name], 3)),
      h('td', {}, leaning(pad[name], name))))));
}

function leaning(value, name) {
  const long = Math.min(50, Math.abs(value) * 50);
  return svg('svg', { class: 'leaning', viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('rect', { class: name, x: value < 0 ? 50 - long : 50, width: long, y: 1, height: 6 }),
    svg('line', { x1: 50, x2: 50, y1: 0, y2: 8, class: 'zero' }));
}

/** A table that may be wider than its place; it can be scrolled by keys. */
export function wide(label, table) {
  return h('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': label }, table);
}

/** A page's title and what it is for. */
export function heading(title, ...words) {
  return h('div', { class: 'heading' }, h('h1', {}, title), words.length > 0 && h('p', {}, ...words));
}
