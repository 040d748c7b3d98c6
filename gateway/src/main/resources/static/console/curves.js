// Curves over time, several panels with one window; uPlot draws them.

import uPlot from '/console/uplot/uPlot.esm.js';
import { h, show } from './dom.js';

const NEAR_PIXELS = 14;
const SHORTEST_SECONDS = 60;
const DAY = 86400;
const days = new Intl.DateTimeFormat(navigator.language, { day: 'numeric', month: 'short' });
const hours = new Intl.DateTimeFormat(navigator.language, { hour: '2-digit', minute: '2-digit' });
const probe = h('i', { class: 'probe', hidden: true });

/** A colour of the style sheet, as the theme has it now. */
function colour(name) {
  if (!probe.isConnected) {
    document.body.append(probe);
  }
  probe.className = `probe ${name}`;
  return getComputedStyle(probe).color;
}

function dayOrHour(at, step) {
  const time = at * 1000;
  return step >= DAY ? days.format(time) : `${new Date(time).getHours() === 0 ? `${days.format(time)}, ` : ''}${hours.format(time)}`;
}

/**
 * Panels below each other. `picked(index)` is called for a click near a mark, `moved(from, to)` for
 * every new window, in seconds.
 */
export class Curves {
  #place;
  #picked;
  #moved;
  #plots = [];
  #window = [0, 1];
  #whole = [0, 1];
  #marks = [];
  #chosen = -1;
  #at;
  #moving = false;
  #observer = new ResizeObserver(() => this.#resize());

