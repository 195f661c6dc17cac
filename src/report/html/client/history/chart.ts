import { printable } from '../../../printable.ts';
import type { PageTrend } from '../../page.ts';
import { el, fill } from '../dom.ts';
import { grouped } from '../numbers.ts';
import { axisOf, labelled, stacked, stretches, type Axis, type Series, type View } from './layout.ts';
import { pathOf, svg } from './svg.ts';

/** Pixels. */
const height = 320;
const margin = { left: 48, right: 32, top: 26, bottom: 34 };
const roomOfLabel = 76;
const longestLabel = 11;

type Point = readonly [x: number, y: number];

/** A chart of allocations over runs. It is one control for keys and pointer: it chooses a run, whose numbers are told beside it. */
export class Chart {
  readonly element: HTMLElement;
  readonly #trend: PageTrend;
  readonly #series: readonly Series[];
  readonly #choose: (index: number) => void;
  #view: View = 'packages';
  #chosen: number;

  /** @param choose called with the index of a run. */
  constructor(trend: PageTrend, series: readonly Series[], choose: (index: number) => void) {
    this.#trend = trend;
    this.#series = series;
    this.#choose = choose;
    this.#chosen = trend.runs.length - 1;
    this.element = el('div', {
      class: 'chart',
      attributes: {
        tabindex: '0',
        role: 'slider',
        'aria-label': 'Run whose numbers are shown',
        'aria-valuemin': '1',
        'aria-valuemax': String(trend.runs.length),
      },
    });
    new ResizeObserver(() => {
      this.#draw();
    }).observe(this.element);
    this.element.addEventListener('pointermove', (event) => {
      this.#point(event);
    });
    this.element.addEventListener('pointerdown', (event) => {
      this.#point(event);
    });
    this.element.addEventListener('keydown', (event) => {
      const last = trend.runs.length - 1;
      const to: Readonly<Record<string, number>> = {
        ArrowLeft: this.#chosen - 1,
        ArrowDown: this.#chosen - 1,
        ArrowRight: this.#chosen + 1,
        ArrowUp: this.#chosen + 1,
        Home: 0,
        End: last,
      };
      const index = to[event.key];
      if (index === undefined) return;
      event.preventDefault();
      this.#choose(Math.min(last, Math.max(0, index)));
    });
  }

  /** @param told the chosen run in words. */
  show(view: View, chosen: number, told: string): void {
    this.#view = view;
    this.#chosen = chosen;
    this.element.setAttribute('aria-valuenow', String(chosen + 1));
    this.element.setAttribute('aria-valuetext', printable(told));
    this.#draw();
  }

  #point(event: PointerEvent): void {
    const { left, width } = this.element.getBoundingClientRect();
    const count = this.#trend.runs.length;
    const share = (event.clientX - left - margin.left) / Math.max(1, width - margin.left - margin.right);
    const index = Math.min(count - 1, Math.max(0, Math.round(share * (count - 1))));
    if (index !== this.#chosen) this.#choose(index);
  }

