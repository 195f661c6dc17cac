/**
 * A value that could be found out, or the reason why it could not. Used wherever an empty answer and no answer must not
 * look alike: "no regressions" is never the same as "could not look".
 */
export type Known<T> = { readonly known: true; readonly value: T } | { readonly known: false; readonly reason: string };

export const known = <T>(value: T): Known<T> => ({ known: true, value });

export const unavailable = (reason: string): Known<never> => ({ known: false, reason });
