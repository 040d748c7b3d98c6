// Inner life: mood, needs and quirks over time, any moment of it, and the life it might have been.

import { get, path } from '../api.js';
import { Curves } from '../curves.js';
import { choice, field, h, show } from '../dom.js';
import { Life, needCurves, quirkCurves, reach, together } from '../lived.js';
import { DIMENSIONS, empty, heading, trouble } from '../parts.js';
import { dateTime, plain } from '../words.js';
import { happened } from './life-event.js';
import { fork } from './life-fork.js';
import { then } from './life-then.js';

const DAY = 86400;
const QUIET_SHARE = 0.5;
const SMALL = 0.01;
const MARGIN = 0.015;
const KINDS = ['pleasure', 'arousal', 'dominance', 'fourth', 'accent', 'soft'];

export async function render(main, { signal, user }) {
  const place = h('div', {}, h('p', { class: 'waiting' }, 'One moment…'));
  show(main, heading('Inner life', 'How the mood went and what moved it, at any moment, and how it would have gone otherwise.'), place);
  try {
    const told = await get(path(['/personality/history'], { user_id: user }), { signal });
    const inner = await get(path(['/personality/inner'], { user_id: user }), { signal });
    new InnerLife(place, user, signal, told, inner);
  } catch (error) {
    if (error.status === 404) {
      show(place, empty('Nothing has happened yet. ', h('a', { href: '#/chat' }, 'Say hello')));
    } else if (error.name !== 'AbortError') {
      show(place, trouble(error, () => render(main, { signal, user })));
    }
  }
}

/** From the least to the most, zero included, on quarters; never less than a half. */
function span(values) {
  const all = values.flat();
  const least = Math.floor(Math.min(0, ...all) * 4) / 4;
  const most = Math.max(Math.ceil(Math.max(0, ...all) * 4) / 4, least + 0.5);
  return { range: [least, most], ticks: [...new Set([least, 0, most])] };
}

class InnerLife {
  #lived;
  #inner;
  #otherwise;
  #chosen = -1;
  #at;
  #window;
  #whole;

