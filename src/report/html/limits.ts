/** More rows than anyone reads; the heaviest stay, the others are counted. 20,000 open in under a second. */
export const maxFindings = 40_000;

/**
 * Source text that one page carries, in UTF-16 units: all of golang/tools twice over. Beyond it the files of the lightest findings are
 * left out, and named only.
 */
export const maxSourceLength = 24_000_000;

/** One file that is longer is generated or hostile; its findings keep the line they stand on. */
export const maxFileLength = 4_000_000;
