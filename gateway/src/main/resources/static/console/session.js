// Who sits here. The name outlives the tab; the key does not.

const USER = 'companion.user';
const KEY = 'companion.key';

export const session = {
  get user() {
    return localStorage.getItem(USER) ?? '';
  },
  set user(id) {
    localStorage.setItem(USER, id);
    changed();
  },
  get key() {
    return sessionStorage.getItem(KEY) ?? '';
  },
  set key(key) {
    if (key) {
      sessionStorage.setItem(KEY, key);
    } else {
      sessionStorage.removeItem(KEY);
    }
    changed();
  },
};

const listeners = [];

/** Calls back whenever somebody else sits here, or a key is given or forgotten. */
export function onSession(listener) {
  listeners.push(listener);
}

function changed() {
  listeners.forEach(listener => listener());
}
