// Times, numbers and names as people read them.

const language = navigator.language;
const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
const moments = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
const day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const clock = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
const number = new Intl.NumberFormat(language);
const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });

export const dateTime = at => (at ? moment.format(new Date(at)) : '');
export const dateTimeSeconds = at => (at ? moments.format(new Date(at)) : '');
export const dayOf = at => day.format(new Date(at));
export const clockOf = at => clock.format(new Date(at));
export const count = n => number.format(n ?? 0);
export const share = n => percent.format(n ?? 0);

/** −0.12, with a true minus and always a sign. */
export function signed(n, digits = 2) {
  const shown = Math.abs(n).toFixed(digits);
  return Number(shown) === 0 ? shown : `${n < 0 ? '−' : '+'}${shown}`;
}

/** “HAPPY_FOR” as “happy for”. */
export const plain = name => String(name ?? '').replaceAll('_', ' ').toLowerCase();

/** “ReflectionApplied” as “reflection applied”. */
export const spaced = name => String(name ?? '').replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

export const short = id => String(id ?? '').slice(0, 8);

/** “1 memory”, “2 memories”. */
export function many(n, one, more = `${one}s`) {
  return `${count(n)} ${n === 1 ? one : more}`;
}

/** Milliseconds as “340 ms” or “2.1 s”. */
export function lasting(millis) {
  return millis < 1000 ? `${Math.round(millis)} ms` : `${(millis / 1000).toFixed(1)} s`;
}
