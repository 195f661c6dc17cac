import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/compare/group.ts
function groupBy(items, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
function lazy(make) {
  let made = null;
  return () => (made ??= { value: make() }).value;
}

export {
  groupBy,
  lazy
};
