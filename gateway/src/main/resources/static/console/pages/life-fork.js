// The same life under other conditions: traits, rules, another appraiser, messages never written.

import { get, path, post } from '../api.js';
import { choice, field, h, show, tick } from '../dom.js';
import { doing } from '../parts.js';
import { dateTime, plain } from '../words.js';

const APPRAISERS = [['', 'as it was'], ['lexicon-1', 'lexicon-1'], ['affect-3', 'affect-3'], ['recorded model', 'recorded model']];

/** A form; `lived(otherwise, summary)` is called with the other life, or without to be rid of it. */
export function fork(user, signal, life, chosen, lived) {
  const dropped = new Map();
  const chips = h('ul', { class: 'chips', 'aria-label': 'Messages never written' });
  const traits = Object.entries(life.traits).map(([name, value]) => setting(`trait.${name}`, name, value,
    { type: 'range', min: 0, max: 1, step: 0.05, value }));
  const rules = h('div', { class: 'rules' });
  const numbers = [];
  const appraiser = choice(APPRAISERS, '');
  const since = tick('only from the chosen moment on', false);
  const begin = h('button', { class: 'main' }, 'Live it otherwise');
  const rid = h('button', { type: 'button', class: 'quiet', hidden: true, onclick: () => { rid.hidden = true; lived(undefined, []); } }, 'Only as lived');

  get(path(['/personality/at'], { user_id: user }), { signal }).then(state => {
    numbers.push(...Object.entries(state.rules.parameters).map(([name, value]) => setting(`rule.${name}`, name, value,
      { type: 'number', step: 'any', min: 0, value })));
    show(rules, numbers.map(each => each.element));
  }).catch(() => undefined);

  const submit = event => {
    event.preventDefault();
    const set = Object.fromEntries([...traits, ...numbers].filter(each => each.changed()).map(each => [each.name, each.value()]));
    doing(begin, async () => {
      const answer = await post('/personality/what-if', {
        user_id: user,
        ...(since.box.checked ? { from: new Date(chosen() * 1000).toISOString() } : {}),
        ...(Object.keys(set).length > 0 ? { set } : {}),
        ...(dropped.size > 0 ? { drop: [...dropped.keys()] } : {}),
        ...(appraiser.value ? { appraiser: appraiser.value } : {}),
      }, { signal });
      rid.hidden = false;
      lived(answer.lives[1], summary(answer));
    });
  };
  const element = h('section', { class: 'fork', 'aria-labelledby': 'fork' },
    h('h2', { id: 'fork' }, 'What if?'),
    h('p', { class: 'hint' }, 'Nothing is written: the log is folded again under other conditions, and both lives are drawn.'),
    h('form', { onsubmit: submit },
      h('fieldset', {}, h('legend', {}, 'Traits'), traits.map(each => each.element)),
      h('details', {}, h('summary', {}, 'Rules'), rules),
      field('Appraised by', appraiser),
      since.row, chips,
      h('div', { class: 'row' }, begin, rid)));

  const chipped = () => show(chips, [...dropped].map(([id, at]) => h('li', {},
    `without ${dateTime(at)}`,
    h('button', {
      type: 'button', class: 'link', 'aria-label': `Keep the message of ${dateTime(at)}`,
      onclick: () => { dropped.delete(id); chipped(); },
    }, '×'))));
  return {
    element,
    without(moment) {
      dropped.set(moment.message_id, moment.at);
      chipped();
      begin.focus();
    },
  };
}

function setting(name, label, first, given) {
  const input = h('input', given);
  const shown = h('output', {}, first.toFixed(2));
  input.addEventListener('input', () => { shown.textContent = Number(input.value).toFixed(2); });
  return {
    name,
    element: h('div', { class: `setting ${given.type}` }, field(plain(label), input), given.type === 'range' && shown),
    value: () => Number(input.value),
    changed: () => input.value !== '' && Math.abs(Number(input.value) - first) > (given.type === 'range' ? 0.026 : 1e-9),
  };
}

function summary({ apart, diverged }) {
  if (!apart.first) {
    return h('p', {}, 'Both lives are the same.');
  }
  return [
    h('p', {}, `They part at ${dateTime(apart.first.at)}, are farthest apart (${apart.farthest.distance.toFixed(2)}) at ${dateTime(apart.farthest.at)}, ${apart.mean_distance.toFixed(2)} on average and ${apart.at_end.toFixed(2)} at the end.`),
    diverged.length > 0 && h('p', { class: 'hint' }, `${diverged.length} appraisals stay as they were: ${diverged[0].reason}`),
  ];
}
