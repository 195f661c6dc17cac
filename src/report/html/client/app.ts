import type { Finding } from '../../../model/index.ts';
import { button, el } from './dom.ts';
import { FilterView } from './filter-view.ts';
import { everything, matcher, startingFilter, toggled, type Filter } from './filter.ts';
import { subject, verdictBand } from './header.ts';
import { helpDialog } from './help.ts';
import { trendView } from './history/dialog.ts';
import { bindKeys } from './keys.ts';
import { ListHead, mostWorthFixing } from './list-head.ts';
import { ListView } from './list-view.ts';
import { parseAddress, writeAddress, type Address, type MapAddress } from './location.ts';
import type { Model } from './model.ts';
import { printListed } from './print.ts';
import { SearchBox } from './search-box.ts';
import { Stage } from './stage.ts';
import { switchTheme } from './theme.ts';

/** The map of as many takes a while to lay out: the list is shown before. */
const manyFindings = 2_000;

/** The page: what is listed, what is open, and where the address says the reader is. */
export class App {
  readonly #model: Model;
  readonly #list: ListView;
  readonly #filters: FilterView;
  readonly #stage: Stage;
  readonly #search: SearchBox;
  readonly #head: ListHead;
  readonly #help = helpDialog();
  readonly #start: Filter;
  #filter: Filter;
  #onlyWorthiest: boolean;
  #matching: readonly Finding[];
  #listed: readonly Finding[] = [];
  #selected: Finding | null = null;

