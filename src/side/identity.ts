import { withoutShapes } from '../model/shapes.ts';

/**
 * What a value is called, without what differs between instantiations and inlined copies: `&T[go.shape.int]{...}` and
 * `&T[go.shape.string]{...}` are one value of the source, and so are `~r0` and `~r3`, `.autotmp_4` and `.autotmp_12`.
 */
export function identityOf(expression: string): string {
  return withoutShapes(expression)
    .replace(/~r\d+/g, '~r')
    .replace(/\.autotmp_\d+/g, '.autotmp')
    .replace(/\.dict\d*/g, '.dict');
}

/** Inlined into another package, `copied` is called `audit.copied`, and `&Event{...}` is `&audit.Event{...}`. */
export function withoutQualifier(text: string, qualifier: string): string {
  return text.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}_.])${qualifier}\\.`, 'gu'), '');
}