  #draw(): void {
    const width = this.element.clientWidth;
    if (width === 0) return;
    const { runs, breaks } = this.#trend;
    const totals = runs.map((run) => run.totals.allocations);
    const axis = axisOf(totals, this.#view === 'packages');
    const inner = width - margin.left - margin.right;
    const x = (index: number): number =>
      margin.left + (runs.length === 1 ? inner / 2 : (inner * index) / (runs.length - 1));
    const y = (count: number): number =>
      height - margin.bottom - ((height - margin.top - margin.bottom) * (count - axis.from)) / (axis.to - axis.from);
    const parts = stretches(runs.length, breaks);
    fill(
      this.element,
      svg(
        'svg',
        { width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
        ...this.#grid(axis, y, width),
        ...(this.#view === 'packages' ? this.#layers(parts, x, y) : lines(parts, totals, x, y)),
        ...this.#breaks(x),
        ...this.#names(x, inner),
        ...this.#mark(totals, x, y),
      ),
    );
  }

  #grid({ ticks }: Axis, y: (count: number) => number, width: number): readonly SVGElement[] {
    return ticks.flatMap((tick) => [
      svg('line', { class: 'grid', x1: margin.left, x2: width - margin.right, y1: y(tick), y2: y(tick) }),
      svg('text', { class: 'tick', x: margin.left - 8, y: y(tick) + 4, 'text-anchor': 'end' }, grouped(tick)),
    ]);
  }

  #layers(
    parts: readonly (readonly [number, number])[],
    x: (index: number) => number,
    y: (count: number) => number,
  ): readonly SVGElement[] {
    const layers = stacked(this.#series);
    return this.#series.flatMap(({ tone }, number) =>
      parts.map(([from, to]) => {
        const layer = (layers[number] ?? []).slice(from, to + 1);
        const widened = from === to ? 3 : 0;
        const at = (index: number, count: number, side: number): Point => [x(from + index) + side * widened, y(count)];
        const upper = layer.flatMap(([, high], index) =>
          widened > 0 ? [at(index, high, -1), at(index, high, 1)] : [at(index, high, 0)],
        );
        const lower = layer.flatMap(([low], index) =>
          widened > 0 ? [at(index, low, -1), at(index, low, 1)] : [at(index, low, 0)],
        );
        return svg('path', { class: `layer series-${tone}`, d: pathOf([...upper, ...lower.reverse()], true) });
      }),
    );
  }

  #breaks(x: (index: number) => number): readonly SVGElement[] {
    const { runs, breaks } = this.#trend;
    return breaks.flatMap((index) => {
      const middle = (x(index - 1) + x(index)) / 2;
      return [
        svg('line', { class: 'break', x1: middle, x2: middle, y1: margin.top - 8, y2: height - margin.bottom }),
        svg(
          'text',
          { class: 'break-name', x: middle, y: margin.top - 13, 'text-anchor': 'middle' },
          runs[index]?.goVersion ?? '',
        ),
      ];
    });
  }

  #names(x: (index: number) => number, inner: number): readonly SVGElement[] {
    const { runs } = this.#trend;
    return labelled(runs.length, inner, roomOfLabel).map((index) => {
      const name = runs[index]?.name ?? '';
      const shown = name.length > longestLabel ? `${name.slice(0, longestLabel - 1)}…` : name;
      return svg(
        'text',
        { class: 'tick', x: x(index), y: height - margin.bottom + 20, 'text-anchor': 'middle' },
        shown,
      );
    });
  }

  #mark(totals: readonly number[], x: (index: number) => number, y: (count: number) => number): readonly SVGElement[] {
    const at = x(this.#chosen);
    return [
      svg('line', { class: 'guide', x1: at, x2: at, y1: margin.top - 8, y2: height - margin.bottom }),
      svg('circle', { class: 'dot', cx: at, cy: y(totals[this.#chosen] ?? 0), r: 4.5 }),
    ];
  }
}

function lines(
  parts: readonly (readonly [number, number])[],
  totals: readonly number[],
  x: (index: number) => number,
  y: (count: number) => number,
): readonly SVGElement[] {
  return parts.flatMap(([from, to]) => {
    const points = totals.slice(from, to + 1).map((count, index): Point => [x(from + index), y(count)]);
    return [
      svg('path', { class: 'line', d: pathOf(points) }),
      ...points.map(([cx, cy]) => svg('circle', { class: 'point', cx, cy, r: points.length > 60 ? 1 : 2.5 })),
    ];
  });
}

/** The totals as a small line without an axis, for a button. */
export function miniature(totals: readonly number[], breaks: readonly number[]): SVGElement {
  const [width, tall] = [72, 18];
  const [least, most] = [Math.min(...totals), Math.max(...totals)];
  const x = (index: number): number => 2 + ((width - 4) * index) / Math.max(1, totals.length - 1);
  const y = (count: number): number =>
    most === least ? tall / 2 : tall - 2 - ((tall - 4) * (count - least)) / (most - least);
  return svg(
    'svg',
    { class: 'miniature', width, height: tall, viewBox: `0 0 ${width} ${tall}`, 'aria-hidden': 'true' },
    ...stretches(totals.length, breaks).map(([from, to]) =>
      svg('path', {
        class: 'line',
        d: pathOf(totals.slice(from, to + 1).map((count, index): Point => [x(from + index), y(count)])),
      }),
    ),
  );
}
