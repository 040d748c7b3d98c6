// Who is here, who is answered, what was tried, and keys that act as one person.

import { get, part, path, post } from '../api.js';
import { announce, asked, choice, field, h, show } from '../dom.js';
import { bar, doing, empty, heading, waited, wide } from '../parts.js';
import { count, dateTime, plain } from '../words.js';
import { keys } from './keys.js';

const PAGE = 50;
const STATUS = [['', 'everyone'], ['active', 'active'], ['dormant', 'dormant'], ['inactive', 'inactive'], ['banned', 'banned']];
const DAYS = [['1', 'a day'], ['7', 'a week'], ['30', 'a month'], ['90', 'ninety days']];

export function render(main, { signal }) {
  const status = choice(STATUS, '');
  const days = choice(DAYS, '7');
  const list = h('section', { 'aria-label': 'People' });
  const tried = h('section', { 'aria-labelledby': 'tried' });
  const kept = h('section', { 'aria-labelledby': 'keys' });
  const load = (offset = 0) => waited(list,
    () => get(path(['/admin/users'], { status: status.value, limit: PAGE, offset }), { signal }),
    page => people(page, load));
  const incidents = () => waited(tried,
    () => get(path(['/admin/security/incidents'], { days: days.value, limit: 100 }), { signal }), noticed);
  show(main, heading('People', 'Who has a companion here.'),
    h('div', { class: 'row' }, field('Who', status)), list,
    h('div', { class: 'between apart' }, h('h2', { id: 'tried' }, 'Incidents'), field('Within', days)), tried,
    h('h2', { id: 'keys', class: 'apart' }, 'Keys'), kept);
  status.addEventListener('change', () => load());
  days.addEventListener('change', incidents);
  load();
  incidents();
  keys(kept, signal);
}

function people({ users, total_count: total, offset }, load) {
  if (users.length === 0) {
    return empty('Nobody is here.');
  }
  const turn = (words, to) => h('button', { type: 'button', onclick: () => load(to) }, words);
  return [
    wide('People', h('table', {},
      h('thead', {}, h('tr', {}, ['Name', 'Status', 'Last heard', 'Replies', 'Here since', ''].map((words, i) =>
        h('th', { scope: 'col', class: i === 3 ? 'number' : '' }, words || h('span', { class: 'unseen' }, 'What can be done'))))),
      h('tbody', {}, users.map(user => h('tr', {},
        h('th', { scope: 'row' }, user.user_id, user.username !== user.user_id && h('small', {}, ` ${user.username}`)),
        h('td', {}, h('span', { class: `kind ${user.status === 'banned' ? 'grave' : ''}` }, user.status),
          user.banned_until && h('small', {}, ` until ${dateTime(user.banned_until)}`)),
        h('td', {}, dateTime(user.last_heard)),
        h('td', { class: 'number' }, count(user.total_interactions)),
        h('td', {}, dateTime(user.created_at)),
        h('td', {}, h('div', {}, h('div', { class: 'row acts' }, acts(user, () => load(offset))))))))),
    ),
    h('div', { class: 'row' },
      offset > 0 && turn('Before', Math.max(0, offset - PAGE)),
      offset + users.length < total && turn('More', offset + users.length),
      h('span', { class: 'hint' }, `${offset + 1} to ${offset + users.length} of ${count(total)}`)),
  ];
}

function acts(user, changed) {
  const act = (words, step, body = () => ({})) => {
    const button = h('button', {
      type: 'button',
      class: 'quiet',
      'aria-label': `${words} ${user.user_id}`,
      onclick: async () => {
        const given = await body();
        if (given) {
          doing(button, async () => {
            await post(path(['/admin/users', part(user.user_id), `/${step}`]), given);
            announce(`${words}: ${user.user_id}`);
            changed();
          });
        }
      },
    }, words);
    return button;
  };
  const hours = async () => {
    const given = await asked(`Ban ${user.user_id}?`, 'They are not answered for so long.', 'Hours', { type: 'number', min: 1, max: 8760, value: 24 });
    return given && { hours: Number(given) };
  };
  return [
    user.status === 'banned' ? act('Unban', 'unban') : act('Ban', 'ban', hours),
    user.status === 'inactive' ? act('Reactivate', 'reactivate') : act('Deactivate', 'deactivate'),
  ];
}

function noticed({ incidents }) {
  return incidents.length === 0 ? empty('Nothing was tried.') : wide('Incidents', h('table', {},
    h('thead', {}, h('tr', {}, ['When', 'Who', 'What', 'How sure', 'What followed'].map(words => h('th', { scope: 'col' }, words)))),
    h('tbody', {}, incidents.map(each => h('tr', {},
      h('td', {}, dateTime(each.timestamp)),
      h('td', {}, each.user_id),
      h('th', { scope: 'row' }, h('a', { href: `#/trace/${each.message_id}` }, plain(each.threat_type)), each.detected_content && h('q', {}, each.detected_content)),
      h('td', {}, h('span', { class: 'weight' }, bar(each.confidence, 'how sure'), h('span', { class: 'number' }, each.confidence.toFixed(2)))),
      h('td', {}, plain(each.escalation ?? '')))))));
}
