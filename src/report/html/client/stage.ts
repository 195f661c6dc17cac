import type { Finding } from '../../../model/index.ts';
import { placeOf } from '../../words.ts';
import type { PageFile } from '../page.ts';
import { card } from './card.ts';
import { el, fill, segmented, type Child } from './dom.ts';
import type { Filter } from './filter.ts';
import { nodeOf, type Measure } from './hierarchy.ts';
import { writeAddress, type Address } from './location.ts';
import { MapView } from './map-view.ts';
import { shortPackage, type Model, type Side } from './model.ts';
import { Overview } from './overview.ts';
import type { Layout } from './rows.ts';
import { SourceView, type Opened } from './source-view.ts';

export interface StageActions {
  readonly open: (finding: Finding) => void;
  readonly goTo: (address: Address) => void;
  readonly chooseCause: (title: string) => void;
}

/** The list then stands below. As in narrow.css. */
const isNarrow = (): boolean => matchMedia('(max-width: 760px)').matches && scrollY > 0;

/** Narrower, base and head stand one above the other. Pixels. */
const widthOfTwoSides = 860;

/** The large half of the page: the map, or one file. */
export class Stage {
  readonly element: HTMLElement;
  readonly #model: Model;
  readonly #actions: StageActions;
  readonly #crumbs = el('nav', { class: 'crumbs', attributes: { 'aria-label': 'Where you are' } });
  readonly #tools = el('div', 'tools');
  readonly #map: MapView;
  readonly #overview: Overview;
  readonly #source: SourceView;
  readonly #mapPage: HTMLElement;
  readonly #message = el('div', 'message');
  #measure: Measure = 'count';
  /** Null: by the width. */
  #layout: Layout | null = null;
  #shown: (() => void) | null = null;
  #filter: Filter | null = null;
  #file: PageFile | null = null;
  #matching: readonly Finding[];

