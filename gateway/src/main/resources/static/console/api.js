// Calls to the gateway: a key where one is wanted, a limit waited out, a problem in its own words.

import { asked } from './dom.js';
import { session } from './session.js';
import { lines } from './stream.js';

const LONGEST_WAIT_SECONDS = 30;

/** What went wrong, in words for people. */
export class Failed extends Error {
  constructor(status, words, problem = {}) {
    super(words);
    this.status = status;
    this.problem = problem;
  }
}

export const get = (path, options) => json('GET', path, undefined, options);
export const post = (path, body, options) => json('POST', path, body ?? {}, options);
export const remove = (path, options) => json('DELETE', path, undefined, options);

/** A path with its query; what is empty is left out. */
export function path(parts, query = {}) {
  const address = parts.map(part => part.replaceAll('?', '')).join('');
  const given = Object.entries(query).filter(([, value]) => value !== '' && value !== undefined && value !== false);
  return given.length === 0 ? address : `${address}?${new URLSearchParams(given)}`;
}

/** A part of a path that may have any characters. */
export const part = text => `/${encodeURIComponent(text)}`;

async function json(method, address, body, { headers = {}, signal } = {}) {
  const response = await call(address, {
    method,
    signal,
    headers: {
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const answer = text === '' ? {} : JSON.parse(text);
  if (answer !== null && typeof answer === 'object') {
    Object.defineProperty(answer, 'status_code', { value: response.status });
  }
  return answer;
}

/** Each JSON line of an answer, as it comes. */
export async function* records(address, { signal } = {}) {
  const response = await call(address, { signal });
  for await (const line of lines(response.body)) {
    if (line !== '') {
      yield JSON.parse(line);
    }
  }
}

/** A response that went well; asks for a key where that is missing, and waits where it is told to. */
export async function call(address, options = {}) {
  let asking = true;
  for (let waits = 0; ;) {
    const response = await reach(address, options);
    if (response.ok) {
      return response;
    }
    const problem = await problemOf(response);
    const seconds = Number(response.headers.get('Retry-After') ?? 1);
    if (response.status === 401 && asking && await keyGiven(problem)) {
      asking = session.key !== '';
    } else if (response.status === 429 && waits < 2 && seconds <= LONGEST_WAIT_SECONDS) {
      waits += 1;
      await pause(Math.max(1, seconds) * 1000, options.signal);
    } else {
      throw new Failed(response.status, words(response, problem), problem);
    }
  }
}

async function reach(address, options) {
  const headers = session.key ? { ...options.headers, 'X-API-Key': session.key } : options.headers;
  try {
    return await fetch(address, { cache: 'no-store', ...options, headers });
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    throw new Failed(0, 'The system cannot be reached. Is it still running?');
  }
}

let asking;

/** One question for all calls that lack a key at the same time. */
function keyGiven() {
  asking ??= asked(
    session.key ? 'That key does not open this' : 'This needs a key',
    'The administrator’s key, which ./companion admin-key shows, or a key of your own. '
      + 'It is kept until this tab is closed.',
    'Key',
    { type: 'password', autocomplete: 'off', spellcheck: 'false' },
  ).then(key => {
    if (key) {
      session.key = key;
    }
    return key !== '';
  }).finally(() => {
    asking = undefined;
  });
  return asking;
}

async function problemOf(response) {
  try {
    return await response.json();
  } catch {
    return {};
  }
}

function words(response, problem) {
  const detail = problem.detail ?? problem.message;
  if (detail?.startsWith('No static resource')) {
    return 'This system does not offer that.';
  }
  if (detail) {
    return detail.charAt(0).toUpperCase() + detail.slice(1);
  }
  return response.status === 404
    ? 'There is nothing here.'
    : `The system answered with ${response.status}.`;
}

export function pause(millis, signal) {
  return new Promise((done, stopped) => {
    const timer = setTimeout(done, millis);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      stopped(new DOMException('stopped', 'AbortError'));
    }, { once: true });
  });
}
