import type { LoadedProfile } from '../profile/decode.ts';
import { baseName } from '../profile/packages.ts';
import { readSymbol, withoutTypeArguments } from '../model/symbol.ts';
import type { Spot } from './code.ts';

/** What a profile tells of the ways from one function. */
export interface WayWeights {
  /** The profile, without its folder. */
  readonly name: string;
  /** The part of the profile, 0 to 1, that passes through the functions of a way, in their order. Symbols, outermost first. */
  of(way: readonly string[]): number;
  /** The part of that which is on a line, or below it. */
  onLine(way: readonly string[], spot: Spot): number;
}

interface Stack {
  /** Outermost first, what was inlined included. */
  readonly frames: readonly { readonly name: string; readonly line: string }[];
  readonly weight: number;
}

/** A stack that goes a way, and the frame of the way's last function. */
interface Match {
  readonly stack: Stack;
  readonly at: number;
}

/**
 * The weights of ways in a profile. A stack goes a way where it holds its functions in their order: between two of them may stand what the
 * compiler has inlined, which the generated code does not call.
 */
export function wayWeights(profile: LoadedProfile): WayWeights {
  const names = profile.functions.map(({ name }) => plainSymbol(name));
  const files = profile.functions.map(({ file }) => baseName(file));
  const all: readonly Match[] = profile.samples.map(({ stack, weight }) => ({
    at: -1,
    stack: {
      weight,
      frames: stack
        .flat()
        .reverse()
        .map((frame) => ({ name: names[frame.function] ?? '', line: `${files[frame.function] ?? ''}:${frame.line}` })),
    },
  }));
  const known = new Map<string, readonly Match[]>([['', all]]);
  const matching = (way: readonly string[]): readonly Match[] => {
    const key = way.join('\n');
    const found =
      known.get(key) ??
      matching(way.slice(0, -1)).flatMap(({ stack, at }) => {
        const next = indexAfter(stack, at, plainSymbol(way.at(-1) ?? ''));
        return next < 0 ? [] : [{ stack, at: next }];
      });
    known.set(key, found);
    return found;
  };
  const share = (matches: readonly Match[]): number =>
    profile.total <= 0 ? 0 : Math.min(1, matches.reduce((sum, { stack }) => sum + stack.weight, 0) / profile.total);
  return {
    name: profile.name,
    of: (way) => share(matching(way)),
    onLine: (way, { file, line }) => {
      const wanted = `${baseName(file)}:${line}`;
      return share(
        matching(way).filter(({ stack, at }) =>
          stack.frames.some((frame, index) => index >= at && frame.line === wanted),
        ),
      );
    },
  };
}

/** Of several profiles the one in which the function weighs most; null where there is none. */
export function heaviest(profiles: readonly LoadedProfile[], symbol: string): WayWeights | null {
  let best: WayWeights | null = null;
  for (const weights of profiles.map(wayWeights)) {
    if (best === null || weights.of([symbol]) > best.of([symbol])) best = weights;
  }
  return best;
}

function indexAfter({ frames }: Stack, at: number, name: string): number {
  return frames.findIndex((frame, index) => index > at && frame.name === name);
}

/** A profile writes `F[...]` where the listing has the types, and a method value's wrapper is the method. */
function plainSymbol(symbol: string): string {
  const read = readSymbol(symbol);
  return read === null ? withoutTypeArguments(symbol) : [read.package, ...read.names, ...read.made].join('.');
}
