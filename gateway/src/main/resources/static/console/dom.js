// Building what is seen. Words only ever become text nodes, so that nothing anyone wrote is markup.

/**
 * An element. `given` holds attributes; functions under `onclick` and the like are listeners,
 * `dataset` is data attributes, true and false set or leave out an attribute.
 */
export function h(name, given = {}, ...children) {
  return fill(document.createElement(name), given, children);
}

/** The same for drawings. */
export function svg(name, given = {}, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), given, children);
}

function fill(element, given, children) {
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value);
    } else if (name === 'dataset') {
      Object.assign(element.dataset, value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== undefined && value !== null) {
      element.setAttribute(name, String(value));
    }
  }
  element.append(...children.flat(3).filter(child => child !== undefined && child !== null && child !== false));
  return element;
}

/** Puts other children in place of an element's own. */
export function show(element, ...children) {
  element.replaceChildren(...children.flat(3).filter(child => child !== undefined && child !== null && child !== false));
  return element;
}

let ids = 0;

/** An id that nothing else on the page has. */
export function freshId(of) {
  ids += 1;
  return `${of}-${ids}`;
}

/** A labelled control: `control` gets an id, the label points to it. */
export function field(label, control, hint) {
  control.id ||= freshId('field');
  const told = hint && h('span', { class: 'hint', id: `${control.id}-hint` }, hint);
  if (told) {
    control.setAttribute('aria-describedby', told.id);
  }
  return h('div', { class: 'field' }, h('label', { for: control.id }, label), control, told);
}

/** A choice; options are [value, words]. */
export function choice(options, chosen, given = {}) {
  return h('select', given, options.map(([value, words]) =>
    h('option', { value, selected: value === chosen }, words)));
}

/** A tick box with its words. */
export function tick(label, checked, given = {}) {
  const box = h('input', { type: 'checkbox', checked, ...given });
  return { box, row: h('label', { class: 'tick' }, box, label) };
}

/** Says something to whoever listens instead of looking. */
export function announce(words) {
  document.getElementById('said').textContent = words;
}

/**
 * Asks before something is done that cannot be undone.
 * @returns {Promise<boolean>}
 */
export function confirmed(title, words, yes) {
  return new Promise(done => {
    const dialog = h('dialog', { 'aria-label': title },
      h('form', { method: 'dialog' },
        h('h2', {}, title),
        words && h('p', {}, words),
        h('div', { class: 'row end' },
          h('button', { value: 'no', class: 'quiet', autofocus: true }, 'Cancel'),
          h('button', { value: 'yes', class: 'grave' }, yes))));
    dialog.addEventListener('close', () => {
      dialog.remove();
      done(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Asks for one line. Empty where nobody answered. @returns {Promise<string>} */
export function asked(title, words, label, given = {}) {
  return new Promise(done => {
    const input = h('input', { required: true, autofocus: true, ...given });
    const dialog = h('dialog', { 'aria-label': title },
      h('form', { method: 'dialog' },
        h('h2', {}, title),
        h('p', {}, words),
        field(label, input),
        h('div', { class: 'row end' },
          h('button', { value: 'no', class: 'quiet', formnovalidate: true }, 'Cancel'),
          h('button', { value: 'yes', class: 'main' }, 'Continue'))));
    // The first button would be the one that Enter presses.
    input.addEventListener('keydown', event => {
      if (event.key === 'Enter' && input.checkValidity()) {
        event.preventDefault();
        dialog.close('yes');
      }
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      done(dialog.returnValue === 'yes' ? input.value.trim() : '');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
