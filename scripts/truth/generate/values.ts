import type { Statement } from './model.ts';
import type { Scope } from './scope.ts';

/** The lines of a value: it is made, stored where it leaks, and used. */
export function renderValue(statement: Statement & { readonly do: 'value' }, scope: Scope): readonly string[] {
  const { n, r } = scope;
  const T = scope.type('T');
  const [x, f] = [`x${statement.id}`, `f${statement.id}`];
  const leak = (line: string): readonly string[] => (statement.leaks ? [line] : []);
  const asked = `if _, is := ${x}.(string); is {`;
  switch (statement.kind) {
    case 'struct':
      return [`${x} := ${T}{A: ${n}, B: 1}`, ...leak(`${scope.sinkT} = &${x}`), `${r} += ${x}.A`];
    case 'pointer':
      return [`${x} := &${T}{A: ${n}}`, ...leak(`${scope.sinkT} = ${x}`), `${r} += ${x}.A`];
    case 'new':
      return [`${x} := new(${T})`, `${x}.A = ${n}`, ...leak(`${scope.sinkT} = ${x}`), `${r} += ${x}.A`];
    case 'slice':
      return [`${x} := []int{${n}, ${r}, 3}`, ...leak(`${scope.low('SinkI')} = ${x}`), `${r} += ${x}[1]`];
    case 'make':
      return [
        `${x} := make([]int, 8)`,
        `${x}[${n}&7] = ${r}`,
        ...leak(`${scope.low('SinkI')} = ${x}`),
        `${r} += ${x}[3]`,
      ];
    case 'map':
      return [`${x} := map[int]int{1: ${n}, 2: ${r}}`, ...leak(`${scope.low('SinkM')} = ${x}`), `${r} += ${x}[1]`];
    case 'closure':
      return [
        `${x} := func(y int) int { return y + ${n} }`,
        ...leak(`${scope.low('SinkG')} = ${x}`),
        `${r} += ${x}(1)`,
      ];
    case 'counter':
      return [
        `${x} := ${n}`,
        `${f} := func() int { ${x}++; return ${x} }`,
        ...leak(`${scope.low('SinkF')} = ${f}`),
        `${r} += ${f}()`,
      ];
    case 'box':
      return [`var ${x} any = ${n} + 1000`, ...leak(`${scope.low('SinkAny')} = ${x}`), asked, `\t${r}++`, '}'];
    case 'boxstruct':
      return [
        `var ${x} any = ${T}{A: ${n}, B: ${r}}`,
        ...leak(`${scope.low('SinkAny')} = ${x}`),
        asked,
        `\t${r}++`,
        '}',
      ];
    case 'append':
      return [`${scope.low('SinkI')} = append([]int(nil), ${n}, ${r})`, `${r} += len(${scope.low('SinkI')})`];
    case 'concat':
      return [
        `${scope.low('SinkS')} = ${scope.low('Names')}[${n}&3] + " is the name of what is at hand, and no other"`,
      ];
    case 'chan':
      return [`${scope.low('SinkC')} = make(chan int, 1)`, `${r}++`];
    case 'variadic':
      return [`${scope.low('Keep')}(${n} + 1000)`, `${r}++`];
  }
}