  constructor(model: Model, actions: StageActions) {
    this.#model = model;
    this.#actions = actions;
    this.#matching = model.findings;
    this.#map = new MapView((node, parent) => {
      const [finding] = node.findings;
      if (finding === undefined) return;
      if (node.kind === 'package') actions.goTo({ view: 'map', package: node.name, file: null });
      else if (node.kind === 'file')
        actions.goTo({ view: 'map', package: parent?.name ?? finding.package, file: node.name });
      else actions.open(finding);
    });
    this.#overview = new Overview(model, actions.chooseCause);
    this.#source = new SourceView(actions.open);
    this.#mapPage = el('div', 'map-page', this.#map.element, this.#overview.element);
    this.element = el(
      'section',
      { class: 'stage', attributes: { 'aria-label': 'Map and source' } },
      el('div', 'stage-head', this.#crumbs, this.#tools),
      this.#mapPage,
      this.#source.element,
      this.#message,
    );
  }

  get isSource(): boolean {
    return this.#file !== null;
  }

  showMap(matching: readonly Finding[], filter: Filter): void {
    this.#file = null;
    this.#shown = null;
    this.#only(this.#mapPage);
    this.refresh(matching, filter);
  }

  /** The filters changed: the map shows what they leave. */
  refresh(matching: readonly Finding[], filter: Filter): void {
    this.#matching = matching;
    this.#filter = filter;
    if (this.isSource) return;
    const { scope } = filter;
    this.#only(this.#mapPage);
    this.#map.show(nodeOf(matching, scope), this.#measure, this.#model.commonPath);
    this.#overview.show(matching, filter.facets.cause);
    this.#place(
      scope?.package ?? null,
      scope?.file ?? null,
      segmented(
        'Area by',
        [
          ['count', 'Count'],
          ['bytes', 'Bytes'],
        ],
        this.#measure,
        (measure) => {
          this.#measure = measure;
          this.refresh(this.#matching, filter);
        },
      ),
    );
  }

  showFinding(finding: Finding): void {
    const at = this.#model.locate(finding);
    if (at === null) {
      this.#showWithoutSource(finding);
      return;
    }
    if (isNarrow()) this.element.scrollIntoView({ block: 'start' });
    this.#shown = () => {
      const opened = { side: at.side, line: at.line, card: this.#card(finding) };
      this.#showFile(at.file, finding.package, opened, this.#layoutFor(at.file, at.side));
    };
    this.#shown();
  }

  showLine(file: PageFile, side: Side, line: number): void {
    const path = this.#model.findingsIn(file)[0]?.finding.package ?? null;
    this.#shown = () => {
      this.#showFile(file, path, { side, line, card: null }, this.#layoutFor(file, side));
    };
    this.#shown();
  }

  showMissing(message: string): void {
    this.#file = null;
    this.#shown = null;
    this.#only(this.#message);
    fill(this.#message, el('p', '', message));
    this.#place(null, null, null);
  }

  /** Between both sides and the head alone. */
  switchSides(): void {
    if (this.#file?.status !== 'changed') return;
    this.#layout = (this.#layout ?? 'split') === 'head' ? null : 'head';
    this.#shown?.();
  }

  /** The findings on the line of one, itself among them. */
  siblings(finding: Finding): readonly Finding[] {
    const at = this.#model.locate(finding);
    if (at === null) return [finding];
    return this.#model
      .findingsIn(at.file)
      .filter(({ side, line }) => side === at.side && line === at.line)
      .map((placed) => placed.finding);
  }

  #card(finding: Finding): HTMLElement {
    const { package: path, file } = {
      package: this.#filter?.scope?.package ?? null,
      file: this.#filter?.scope?.file ?? null,
    };
    return card(finding, this.siblings(finding), this.#model, {
      open: this.#actions.open,
      close: () => {
        this.#actions.goTo({ view: 'map', package: path, file });
      },
    });
  }

  #showWithoutSource(finding: Finding): void {
    this.#file = null;
    this.#shown = null;
    this.#only(this.#message);
    const note = `The source of ${finding.file} is not in this page.`;
    fill(
      this.#message,
      el('pre', 'lone-line', placeOf({ ...finding, column: 0 }), '  ', finding.source.trim()),
      this.#card(finding),
      el('p', '', note),
    );
    this.#place(finding.package, null, null);
  }

  #layoutFor(file: PageFile, side: Side): Layout {
    if (file.status !== 'changed') return 'head';
    if (this.#layout !== null && (this.#layout !== 'head' || side === 'head')) return this.#layout;
    return this.element.clientWidth < widthOfTwoSides ? 'unified' : 'split';
  }

  #showFile(file: PageFile, path: string | null, opened: Opened | null, layout: Layout): void {
    this.#file = file;
    this.#only(this.#source.element);
    const layouts: readonly (readonly [Layout, string])[] = [
      ['split', 'Side by side'],
      ['unified', 'Unified'],
      ['head', 'Head'],
    ];
    const choose = (chosen: Layout): void => {
      this.#layout = chosen;
      this.#shown?.();
    };
    this.#place(path, file, file.status === 'changed' ? segmented('Sides', layouts, layout, choose) : null);
    this.#source.show(file, this.#model.source(file), layout, this.#model.findingsIn(file), opened);
  }

  #only(shown: HTMLElement): void {
    for (const page of [this.#mapPage, this.#source.element, this.#message]) page.hidden = page !== shown;
  }

  #place(path: string | null, file: PageFile | string | null, tools: Child): void {
    const crumb = (text: string, address: Address | null): HTMLElement =>
      address === null
        ? el('span', { attributes: { 'aria-current': 'page' } }, text)
        : el('a', { attributes: { href: writeAddress(address) } }, text);
    const isFile = file !== null && typeof file !== 'string';
    const name = file === null ? null : typeof file === 'string' ? file : file.path;
    const from = isFile && file.basePath !== null ? `${file.basePath} → ` : '';
    const status = isFile && (file.status === 'added' || file.status === 'deleted') ? ` (${file.status})` : '';
    fill(
      this.#crumbs,
      path === null && name === null ? crumb('Map', null) : crumb('Map', { view: 'map', package: null, file: null }),
      path === null
        ? null
        : crumb(
            shortPackage(path, this.#model.commonPath),
            name === null ? null : { view: 'map', package: path, file: null },
          ),
      name === null
        ? null
        : crumb(`${from}${name}${status}`, isFile && path !== null ? { view: 'map', package: path, file: name } : null),
    );
    fill(this.#tools, tools);
  }
}
