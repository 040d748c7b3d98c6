// The shell: one page whose address names what it shows, so that who sits here, the key and what is
// being said outlive a change of page, and a link to a page needs nothing of the server.

import { asked, h, show } from './dom.js';
import { onSession, session } from './session.js';

const PAGES = {
  chat: 'Chat', life: 'Inner life', memories: 'Memories', trace: 'Trace', topics: 'Topics', people: 'People', health: 'Health',
};
const OF_SOMEONE = new Set(['chat', 'life', 'memories']);
const THEMES = { '': 'Theme: system', light: 'Theme: light', dark: 'Theme: dark' };

const main = document.getElementById('main');
let leave = new AbortController();

async function open() {
  leave.abort();
  leave = new AbortController();
  const { signal } = leave;
  const [name, ...rest] = location.hash.replace(/^#\/?/, '').split('?')[0].split('/');
  const page = Object.hasOwn(PAGES, name) ? name : 'chat';
  document.title = `${PAGES[page]} – Companion`;
  document.querySelectorAll('nav a').forEach(link => {
    if (link.hash === `#/${page}`) {
      link.setAttribute('aria-current', 'page');
      link.scrollIntoView({ block: 'nearest', inline: 'center' });
    } else {
      link.removeAttribute('aria-current');
    }
  });
  main.className = `page-${page}`;
  show(main);
  if (OF_SOMEONE.has(page) && session.user === '') {
    show(main, welcome());
    return;
  }
  const { render } = await import(`./pages/${page}.js`);
  if (!signal.aborted) {
    render(main, { signal, rest: rest.map(decodeURIComponent), user: session.user });
  }
}

function welcome() {
  const input = h('input', { id: 'name', name: 'name', required: true, autocomplete: 'username', maxlength: 100, placeholder: 'ada' });
  return h('form', {
    class: 'welcome',
    onsubmit: event => {
      event.preventDefault();
      session.user = input.value.trim();
    },
  },
  h('h1', {}, 'Who are you?'),
  h('p', {}, 'A companion is one person’s own. Under which name should yours know you? It is kept in this browser.'),
  h('label', { for: 'name' }, 'Name'),
  h('div', { class: 'row' }, input, h('button', { class: 'main' }, 'Begin')));
}

function shell() {
  const who = document.getElementById('who');
  const key = document.getElementById('key');
  who.textContent = session.user ? `You are ${session.user}` : 'Who are you?';
  who.title = 'Be someone else';
  key.hidden = session.key === '';
}

document.getElementById('who').addEventListener('click', async () => {
  const name = await asked('Who are you?', 'Everything of yours is shown under this name.', 'Name',
    { value: session.user, maxlength: 100, autocomplete: 'username' });
  if (name) {
    session.user = name;
  }
});
document.getElementById('key').addEventListener('click', () => {
  session.key = '';
});

const theme = document.getElementById('theme');

function themed() {
  theme.textContent = THEMES[document.documentElement.dataset.theme ?? ''];
  document.dispatchEvent(new CustomEvent('theme'));
}

theme.addEventListener('click', () => {
  const names = Object.keys(THEMES);
  const next = names[(names.indexOf(document.documentElement.dataset.theme ?? '') + 1) % names.length];
  if (next) {
    document.documentElement.dataset.theme = next;
    localStorage.setItem('companion.theme', next);
  } else {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem('companion.theme');
  }
  themed();
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', themed);

let user = session.user;
onSession(() => {
  shell();
  if (session.user !== user) {
    user = session.user;
    open();
  }
});
addEventListener('hashchange', async () => {
  await open();
  main.focus({ preventScroll: true });
  scrollTo(0, 0);
});
document.querySelector('.skip').addEventListener('click', event => {
  event.preventDefault();
  main.focus();
});
shell();
themed();
open();
