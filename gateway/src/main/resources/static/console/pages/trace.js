import { h, show } from '../dom.js';
import { heading } from '../parts.js';
export function render(main) { show(main, heading('Trace'), h('p', {}, 'soon')); }
