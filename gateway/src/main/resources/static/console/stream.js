// Reading answers that go on. EventSource cannot send a key, so events are read by fetch.

/** The lines of a body, without their ends. */
export async function* lines(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) {
        break;
      }
      const found = (rest + value).split(/\r\n|\n/);
      rest = found.pop();
      yield* found;
    }
    if (rest !== '') {
      yield rest;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** Server-sent events: `{ id, event, data }`, each when its empty line has come. */
export async function* events(body) {
  let event = { id: '', event: 'message', data: [] };
  for await (const line of lines(body)) {
    if (line === '') {
      if (event.data.length > 0) {
        yield { ...event, data: event.data.join('\n') };
      }
      event = { id: event.id, event: 'message', data: [] };
      continue;
    }
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'data') {
      event.data.push(value);
    } else if (name === 'event' || name === 'id') {
      event[name] = value;
    }
  }
}