  constructor(model: Model) {
    this.#model = model;
    this.#start = startingFilter(model.findings);
    this.#filter = this.#start;
    this.#matching = model.findings;
    this.#onlyWorthiest = model.findings.length > mostWorthFixing;
    this.#list = new ListView(model.findings.length === 0, (finding) => {
      this.#openFinding(finding, true);
    });
    this.#head = new ListHead(model.audit, (onlyWorthiest) => {
      this.#onlyWorthiest = onlyWorthiest;
      this.#relist();
    });
    const enter = (): void => {
      this.#list.enter();
    };
    this.#filters = new FilterView(model.findings, model.commonPath, {
      change: (filter) => {
        this.#setFilter(filter);
      },
      enter,
    });
    this.#stage = new Stage(model, {
      open: (finding) => {
        this.#openFinding(finding, false);
      },
      goTo: (address) => {
        this.#goTo(address);
      },
      chooseCause: (title) => {
        this.#setFilter(toggled(this.#filter, 'cause', title));
      },
    });
    this.#search = new SearchBox(
      'search',
      { placeholder: 'Search', 'aria-label': 'Search findings' },
      {
        change: (text) => {
          this.#setFilter({ ...this.#filter, text });
        },
        enter,
      },
    );
  }

  mount(body: HTMLElement): void {
    const model = this.#model;
    const trend = model.trend === null ? null : trendView(model.trend);
    body.append(
      el(
        'header',
        'top',
        el('span', 'brand', 'escapediff'),
        subject(model),
        this.#search.element,
        button('quiet', 'Light or dark (t)', switchTheme, '◐'),
        button(
          'quiet',
          'Help (?)',
          () => {
            this.#help.showModal();
          },
          '?',
        ),
      ),
      el(
        'main',
        '',
        verdictBand(
          model,
          (state) => {
            this.#setFilter({ ...this.#start, facets: { ...this.#start.facets, state: [state] } });
          },
          trend?.button ?? null,
        ),
        el(
          'div',
          'panes',
          el(
            'section',
            { class: 'side', attributes: { 'aria-label': 'List of findings' } },
            el('div', 'side-head', this.#head.tabs, this.#head.csv, this.#filters.toggle),
            this.#filters.chips,
            this.#filters.panel,
            this.#list.element,
          ),
          this.#stage.element,
        ),
        printListed(model, () => this.#listed),
      ),
      this.#help,
      ...(trend === null ? [] : [trend.dialog]),
    );
    bindKeys({
      step: (by) => {
        this.#list.step(by);
      },
      nextOnLine: () => {
        this.#nextOnLine();
      },
      search: () => {
        this.#search.focus();
      },
      filters: () => {
        this.#filters.open(!this.#filters.isOpen);
      },
      path: () => {
        this.#filters.openPath();
      },
      map: () => {
        this.#goTo({ view: 'map', package: null, file: null });
      },
      sides: () => {
        this.#stage.switchSides();
      },
      theme: switchTheme,
      trend: () => {
        trend?.dialog.showModal();
      },
      help: () => {
        this.#help.showModal();
      },
      back: () => {
        this.#back();
      },
    });
    addEventListener('hashchange', () => {
      this.#follow(parseAddress(location.hash));
    });
    this.#relist();
    this.#follow(parseAddress(location.hash));
  }

  #setFilter(filter: Filter): void {
    const isScope = filter.scope !== this.#filter.scope;
    this.#filter = filter;
    this.#search.show(filter.text);
    this.#relist();
    if (isScope && filter.scope === null) this.#goTo({ view: 'map', package: null, file: null });
    else this.#stage.refresh(this.#matching, this.#filter);
  }

  #relist(): void {
    this.#matching = this.#model.findings.filter(matcher(this.#filter));
    this.#listed = this.#onlyWorthiest ? this.#matching.slice(0, mostWorthFixing) : this.#matching;
    this.#filters.show(this.#filter);
    this.#showList();
  }

  #showList(): void {
    this.#head.show(this.#matching, this.#onlyWorthiest);
    this.#list.show(this.#listed, mostWorthFixing, this.#selected?.id ?? null);
  }

  /** @param stepped by list or keys: the way back then skips the findings in between. */
  #openFinding(finding: Finding, stepped: boolean): void {
    const replace = stepped && this.#selected !== null;
    this.#write({ view: 'finding', id: finding.id }, replace);
    this.#follow({ view: 'finding', id: finding.id });
  }

  #goTo(address: Address): void {
    this.#write(address, false);
    this.#follow(address);
  }

  #write(address: Address, replace: boolean): void {
    const hash = writeAddress(address);
    if (hash === location.hash) return;
    if (replace) history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
  }

  #follow(address: Address): void {
    if (document.readyState === 'loading') {
      // What is opened needs sources, which are not here yet.
      const later = (): void => {
        this.#follow(parseAddress(location.hash));
      };
      const atOnce = this.#model.findings.length < manyFindings;
      addEventListener(
        'DOMContentLoaded',
        atOnce
          ? later
          : () => {
              afterPaint(later);
            },
        { once: true },
      );
      return;
    }
    switch (address.view) {
      case 'finding': {
        const finding = this.#model.finding(address.id);
        this.#select(finding);
        if (finding === null) this.#stage.showMissing(`No finding ${address.id} is in this report.`);
        else this.#stage.showFinding(finding);
        break;
      }
      case 'file': {
        const file = this.#model.file(address.path);
        this.#select(null);
        if (file === null) this.#stage.showMissing(`The source of ${address.path} is not in this page.`);
        else this.#stage.showLine(file, address.path === file.path ? 'head' : 'base', address.line);
        break;
      }
      case 'map':
        this.#select(null);
        this.#enter(address);
        break;
      case 'start':
        this.#begin();
    }
  }

  /** A comparison begins with what weighs most; an audit with the map. */
  #begin(): void {
    const first = this.#model.findings[0];
    if (this.#model.audit || first === undefined) this.#follow({ view: 'map', package: null, file: null });
    else this.#follow({ view: 'finding', id: first.id });
  }

  #enter({ package: path, file, from = 0 }: MapAddress): void {
    const scope = path === null ? null : { package: path, file };
    this.#filter = { ...this.#filter, scope };
    this.#relist();
    this.#stage.showMap(this.#matching, this.#filter, from);
  }

  #select(finding: Finding | null): void {
    this.#selected = finding;
    document.body.classList.toggle('has-finding', finding !== null);
    if (finding !== null && !this.#listed.includes(finding)) {
      // A link may lead to what is not listed: then the list makes room for it.
      if (!matcher(this.#filter)(finding)) this.#filter = everything;
      this.#onlyWorthiest =
        this.#onlyWorthiest &&
        this.#model.findings.filter(matcher(this.#filter)).slice(0, mostWorthFixing).includes(finding);
      this.#search.show(this.#filter.text);
      this.#relist();
    }
    this.#showList();
  }

  #nextOnLine(): void {
    const selected = this.#selected;
    if (selected === null) return;
    const siblings = this.#stage.siblings(selected);
    const next = siblings[(siblings.indexOf(selected) + 1) % siblings.length];
    if (next !== undefined) this.#openFinding(next, true);
  }

  #back(): void {
    if (this.#filters.isOpen) this.#filters.open(false);
    else if (this.#search.hasFocus) {
      this.#search.leave();
      this.#list.focus();
    } else if (this.#stage.isSource) this.#goTo(this.#stage.mapAddress);
    else {
      const { package: path, file, from = 0 } = this.#stage.mapAddress;
      if (from > 0) this.#goTo({ view: 'map', package: path, file });
      else if (path !== null) this.#goTo({ view: 'map', package: file === null ? null : path, file: null });
    }
  }
}

/** In the task after the next frame: https://web.dev/articles/optimize-inp#yield_to_allow_rendering_work_to_occur_sooner */
function afterPaint(task: () => void): void {
  requestAnimationFrame(() => {
    setTimeout(task);
  });
}
