import type { Func, Shape } from './model.ts';

/** Whether the package of one function imports that of the other, and may name it. */
export function canCall(caller: Func, callee: Func): boolean {
  const rank = { low: 0, lib: 1, root: 2 };
  if (caller.package === callee.package) return true;
  return rank[caller.package] > rank[callee.package] && /^[A-Z]/.test(callee.name);
}

export function newFunction(id: string, shape: Shape, name: string, more: Partial<Func>): Func {
  return {
    id,
    shape,
    name,
    package: 'root',
    file: 0,
    receiver: null,
    fails: false,
    byValue: false,
    extra: false,
    noinline: false,
    loops: [],
    variables: ['n', 'r'],
    body: [],
    ...more,
  };
}

/** Whether a function has a parameter or receiver that it could store. */
export function borrows({ shape, receiver }: Func): boolean {
  return ['pick', 'read', 'apply', 'show'].includes(shape) || (shape === 'walk' && receiver !== null);
}
