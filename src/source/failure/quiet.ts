import type { Node } from 'web-tree-sitter';
import { parts, walk } from '../tree.ts';
import { answersWithFailure, knownCallee } from './calls.ts';
import type { Scope } from './knowledge.ts';
import { endsTheProgram, isFormatting, isLogging, tellsOfFailure } from './names.ts';

/** Whether a stretch only computes, formats and prints: it starts nothing, and calls nothing for what that does. */
export function doesNothingElse(stretch: Node, scope: Scope): boolean {
  let quiet = true;
  walk(stretch, (node) => {
    switch (node.type) {
      case 'go_statement':
      case 'defer_statement':
      case 'send_statement':
      case 'select_statement':
        quiet = false;
        break;
      case 'expression_statement': {
        const [call] = parts(node);
        quiet &&= call !== undefined && isQuietCall(call, scope);
        break;
      }
    }
    return quiet && node.type !== 'func_literal';
  });
  return quiet;
}

function isQuietCall(call: Node, scope: Scope): boolean {
  if (call.type !== 'call_expression') return false;
  const callee = knownCallee(call, scope);
  return (
    isLogging(callee) ||
    isFormatting(callee) ||
    endsTheProgram(callee) ||
    /\.Write(String|Byte|Rune)?$/.test(callee) ||
    answersWithFailure(call, scope) ||
    tellsOfFailure(callee)
  );
}
