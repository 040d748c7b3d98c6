// A life as the gateway tells it, with its mood at any moment: between two events it returns to its
// baseline by half in each half-life, needs fall evenly.

import { DIMENSIONS } from './parts.js';

const SAMPLES = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6];
const INSTANT = 0.001;
const HOUR = 3600;

export const seconds = at => Date.parse(at) / 1000;

export class Life {
  constructor(told) {
    this.traits = told.traits;
    this.moments = told.moments.map(moment => ({ ...moment, seconds: seconds(moment.at) }));
  }

  get begin() {
    return this.moments[0].seconds;
  }

  get end() {
    return this.moments.at(-1).seconds;
  }

  /** What had happened last by then, or undefined. */
  before(time) {
    const index = this.indexAt(time);
    return index < 0 ? undefined : this.moments[index];
  }

  indexAt(time) {
    let low = 0;
    let high = this.moments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.moments[middle].seconds <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** The mood and where it returns to; undefined before birth. */
  at(time) {
    const last = this.before(time);
    if (!last) {
      return undefined;
    }
    const left = 2 ** (-(time - last.seconds) / HOUR / last.half_life_hours);
    const mood = {};
    DIMENSIONS.forEach(name => {
      mood[name] = last.baseline[name] + (last.mood[name] - last.baseline[name]) * left;
    });
    return { mood, baseline: last.baseline, emotion: last.emotion };
  }

  /** The times at which a curve has to be known to be drawn well. */
  times(until) {
    const times = [];
    this.moments.forEach((moment, i) => {
      const next = this.moments[i + 1]?.seconds ?? until;
      times.push(moment.seconds - INSTANT, moment.seconds);
      SAMPLES.map(n => moment.seconds + n * moment.half_life_hours * HOUR)
        .filter(time => time < next - INSTANT)
        .forEach(time => times.push(time));
    });
    times.push(until);
    return times;
  }
}

/** All times of some lives, once each, in order. */
export function together(lives, until) {
  return [...new Set(lives.flatMap(life => life.times(until)))].sort((a, b) => a - b);
}

/** How far an event moved the mood. */
export const reach = moment => Math.hypot(...DIMENSIONS.map(name => moment.moved[name]));

/** Needs as curves: `inner` as `/personality/inner` tells it. */
export function needCurves(inner, until) {
  const names = Object.keys(inner.moments[0]?.needs ?? {});
  const times = [];
  const values = names.map(() => []);
  const rate = inner.need_decay_per_hour;
  inner.moments.forEach((moment, i) => {
    const at = seconds(moment.at);
    const next = inner.moments[i + 1] ? seconds(inner.moments[i + 1].at) : until;
    const knots = names.map(name => at + moment.needs[name] / rate * HOUR).filter(knot => knot > at && knot < next - INSTANT);
    [at, ...knots.sort((a, b) => a - b), next - INSTANT].forEach(time => {
      times.push(time);
      names.forEach((name, n) => values[n].push(Math.max(0, moment.needs[name] - rate * (time - at) / HOUR)));
    });
  });
  return { names, data: [times, ...values] };
}

/** Quirks as steps; a gap where there was none yet. */
export function quirkCurves(inner, until) {
  const known = new Map();
  inner.moments.forEach(moment => moment.quirks.forEach(quirk => known.set(quirk.id, quirk.kind)));
  const times = [];
  const values = [...known.keys()].map(() => []);
  inner.moments.forEach((moment, i) => {
    const at = seconds(moment.at);
    const next = inner.moments[i + 1] ? seconds(inner.moments[i + 1].at) - INSTANT : until;
    [at, next].forEach(time => {
      times.push(time);
      [...known.keys()].forEach((id, k) => values[k].push(moment.quirks.find(quirk => quirk.id === id)?.strength ?? null));
    });
  });
  return { names: [...known.values()], data: [times, ...values] };
}