  constructor(place, picked, moved) {
    this.#place = place;
    this.#picked = picked;
    this.#moved = moved;
    this.#observer.observe(place);
    this.redraw = () => this.#plots.forEach(plot => plot.redraw(false));
    document.addEventListener('theme', this.redraw);
    place.addEventListener('keydown', event => this.#key(event));
  }

  close() {
    document.removeEventListener('theme', this.redraw);
    this.#observer.disconnect();
    this.#plots.forEach(plot => plot.destroy());
    this.#plots = [];
  }

  /**
   * Draws anew.
   *
   * `panels`: `{ title, range: [least, most], height, curves: [{ label, kind, dashed, faint }],
   * data: [seconds, values…], marked }`; `marks`: `{ at, value(panel) }` in the order of time.
   */
  draw(panels, marks, whole, shown) {
    this.#plots.forEach(plot => plot.destroy());
    this.#marks = marks;
    this.#whole = whole;
    this.#window = shown;
    show(this.#place);
    this.#plots = panels.map((panel, i) => this.#plot(panel, i, i === panels.length - 1));
  }

  #plot(panel, index, last) {
    const figure = h('figure', { class: 'panel' },
      h('figcaption', {}, panel.title, h('span', { class: 'keys' }, panel.curves.filter(curve => curve.label).map(curve =>
        h('span', {}, h('span', { class: `stroke ${curve.kind}${curve.dashed ? ' dashed' : ''}` }), curve.label)))));
    this.#place.append(figure);
    const line = () => colour('line');
    const ink = () => colour('soft');
    const font = `12px ${getComputedStyle(document.body).fontFamily}`;
    const plot = new uPlot({
      width: this.#width(),
      height: (panel.height ?? 120) + (last ? 26 : 0),
      legend: { show: false },
      padding: [6, 8, last ? 0 : 6, 0],
      cursor: { y: false, points: { show: false }, sync: { key: 'life', setSeries: false }, drag: { x: true, y: false, dist: 6 } },
      scales: { x: { time: true, min: this.#window[0], max: this.#window[1] }, y: { range: () => panel.range } },
      axes: [
        { show: last, stroke: ink, font, space: 70, values: (_, splits, __, ___, step) => splits.map(at => dayOrHour(at, step)), grid: { show: false }, ticks: { stroke: line, width: 1 }, size: 32 },
        { stroke: ink, font, grid: { stroke: line, width: 1 }, ticks: { show: false }, size: 38, splits: () => panel.ticks ?? [panel.range[0], 0, panel.range[1]] },
      ],
      series: [{}, ...panel.curves.map(curve => ({
        label: curve.label ?? '',
        stroke: () => colour(curve.kind),
        width: curve.faint ? 1 : 1.6,
        dash: curve.dashed ? [5, 4] : undefined,
        alpha: curve.faint ? 0.75 : 1,
        points: { show: false },
        spanGaps: false,
      }))],
      hooks: {
        draw: [drawn => this.#over(drawn, panel, index)],
        setScale: [(drawn, scale) => scale === 'x' && this.#scaled(drawn)],
        ready: [drawn => drawn.over.addEventListener('click', event => this.#click(drawn, event))],
      },
    }, panel.data, figure);
    plot.root.setAttribute('aria-hidden', 'true');
    return plot;
  }

  /** The marks of events, the chosen moment, and where two lives part. */
  #over(plot, panel, index) {
    const { ctx } = plot;
    const dot = devicePixelRatio;
    ctx.save();
    ctx.setLineDash([]);
    ctx.beginPath();
    ctx.rect(plot.bbox.left, plot.bbox.top, plot.bbox.width, plot.bbox.height);
    ctx.clip();
    if (this.#at !== undefined) {
      const x = Math.round(plot.valToPos(this.#at, 'x', true));
      ctx.strokeStyle = colour('accent');
      ctx.lineWidth = 1.5 * dot;
      ctx.beginPath();
      ctx.moveTo(x, plot.bbox.top);
      ctx.lineTo(x, plot.bbox.top + plot.bbox.height);
      ctx.stroke();
    }
    if (panel.marked) {
      this.#marks.forEach((mark, i) => {
        if (mark.at >= this.#window[0] && mark.at <= this.#window[1]) {
          const x = plot.valToPos(mark.at, 'x', true);
          const y = plot.valToPos(mark.value(index), 'y', true);
          const chosen = i === this.#chosen;
          ctx.fillStyle = colour(chosen ? 'accent' : panel.curves[0].kind);
          ctx.beginPath();
          ctx.arc(x, y, (chosen ? 5.5 : mark.small ? 1.6 : 3) * dot, 0, 2 * Math.PI);
          ctx.fill();
        }
      });
    }
    ctx.restore();
  }

  #click(plot, event) {
    const left = event.clientX - plot.over.getBoundingClientRect().left;
    let best = -1;
    let distance = NEAR_PIXELS;
    this.#marks.forEach((mark, i) => {
      const far = Math.abs(plot.valToPos(mark.at, 'x') - left) + (mark.small ? 4 : 0);
      if (far < distance) {
        distance = far;
        best = i;
      }
    });
    this.#picked(best, plot.posToVal(left, 'x'));
  }

  /** The moment that everything is taken to, and the mark that is looked at. */
  point(at, chosen) {
    this.#at = at;
    this.#chosen = chosen;
    this.redraw();
  }

  #scaled(plot) {
    const { min, max } = plot.scales.x;
    if (!this.#moving && min !== undefined && min !== null && (min !== this.#window[0] || max !== this.#window[1])) {
      this.show(min, max);
    }
  }

  /** Shows this window, kept within the whole. */
  show(from, to) {
    const length = Math.min(Math.max(to - from, SHORTEST_SECONDS), this.#whole[1] - this.#whole[0]);
    const begin = Math.min(Math.max(from, this.#whole[0]), this.#whole[1] - length);
    this.#window = [begin, begin + length];
    this.#moving = true;
    this.#plots.forEach(plot => plot.setScale('x', { min: begin, max: begin + length }));
    // uPlot tells of a new scale when it next draws, not at once.
    queueMicrotask(() => {
      this.#moving = false;
    });
    this.#moved(...this.#window);
  }

  /** Twice as near, or twice as far, about a moment. */
  zoom(factor) {
    const [from, to] = this.#window;
    const about = this.#at >= from && this.#at <= to ? this.#at : (from + to) / 2;
    this.show(about - (about - from) * factor, about + (to - about) * factor);
  }

  move(share) {
    const [from, to] = this.#window;
    this.show(from + (to - from) * share, to + (to - from) * share);
  }

  all() {
    this.show(...this.#whole);
  }

  #key(event) {
    const does = {
      '+': () => this.zoom(0.5), '=': () => this.zoom(0.5), '-': () => this.zoom(2), 0: () => this.all(), Escape: () => this.all(), ArrowLeft: () => this.move(-0.2), ArrowRight: () => this.move(0.2),
    }[event.key];
    if (does && event.target === this.#place) {
      event.preventDefault();
      does();
    }
  }

  #width() {
    return Math.max(200, Math.floor(this.#place.getBoundingClientRect().width));
  }

  #resize() {
    const width = this.#width();
    this.#plots.forEach(plot => plot.width !== width && plot.setSize({ width, height: plot.height }));
  }
}
