// The conversation: what was said, what is being said, and the mood that each reply was said in.

import { Failed, call, get, part, path, pause, post } from '../api.js';
import { announce, h, show } from '../dom.js';
import { empty, heading, mood, trouble } from '../parts.js';
import { Life, seconds } from '../lived.js';
import { events } from '../stream.js';
import { dayOf } from '../words.js';
import { line } from './chat-line.js';

const PAGE = 40;
const LONGEST_TEXT = 4000;
const POLL_MILLIS = 1500;
const STREAM_AWAY_MILLIS = 3000;

export async function render(main, { signal, user }) {
  const conversation = new Conversation(user, signal);
  show(main, conversation.element);
  await conversation.earlier();
  conversation.input.focus({ preventScroll: true });
  if (conversation.known) {
    conversation.listen();
  }
}

class Conversation {
  #user;
  #signal;
  #offset = 0;
  #lines = [];
  #answered = new Set();
  #draft;
  #waiting = 0;
  #life;

  constructor(user, signal) {
    this.#user = user;
    this.#signal = signal;
    this.list = h('ol', { class: 'talk', 'aria-label': 'Conversation' });
    this.more = h('button', { type: 'button', class: 'quiet', hidden: true, onclick: () => this.earlier() }, 'Earlier');
    this.typing = h('p', { class: 'typing', hidden: true }, h('span', { 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), h('span', { class: 'unseen' }, 'A reply is being made'));
    this.mood = h('p', { class: 'now' });
    this.input = h('textarea', {
      id: 'message', rows: 1, maxlength: LONGEST_TEXT, placeholder: 'Say something', 'aria-label': 'Your message', 'aria-describedby': 'how',
      oninput: () => this.#grow(),
      onkeydown: event => {
        if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
          event.preventDefault();
          this.#send();
        }
      },
    });
    this.element = h('div', { class: 'chat' },
      h('div', { class: 'between' }, heading('Chat'), this.mood),
      h('div', { class: 'said' }, this.more, this.list, this.typing),
      h('form', { class: 'say', onsubmit: event => { event.preventDefault(); this.#send(); } },
        this.input,
        h('button', { class: 'main' }, 'Send'),
        h('p', { id: 'how', class: 'hint' }, 'Enter sends, Shift+Enter begins a new line.')));
  }

  /** Whether there is somebody to listen to yet: a companion is born by its first message. */
  get known() {
    return this.#life !== undefined;
  }

  /** What was said before the first line that is shown. */
  async earlier() {
    this.more.disabled = true;
    this.list.setAttribute('aria-busy', 'true');
    try {
      this.#life ??= await this.#lived();
      const page = await get(path(['/memory/episodic', part(this.#user)], { limit: PAGE, offset: this.#offset }), { signal: this.#signal });
      this.#offset += page.length;
      this.#lines.unshift(...page.reverse().map(episode => this.#told(episode)));
      const height = document.documentElement.scrollHeight;
      this.#arrange();
      this.more.hidden = page.length < PAGE;
      if (this.#offset > PAGE) {
        scrollBy(0, document.documentElement.scrollHeight - height);
      } else {
        this.#toEnd();
      }
    } catch (error) {
      if (error.name !== 'AbortError' && error.status !== 404) {
        this.list.before(trouble(error, event => {
          event.target.closest('.trouble').remove();
          this.earlier();
        }));
      }
    }
    this.more.disabled = false;
    this.list.removeAttribute('aria-busy');
    if (this.#lines.length === 0) {
      this.#arrange();
    }
    const last = this.#lines.findLast(each => each.mood);
    if (last) {
      this.#feels(last.mood, last.emotion);
    }
  }

  /** For the moods of replies that were made elsewhere and imported. */
  async #lived() {
    return new Life(await get(path(['/personality/history'], { user_id: this.#user }), { signal: this.#signal }));
  }

  #told(episode) {
    const mine = episode.speaker === 'user';
    const then = this.#life.at(seconds(episode.timestamp));
    return line(this.#user, {
      mine,
      text: episode.content,
      at: episode.timestamp,
      trace: episode.source_id,
      mood: mine ? undefined : episode.pad_context ?? then?.mood,
      emotion: mine ? undefined : episode.emotion_context ?? then?.emotion,
    });
  }

  #arrange() {
    if (this.#lines.length === 0) {
      show(this.list, h('li', { class: 'none' }, empty('Nothing was said yet. Say hello.')));
      return;
    }
    let day = '';
    show(this.list, this.#lines.flatMap(each => {
      const own = dayOf(each.at);
      const first = own !== day && h('li', { class: 'day' }, own);
      day = own;
      return [first, each.element];
    }));
  }

  #add(entry) {
    const before = this.#lines.at(-1);
    const added = line(this.#user, entry);
    this.#lines.push(added);
    this.#offset += 1;
    this.list.querySelector('.none')?.remove();
    if (!before || dayOf(before.at) !== dayOf(added.at)) {
      this.list.append(h('li', { class: 'day' }, dayOf(added.at)));
    }
    this.list.append(added.element);
    this.#toEnd();
    return added;
  }

  async #send() {
    const text = this.input.value.trim();
    if (text === '') {
      return;
    }
    this.input.value = '';
    this.#grow();
    const added = this.#add({ mine: true, text, at: new Date().toISOString() });
    await this.#deliver(added, text, crypto.randomUUID?.() ?? String(Math.random()));
  }

  /** The same key however often: then it counts once. */
  async #deliver(said, text, key) {
    said.sending();
    this.#wait(1);
    try {
      let answer = await post('/chat/message', { message: text, user_id: this.#user, username: this.#user },
        { headers: { 'Idempotency-Key': key }, signal: this.#signal });
      said.taken(answer.message_id);
      while (answer.status_code === 202) {
        await pause(POLL_MILLIS, this.#signal);
        answer = await get(path(['/chat/message', part(answer.message_id)], { user_id: this.#user }), { signal: this.#signal });
      }
      this.#reply(answer);
      if (!this.known) {
        this.#met();
      }
    } catch (error) {
      if (error.name !== 'AbortError') {
        said.failed(error.message, () => this.#deliver(said, text, key));
        announce(error.message);
      }
    } finally {
      this.#wait(-1);
    }
  }

  /** After the first reply there is a life, and somebody to listen to. */
  async #met() {
    this.#life = await this.#lived().catch(() => undefined);
    this.listen();
  }

  #wait(more) {
    this.#waiting = Math.max(0, this.#waiting + more);
    this.typing.hidden = this.#waiting === 0;
    if (more > 0) {
      this.#toEnd();
    }
  }

  /** A whole reply, from whichever way it comes first. */
  #reply(answer, first = false) {
    const known = String(answer.interaction_id ?? answer.message_id);
    if (this.#answered.has(known)) {
      return;
    }
    this.#answered.add(known);
    this.#draft?.remove();
    this.#draft = undefined;
    this.#add({
      text: answer.response ?? answer.text ?? answer.message ?? '',
      at: answer.at ?? new Date().toISOString(),
      trace: answer.message_id,
      mood: answer.pad_state_after ?? answer.pad_state,
      emotion: answer.emotion_label,
      octant: answer.octant,
      first: first || answer.was_proactive,
      memories: answer.memories,
      without: answer.without,
    });
    if (answer.pad_state_after) {
      this.#feels(answer.pad_state_after, answer.emotion_label, answer.octant);
    }
    announce(`Your companion: ${answer.response ?? answer.message ?? ''}`);
  }

  #feels(pad, emotion, octant) {
    if (pad) {
      show(this.mood, 'Now ', mood(pad, emotion, octant));
    }
  }

  /** Follows the stream for as long as the page is open; without one the answers alone are shown. */
  async listen() {
    let last = '';
    while (!this.#signal.aborted) {
      try {
        const response = await call(path(['/chat/stream', part(this.#user)]), {
          signal: this.#signal,
          headers: { Accept: 'text/event-stream', ...(last ? { 'Last-Event-ID': last } : {}) },
        });
        for await (const event of events(response.body)) {
          last = event.id || last;
          this.#heard(event.event, JSON.parse(event.data));
        }
      } catch (error) {
        if (error.name === 'AbortError' || (error instanceof Failed && error.status >= 400 && error.status < 500 && !last)) {
          return;
        }
      }
      await pause(STREAM_AWAY_MILLIS, this.#signal).catch(() => undefined);
    }
  }

  #heard(name, data) {
    const text = data.text ?? data.piece ?? data.message ?? '';
    if (name === 'message') {
      this.#elsewhere(data.message_id ?? data.id, text, data.at);
    } else if (name === 'typing') {
      this.typing.hidden = data.typing === false && this.#waiting === 0;
    } else if (name === 'piece') {
      if (!this.#draft) {
        this.#draft = h('li', { class: 'theirs draft' }, h('p', { class: 'text' }));
        this.list.append(this.#draft);
      }
      const words = this.#draft.firstChild;
      words.textContent = data.anew ? text : words.textContent + text;
      this.#toEnd();
    } else if (name === 'reply' || name === 'proactive') {
      this.#reply(data, name === 'proactive');
      this.typing.hidden = this.#waiting === 0;
    } else if (name === 'refused') {
      this.typing.hidden = this.#waiting === 0;
    } else if (name === 'mood') {
      this.#feels(data.pad_state, data.emotion_label, data.octant);
    }
  }

  /** One's own line: said here, where it is shown already, or through another door. */
  #elsewhere(id, text, at) {
    const here = this.#lines.find(each => each.mine && (each.trace === id || (!each.trace && each.text === text)));
    if (here) {
      here.taken(id);
    } else {
      this.#add({ mine: true, text, at: at ?? new Date().toISOString(), trace: id });
    }
  }

  #grow() {
    this.input.rows = Math.min(8, this.input.value.split('\n').length);
  }

  #toEnd() {
    scrollTo(0, document.documentElement.scrollHeight);
  }
}
