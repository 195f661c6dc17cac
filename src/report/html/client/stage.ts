import type { Finding } from '../../../model/index.ts';
import { lineOf } from '../../words.ts';
import type { PageFile } from '../page.ts';
import { card } from './card.ts';
import { crumbs } from './crumbs.ts';
import { el, fill, outsideLink, segmented, type Child } from './dom.ts';
import type { Filter } from './filter.ts';
import { nodeOf, type Measure, type Node, type Rest } from './hierarchy.ts';
import type { Address, MapAddress } from './location.ts';
import { MapView } from './map-view.ts';
import type { Model, Side } from './model.ts';
import { counted } from './numbers.ts';
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
  /** How many of the largest tiles the map leaves out. */
  #from = 0;
  #file: PageFile | null = null;
  #matching: readonly Finding[];

  constructor(model: Model, actions: StageActions) {
    this.#model = model;
    this.#actions = actions;
    this.#matching = model.findings;
    this.#map = new MapView((node, parent) => {
      const [finding] = node.findings;
      if (finding === undefined) return;
      if (node.rest !== null) actions.goTo(this.#addressOfRest(node.rest, parent, finding));
      else if (node.kind === 'package') actions.goTo({ view: 'map', package: node.name, file: null });
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

  /** The map, as it was looked at the last time. */
  get mapAddress(): MapAddress {
    const scope = this.#filter?.scope ?? null;
    return { view: 'map', package: scope?.package ?? null, file: scope?.file ?? null, from: this.#from };
  }

  showMap(matching: readonly Finding[], filter: Filter, from: number): void {
    this.#from = from;
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
    if (matching.length === 0) this.#map.showNothing(this.#whyNothing());
    else {
      const node = nodeOf(matching, scope);
      if (this.#from >= node.children.length) this.#from = 0;
      this.#map.show(node, this.#from, this.#measure, this.#model.commonPath);
    }
    this.#overview.show(matching, filter.facets.cause);
    this.#place(scope?.package ?? null, scope?.file ?? null, matching.length === 0 ? null : this.#measures(filter));
  }

  #measures(filter: Filter): HTMLElement {
    const measures: readonly (readonly [Measure, string])[] = [
      ['count', 'Count'],
      ['bytes', 'Bytes'],
    ];
    return segmented('Area by', measures, this.#measure, (measure) => {
      this.#measure = measure;
      this.refresh(this.#matching, filter);
    });
  }

  #whyNothing(): string {
    const { findings, report } = this.#model;
    if (findings.length > 0) return 'Nothing matches these filters.';
    if (report.verdict.conclusion === 'inconclusive')
      return 'Nothing is listed, and not everything could be looked at.';
    const packages = report.configuration.affectedPackages.length;
    return packages === 0 ? 'No package is affected.' : `Nothing to list in ${counted(packages, 'package')}.`;
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
    this.#place(null, null);
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

  /** What is too small inside a group has room in the group itself; what is too small in the map, where the larger ones are left out. */
  #addressOfRest({ from }: Rest, parent: Node | null, finding: Finding): MapAddress {
    if (parent === null) return { ...this.mapAddress, from };
    const file = parent.kind === 'file' ? parent.name : null;
    return { view: 'map', package: finding.package, file };
  }

  #card(finding: Finding): HTMLElement {
    return card(finding, this.siblings(finding), this.#model, {
      open: this.#actions.open,
      close: () => {
        this.#actions.goTo(this.mapAddress);
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
      el('pre', 'lone-line', lineOf(finding), '  ', finding.source.trim()),
      this.#card(finding),
      el('p', '', note),
    );
    this.#place(finding.package, null);
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
    const { side, line } = opened ?? { side: 'head', line: 1 };
    const outside = this.#model.onForge(side, side === 'base' ? (file.basePath ?? file.path) : file.path, line);
    this.#place(
      path,
      file,
      outside === null ? null : outsideLink(outside.href, `On ${outside.host}`),
      file.status === 'changed' ? segmented('Sides', layouts, layout, choose) : null,
    );
    this.#source.show(file, this.#model.source(file), layout, this.#model.findingsIn(file), opened);
  }

  #only(shown: HTMLElement): void {
    for (const page of [this.#mapPage, this.#source.element, this.#message]) page.hidden = page !== shown;
  }

  #place(path: string | null, file: PageFile | string | null, ...tools: readonly Child[]): void {
    const from = this.#mapPage.hidden ? null : this.#from;
    fill(this.#crumbs, ...crumbs({ package: path, file, from }, this.#model.commonPath));
    fill(this.#tools, ...tools);
  }
}
