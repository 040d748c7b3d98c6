// Keys that act as one person. A key itself is seen once, when it is made.

import { get, part, path, post, remove } from '../api.js';
import { announce, confirmed, field, h, show } from '../dom.js';
import { doing, empty, waited, wide } from '../parts.js';
import { dateTime, short } from '../words.js';

export function keys(place, signal) {
  const user = h('input', { required: true, maxlength: 100, autocomplete: 'off' });
  const label = h('input', { maxlength: 100, autocomplete: 'off', placeholder: 'her phone' });
  const issue = h('button', { class: 'main' }, 'Issue a key');
  const made = h('div', { 'aria-live': 'polite' });
  const list = h('div', {});
  const load = () => waited(list, () => get('/admin/keys?limit=100', { signal }), ({ keys: found }) => (found.length === 0
    ? empty('No key was issued yet.')
    : wide('Keys', h('table', {},
      h('thead', {}, h('tr', {}, ['Key', 'Acts as', 'Label', 'Issued', ''].map(words => h('th', { scope: 'col' }, words || h('span', { class: 'unseen' }, 'Revoke'))))),
      h('tbody', {}, found.map(key => h('tr', {},
        h('th', { scope: 'row' }, h('code', {}, short(key.key_id))),
        h('td', {}, key.user_id),
        h('td', {}, key.label),
        h('td', {}, dateTime(key.issued_at)),
        h('td', {}, key.revoked_at ? `revoked ${dateTime(key.revoked_at)}` : h('div', {}, h('div', { class: 'row acts' }, revoke(key, load)))))))))));
  show(place,
    h('form', {
      class: 'filters',
      onsubmit: event => {
        event.preventDefault();
        doing(issue, async () => {
          const words = label.value.trim();
          const key = await post('/admin/keys', { user_id: user.value.trim(), ...(words ? { label: words } : {}) });
          show(made, h('div', { class: 'card' },
            h('p', {}, `The key of ${key.user_id}, shown this once:`), h('pre', {}, key.key)));
          load();
        });
      },
    }, field('For', user), field('Label', label), h('div', { class: 'row' }, issue)),
    made, list);
  load();
}

function revoke(key, load) {
  const button = h('button', {
    type: 'button',
    class: 'quiet',
    'aria-label': `Revoke ${short(key.key_id)} of ${key.user_id}`,
    onclick: async () => {
      if (await confirmed('Revoke this key?', `Whoever has it can no longer act as ${key.user_id}.`, 'Revoke')) {
        doing(button, async () => {
          await remove(path(['/admin/keys', part(key.key_id)]));
          announce('Revoked.');
          load();
        });
      }
    },
  }, 'Revoke');
  return button;
}
