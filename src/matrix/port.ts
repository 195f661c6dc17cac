import type { GoCommand } from '../build/port.ts';

/** A Go release as a run asks for it: what `parseGoVersion` made of the setting's words. */
export type WantedGo =
  /** The go command in PATH. */
  | { readonly kind: 'local' }
  /** The development version, as golang.org/dl/gotip installs it. */
  | { readonly kind: 'tip' }
  /** 1.`minor`, newest patch release; with `patch` just that one, or with `orNewer` that one and later ones. */
  | { readonly kind: 'release'; readonly minor: number; readonly patch: number | null; readonly orNewer: boolean }
  /** A GOROOT, or a go command. */
  | { readonly kind: 'path'; readonly path: string };

export type Toolchain =
  | { readonly go: GoCommand; readonly missing: null }
  /** One sentence: what was looked for, and where. */
  | { readonly go: null; readonly missing: string };

/** Finds installed toolchains and lets the go command download released ones; implemented in src/adapters/go/. */
export interface Toolchains {
  find(wanted: WantedGo): Promise<Toolchain>;
}
