import { readFileSync } from 'node:fs';
import type { CompilerText } from '../../src/build/compile.ts';
import { DiagnosticsCollector } from '../../src/diagnostics/collect.ts';
import { DiagnosticsParser } from '../../src/diagnostics/parser.ts';
import { SiteCollector } from '../../src/codegen/index.ts';
import { compareSides } from '../../src/compare/compare.ts';
import { unhurried } from '../../src/model/ports.ts';
import { twoSides } from './sides.ts';

/** As much as a pipe hands over at once. */
const chunkBytes = 1 << 16;

/**
 * One measurement in a process of its own, started as `node BUNDLE NAME ARGUMENT…`; prints JSON.
 *
 *  - `parse FILE PASSES`, `collect FILE PASSES`, `listing FILE PASSES`: seconds of each pass over the file's text;
 *  - `compare SIZE PASSES`: seconds of each comparison of two sides with so many escapes;
 *  - `stream BYTES DIAGNOSTICS LISTING`: reads both texts as often as it takes to reach so many bytes, each time as those of other
 *    packages, and keeps what escapediff keeps.
 */
export async function micro([name = '', first = '', second = '', third = '']: readonly string[]): Promise<unknown> {
  switch (name) {
    case 'parse':
      return await passes(Number(second), readerOf(first, parser));
    case 'collect':
      return await passes(
        Number(second),
        readerOf(first, () => new DiagnosticsCollector('/repository', new Map())),
      );
    case 'listing':
      return await passes(
        Number(second),
        readerOf(first, () => new SiteCollector('/repository')),
      );
    case 'compare':
      return await comparison(Number(first), Number(second));
    case 'stream':
      return stream(Number(first), second, third);
    default:
      throw new Error(`no measurement is called ${JSON.stringify(name)}`);
  }
}

async function passes(
  count: number,
  pass: () => void | Promise<void>,
): Promise<{ readonly seconds: readonly number[] }> {
  const seconds: number[] = [];
  for (let done = 0; done < count; done++) {
    const start = performance.now();
    await pass();
    seconds.push((performance.now() - start) / 1000);
  }
  return { seconds };
}

function readerOf(file: string, make: () => CompilerText): () => void {
  const text = readFileSync(file);
  return () => {
    read(make(), '/repository', text);
  };
}

function read(into: CompilerText, dir: string, text: Uint8Array): void {
  const reader = into.begin(dir);
  for (let start = 0; start < text.length; start += chunkBytes) reader.push(text.subarray(start, start + chunkBytes));
  reader.end();
}

function parser(): CompilerText {
  let found = 0;
  const count = (): void => {
    found++;
  };
  return {
    begin() {
      const reader = new DiagnosticsParser({ diagnostic: count, unknown: count, other: count });
      return {
        push: (chunk) => {
          reader.push(chunk);
        },
        end() {
          reader.end();
          if (found === 0) throw new Error('the text to parse says nothing');
        },
      };
    },
  };
}

async function comparison(
  size: number,
  count: number,
): Promise<{ readonly seconds: readonly number[]; readonly compared: number }> {
  const { base, head, places } = twoSides(size);
  let compared = 0;
  const measured = await passes(count, async () => {
    ({
      compared: { length: compared },
    } = await compareSides(base, head, places, unhurried));
  });
  return { ...measured, compared };
}

function stream(
  bytes: number,
  diagnosticsFile: string,
  listingFile: string,
): { readonly bytes: number; readonly escapes: number; readonly sites: number } {
  const [diagnostics, listing] = [diagnosticsFile, listingFile].map((file) => readFileSync(file));
  if (diagnostics === undefined || listing === undefined) throw new Error('two files are read');
  const messages = new DiagnosticsCollector('/repository', new Map());
  const sites = new SiteCollector('/repository');
  let done = 0;
  for (let copy = 0; done < bytes; copy++) {
    read(messages, `/repository/copy${String(copy)}`, diagnostics);
    read(sites, `/repository/copy${String(copy)}`, listing);
    done += diagnostics.length + listing.length;
  }
  const escapes = messages.result().escapes.length;
  return { bytes: done, escapes, sites: sites.result().functions.reduce((sum, found) => sum + found.sites.length, 0) };
}

process.stdout.write(JSON.stringify(await micro(process.argv.slice(2))));