  constructor(place, user, signal, told, inner) {
    this.#lived = new Life(told);
    this.#inner = inner;
    const now = Date.now() / 1000;
    const { begin, end } = this.#lived;
    const margin = Math.max(60, (end - begin) * MARGIN);
    this.#whole = [begin - margin, Math.max(now, end) + 1];
    // A long silence since would leave no room for the life before it.
    const quiet = now - end > Math.max(DAY, (end - begin) * QUIET_SHARE);
    this.#window = [begin - margin, quiet ? end + margin : this.#whole[1]];

    const charts = h('div', { class: 'curves', tabindex: 0, role: 'group', 'aria-label': 'Curves of mood and needs. Plus and minus zoom, arrows move, 0 shows all.' });
    this.curves = new Curves(charts, (index, time) => (index >= 0 ? this.#pick(index) : this.#to(time)), (from, to) => this.#moved(from, to));
    signal.addEventListener('abort', () => this.curves.close());
    this.slider = h('input', { type: 'range', id: 'moment', min: 0, max: 1000, value: 1000, oninput: () => this.#slid() });
    this.when = h('output', { for: 'moment', class: 'when' });
    this.then = then(user, signal);
    this.event = h('section', { class: 'event', 'aria-label': 'The event', 'aria-live': 'polite' });
    this.list = h('ol', { class: 'events' });
    this.order = choice([['strongest', 'strongest first'], ['latest', 'latest first']], 'strongest', { onchange: () => this.#listed() });
    this.fork = fork(user, signal, this.#lived, () => this.#at, (otherwise, summary) => {
      this.#otherwise = otherwise && new Life(otherwise);
      this.#drawn();
      show(this.summary, summary);
    });
    this.summary = h('div', { class: 'summary', 'aria-live': 'polite' });
    const step = (words, does, label) => h('button', { type: 'button', class: 'quiet', onclick: does, 'aria-label': label, title: label }, words);
    show(place,
      h('div', { class: 'tools row' },
        step('+', () => this.curves.zoom(0.5), 'Zoom in'), step('−', () => this.curves.zoom(2), 'Zoom out'),
        step('←', () => this.curves.move(-0.4), 'Earlier'), step('→', () => this.curves.move(0.4), 'Later'),
        step('All', () => this.curves.all(), 'The whole life, up to now'),
        ...[[1, 'Day'], [7, 'Week'], [30, 'Month']].map(([days, words]) => step(words, () => this.#stretch(days), `${words} about the chosen moment`)),
        h('span', { class: 'hint' }, 'Drag to zoom, click a dot to see what it was.')),
      h('div', { class: 'beside' },
        h('div', {}, charts, this.summary,
          h('div', { class: 'slide' }, field('Take everything back to', this.slider), this.when)),
        this.then.element),
      h('div', { class: 'beside' },
        h('section', { 'aria-labelledby': 'events' },
          h('div', { class: 'between' }, h('h2', { id: 'events' }, 'What moved it'), field('Order', this.order)),
          this.event, this.list),
        this.fork.element));
    this.#drawn();
    this.#listed();
    this.#to(this.#window[1]);
  }

  #drawn() {
    const lives = [this.#lived, ...(this.#otherwise ? [this.#otherwise] : [])];
    const until = this.#whole[1];
    const times = together(lives, until);
    const curve = (life, what, name) => times.map(time => life.at(time)?.[what][name] ?? null);
    const panels = DIMENSIONS.map(name => ({
      title: name,
      ...span(lives.flatMap(life => life.moments.map(moment => [moment.mood[name], moment.baseline[name], moment.mood[name] - moment.moved[name]]))),
      marked: true,
      curves: [{ kind: name, label: 'mood' },
        { kind: 'soft', dashed: true, faint: true, label: 'baseline' },
        ...(this.#otherwise ? [{ kind: 'fourth', dashed: true, label: 'otherwise' }] : [])],
      data: [times, curve(this.#lived, 'mood', name), curve(this.#lived, 'baseline', name),
        ...(this.#otherwise ? [curve(this.#otherwise, 'mood', name)] : [])],
    }));
    [['needs', needCurves(this.#inner, until)], ['quirks', quirkCurves(this.#inner, until)]].forEach(([title, found]) => {
      if (found.names.length > 0) {
        panels.push({
          title,
          range: [0, 1],
          ticks: [0, 0.5, 1],
          height: 96,
          curves: found.names.map((label, i) => ({ label: plain(label), kind: KINDS[i % KINDS.length], dashed: i >= KINDS.length })),
          data: found.data,
        });
      }
    });
    const marks = this.#lived.moments.map(moment => ({
      at: moment.seconds,
      small: reach(moment) < SMALL,
      value: panel => moment.mood[DIMENSIONS[panel]] ?? 0,
    }));
    this.curves.draw(panels, marks, this.#whole, this.#window);
    this.curves.point(this.#at, this.#chosen);
  }

  #moved(from, to) {
    this.#window = [from, to];
    this.#slider();
  }

  #stretch(days) {
    const to = Math.min(this.#at + days * DAY / 2, this.#whole[1]);
    this.curves.show(to - days * DAY, to);
  }

  #slid() {
    const [from, to] = this.#window;
    this.#to(from + (to - from) * this.slider.value / this.slider.max);
  }

  #slider() {
    const [from, to] = this.#window;
    this.slider.value = Math.round((this.#at - from) / (to - from) * this.slider.max);
  }

  /** Takes everything to a moment, in seconds. */
  #to(time, chosen = -1) {
    this.#at = Math.min(Math.max(time, this.#lived.begin), Date.now() / 1000);
    this.#chosen = chosen;
    this.#slider();
    const words = dateTime(this.#at * 1000);
    this.slider.setAttribute('aria-valuetext', words);
    this.when.textContent = words;
    this.curves.point(this.#at, chosen);
    this.then.at(this.#at, this.#lived, this.#otherwise);
  }

  #pick(index) {
    const moment = this.#lived.moments[index];
    this.#to(moment.seconds + 0.001, index);
    happened(this.event, this.then.user, moment, () => this.fork.without(moment));
    this.list.querySelectorAll('[aria-current]').forEach(each => each.removeAttribute('aria-current'));
    this.list.querySelector(`[data-index="${index}"]`)?.setAttribute('aria-current', 'true');
  }

  #listed() {
    const events = this.#lived.moments.map((moment, index) => ({ moment, index, far: reach(moment) })).filter(each => each.far >= SMALL);
    events.sort(this.order.value === 'latest' ? (a, b) => b.index - a.index : (a, b) => b.far - a.far);
    show(this.list, events.slice(0, 40).map(({ moment, index, far }) => h('li', {},
      h('button', { type: 'button', class: 'event-row', dataset: { index }, onclick: () => this.#pick(index) },
        h('time', { datetime: moment.at }, dateTime(moment.at)),
        h('span', {}, moment.emotions.length > 0 ? moment.emotions.map(felt => plain(felt.emotion)).join(', ') : plain(moment.emotion)),
        h('span', { class: 'number' }, far.toFixed(2))))));
    if (events.length === 0) {
      show(this.list, h('li', {}, empty('Nothing has moved it much.')));
    }
  }
}
