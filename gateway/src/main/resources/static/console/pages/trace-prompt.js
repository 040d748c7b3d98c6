// What a language model was asked for a reply, as it was sent, and what it answered.

import { h } from '../dom.js';
import { lasting, many, plain } from '../words.js';

const CALLS = new Set(['ModelCalled', 'ModelFailed']);

export function prompts(events) {
  const replies = events.filter(event => event.type === 'ReplyComposed');
  if (replies.length === 0) {
    return undefined;
  }
  const calls = events.filter(event => CALLS.has(event.type) && event.data?.purpose === 'reply');
  const said = replies[0].data ?? {};
  return h('section', {},
    h('h2', {}, 'What a model was asked'),
    calls.length === 0
      ? h('p', {}, said.mode === 'IMPORTED'
        ? 'None was: the reply was written elsewhere and imported.'
        : `None was: ${said.model ?? 'the composer'} wrote the reply, which takes no prompt.`)
      : calls.map((call, i) => round(call.data, call, i, events)));
}

function round(data, call, number, events) {
  const used = events.filter(event => event.type === 'ToolUsed' && (event.data?.round ?? 0) === number);
  return h('details', { class: 'card', open: number === 0 },
    h('summary', {}, `Round ${number}: ${data.model}, ${many(data.attempts ?? 1, 'attempt')}${data.latency_millis === undefined ? '' : `, ${lasting(data.latency_millis)}, ${data.prompt_tokens} tokens in, ${data.completion_tokens} out`}`),
    call.type === 'ModelFailed' && h('p', {}, data.reason ?? 'It failed.'),
    block('Prompt', data.prompt, call.forgotten),
    block('Answer', data.answer, call.forgotten),
    used.map(use => block(`Tool ${use.data.tool}, ${plain(use.data.outcome)}`, use.data.result ?? '')));
}

function block(title, text, forgotten) {
  return (text !== undefined || forgotten) && [
    h('h3', {}, title),
    h('pre', {}, text ?? 'hidden: what it may hold was forgotten'),
  ];
}
