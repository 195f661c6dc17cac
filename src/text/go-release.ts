/** 26 of `go1.26.8` and `devel go1.26-…`, as the go command names itself; null where it names no release. */
export function releaseOf(goVersion: string): number | null {
  const minor = /^(?:devel )?go1\.(\d+)/.exec(goVersion)?.[1];
  return minor === undefined ? null : Number(minor);
}

/** 22 of the language version `1.22.1`; null where it names none. https://go.dev/ref/mod#go-mod-file-go */
export function languageOf(goVersion: string): number | null {
  const minor = /^1\.(\d+)/.exec(goVersion)?.[1];
  return minor === undefined ? null : Number(minor);
}
