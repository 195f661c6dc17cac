import type { Condition, Statement } from './model.ts';
import type { Scope } from './scope.ts';
import { renderValue } from './values.ts';

export function renderBlock(block: readonly Statement[], scope: Scope, indent: string): readonly string[] {
  return block.flatMap((statement) => renderStatement(statement, scope, indent));
}

function renderStatement(statement: Statement, scope: Scope, indent: string): readonly string[] {
  const inner = (block: readonly Statement[]): readonly string[] => renderBlock(block, scope, `${indent}\t`);
  const at = (...lines: readonly string[]): readonly string[] => lines.map((line) => `${indent}${line}`);
  const { n, r } = scope;
  switch (statement.do) {
    case 'if': {
      const when = renderCondition(statement.when, scope);
      if (statement.asSwitch) {
        const rest = statement.otherwise === null ? [] : [...at('default:'), ...inner(statement.otherwise)];
        return [...at('switch {', `case ${when}:`), ...inner(statement.then), ...rest, ...at('}')];
      }
      const rest = statement.otherwise === null ? [] : [...at('} else {'), ...inner(statement.otherwise)];
      return [...at(`if ${when} {`), ...inner(statement.then), ...rest, ...at('}')];
    }
    case 'loop': {
      const i = scope.round(statement.id);
      const heads = {
        count: `for ${i} := 0; ${i} < ${n}&3+2; ${i}++ {`,
        while: `for ${i} := ${n}&3 + 2; ${i} > 0; ${i}-- {`,
        range: `for ${i} := range [3]int{1, 2, 3} {`,
        integer: `for ${i} := range 3 {`,
      };
      return [...at(heads[statement.form]), `${indent}\t${r} += ${i}`, ...inner(statement.body), ...at('}')];
    }
    case 'literal':
      return [
        ...at(statement.deferred ? 'defer func() {' : 'func() {'),
        `${indent}\t${r}++`,
        ...inner(statement.body),
        ...at('}()'),
      ];
    case 'return':
      return at(`return ${r}${scope.func.fails ? ', nil' : ''}`);
    case 'pad':
      return at(
        ...Array.from({ length: statement.lines }, (_, line) => `${r} = ${r}*5 ^ (${n}<<${(line % 5) + 1} + ${line})`),
      );
    case 'refuse': {
      const text = `"negative %d", ${n}`;
      const thrown = scope.func.fails
        ? `return 0, ${statement.made ? `fmt.Errorf(${text})` : scope.low('ErrNegative')}`
        : `panic(${statement.made ? `fmt.Sprintf(${text})` : '"negative"'})`;
      return at(`if ${n} < -3 {`, `\t${thrown}`, '}');
    }
    case 'value':
      return at(...renderValue(statement, scope));
    default:
      return at(...renderCall(statement, scope));
  }
}

function renderCondition(condition: Condition, scope: Scope): string {
  switch (condition.is) {
    case 'bit':
      return `${scope.n}&${1 << condition.bit} ${condition.on ? '!=' : '=='} 0`;
    case 'ok':
      return `${condition.on ? '' : '!'}${scope.ok}`;
    case 'round':
      return `${scope.round(condition.loop)} == ${scope.n}&7`;
    case 'and':
    case 'or': {
      const sign = condition.is === 'and' ? '&&' : '||';
      const sides = condition.both.map((side) =>
        side.is === 'and' || side.is === 'or' ? `(${renderCondition(side, scope)})` : renderCondition(side, scope),
      );
      return sides.join(` ${sign} `);
    }
  }
}

type Call = Statement & { readonly do: 'walk' | 'make' | 'lend' | 'wrap' | 'leak' };

function renderCall(statement: Call, scope: Scope): readonly string[] {
  if (statement.do === 'leak') return [renderLeak(scope)];
  const { n, ok, r } = scope;
  const { func, name, method } = scope.callee(statement);
  const x = `x${statement.id}`;
  const more = func.extra ? ', 1' : '';
  switch (statement.do) {
    case 'walk': {
      const rounds = statement.loops.map((loop) => `, ${scope.round(loop)}`).join('');
      const given = `(${n}, ${ok}, ${r}${rounds}${more})`;
      return func.receiver === null
        ? [`${r} = ${name}${given}`]
        : [`${x} := ${scope.type('cache')}{A: ${n}}`, `${r} = ${x}.${method}${given}`];
    }
    case 'make': {
      const made = `${name}(${renderArgument(statement.argument, n)}${more})`;
      if (!statement.stored) return [`${x} := ${made}`, `${r} += ${x}.A + ${x}.B`];
      return func.byValue ? [`${x} := ${made}`, `${scope.sinkT} = &${x}`] : [`${scope.sinkT} = ${made}`];
    }
    case 'lend': {
      const argument = `${renderArgument(statement.argument, n)}${more}`;
      if (func.shape === 'apply') return [`${r} += ${name}(func(y int) int { return y + ${n} }, ${argument})`];
      const local = `${x} := ${scope.type('T')}{A: ${n}, B: 1}`;
      return func.shape === 'read'
        ? [local, `${r} += ${x}.${method}(${argument})`]
        : [local, `${r} += ${name}(&${x}, ${argument})`];
    }
    case 'wrap': {
      const value = statement.text ? `${scope.low('Names')}[${n}&3]` : n;
      return [
        `${x} := ${name}(${value}, ${n}${more})`,
        ...(statement.stored ? [`${scope.low('SinkAny')} = ${x}`] : []),
        `${r} += ${x}.N`,
      ];
    }
  }
}

/** Stores what the function was lent. Throws in a shape that borrows nothing. */
function renderLeak(scope: Scope): string {
  const { shape, receiver } = scope.func;
  const address = receiver === 'value' ? '&' : '';
  switch (shape) {
    case 'pick':
      return `${scope.sinkT} = p`;
    case 'read':
      return `${scope.sinkT} = ${address}t`;
    case 'apply':
      return `${scope.low('SinkG')} = f`;
    case 'show':
      return `${scope.low('SinkAny')} = x`;
    case 'walk':
      return `${scope.sinkCache} = ${address}c`;
    default:
      throw new Error(`${shape} borrows nothing that could leak.`);
  }
}

function renderArgument(argument: string, n: string): string {
  return argument.replace('n', n);
}
