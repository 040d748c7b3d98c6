// A fact in a line.

const LONGEST = 140;
const UNTOLD = new Set(['at', 'text', 'vector', 'snapshot', 'prompt', 'answer', 'lines', 'answered', 'place', 'origin', 'cause_type', 'turn', 'hash']);
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

/** Words before numbers, ids left out. */
export function keyFacts(data = {}) {
  const words = data.text ?? (data.lines ?? []).join(' ');
  const told = Object.entries(data).filter(([name]) => !UNTOLD.has(name)).map(([name, value]) => {
    const shown = value_(value);
    return shown === '' ? '' : `${name.replaceAll('_', ' ')} ${shown}`;
  }).filter(Boolean);
  const line = [words && `“${words}”`, ...told].filter(Boolean).join(' · ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

function value_(value) {
  if (typeof value === 'string') {
    return ID.test(value) ? '' : value.toLowerCase();
  }
  if (typeof value === 'number') {
    return Number.isInteger(value) ? String(value) : value.toFixed(2);
  }
  if (typeof value === 'boolean') {
    return value ? 'yes' : '';
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? '' : String(value.length);
  }
  if (value?.pleasure !== undefined) {
    return `(${[value.pleasure, value.arousal, value.dominance].map(each => each.toFixed(2)).join(', ')})`;
  }
  return '';
}

/** For JSON.stringify: a vector is no reading matter. */
export function brief(name, value) {
  return name === 'vector' && typeof value === 'string' ? `${value.slice(0, 24)}… (${value.length} characters)` : value;
}
