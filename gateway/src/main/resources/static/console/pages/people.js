import { h, show } from '../dom.js';
import { heading } from '../parts.js';
export function render(main) { show(main, heading('people'), h('p', {}, 'soon')); }
