import type { PageBlocks } from '../page.ts';

/**
 * The page's blocks of data, each read when it is first asked for. Sources and flows stand behind the program, and are there when the document is
 * complete. Ours from end to end: src/report/html/render.ts wrote them.
 */
export function blocks(): { readonly [K in keyof PageBlocks]: () => PageBlocks[K] } {
  return { page: block('page'), sources: block('sources'), flows: block('flows') };
}

function block<K extends keyof PageBlocks>(name: K): () => PageBlocks[K] {
  let read: PageBlocks[K] | null = null;
  return () => {
    read ??= JSON.parse(document.getElementById(`data-${name}`)?.textContent ?? 'null') as PageBlocks[K];
    return read;
  };
}
