declare const __ESCAPEDIFF_VERSION__: string | undefined;

/** This program's version, from package.json at build time; `development` where the sources run unbundled. */
export const version: string = typeof __ESCAPEDIFF_VERSION__ === 'string' ? __ESCAPEDIFF_VERSION__ : 'development';
