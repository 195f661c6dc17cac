import type { Diagnostic, FlowStep, Place } from '../model/index.ts';

/**
 * The compiler's one-line messages, of Go 1.21 to 1.27. They quote source text, so each is recognised by how it starts and ends,
 * never by what stands between.
 *
 * Sources: https://github.com/golang/go/blob/master/src/cmd/compile/internal/escape/escape.go and
 * https://github.com/golang/go/blob/master/src/cmd/compile/internal/inline/inl.go, each at the release branches.
 *
 * Returns 'ignored' for messages that are known and of no use here, null for those that no release we know prints.
 */
export function readMessage(place: Place, message: string): Diagnostic | 'ignored' | null {
  if (message.startsWith('can inline ')) return canInline(place, message);
  if (message.startsWith('inlining call to ')) {
    const callee = message.slice('inlining call to '.length).replace(/ with score -?\d+$/, '');
    return { kind: 'inlined-call', place, callee };
  }
  if (message.startsWith('cannot inline ')) return cannotInline(place, message);
  if (message.startsWith('leaking param')) return leaks(place, message);
  if (message.startsWith('moved to heap: ')) {
    return { kind: 'escapes', place, expression: message.slice('moved to heap: '.length), message, moved: true };
  }
  if (message.endsWith(' escapes to heap')) {
    return { kind: 'escapes', place, expression: message.slice(0, -' escapes to heap'.length), message, moved: false };
  }
  if (message.endsWith(' does not escape')) {
    return { kind: 'stays', place, expression: message.slice(0, -' does not escape'.length), message };
  }
  const captured = /^(.*) capturing by (value|ref): (.*) \(addr=\w+ assign=\w+ width=-?\d+\)$/s.exec(message);
  if (captured) {
    const [, name = '', by, variable = ''] = captured;
    return { kind: 'captures', place, function: name, variable, by: by === 'ref' ? 'ref' : 'value' };
  }
  return ignoredMessages.some((known) => known.test(message)) ? 'ignored' : null;
}

/** Headings of explanations: the flow's lines follow. */
export function readHeading(place: Place, message: string): Heading | null {
  if (!message.endsWith(':')) return null;
  if (message.startsWith('parameter ')) {
    const match =
      /^parameter (.*?) leaks to (\{storage for .*?\}(?= for | with )|.*?)(?: for (.*))? with derefs=(-?\d+):$/s.exec(
        message,
      );
    if (!match) return null;
    const [, parameter = '', to = '', name = '', derefs = '0'] = match;
    return { kind: 'leak-flow', place, parameter, to, function: name, derefs: Number(derefs), flow: [] };
  }
  const match = /^(.*) escapes to heap(?: in (.*))?:$/s.exec(message);
  if (!match) return null;
  const [, expression = '', name = ''] = match;
  return { kind: 'escape-flow', place, expression, function: name, flow: [] };
}

/** A diagnostic whose flow is still to come. */
export type Heading = Extract<Diagnostic, { kind: 'escape-flow' | 'leak-flow' }> & { readonly flow: FlowStep[] };

function canInline(place: Place, message: string): Diagnostic {
  const match = /^can inline (.*?) with cost (\d+) as: /s.exec(message);
  if (match) return { kind: 'can-inline', place, function: match[1] ?? '', cost: Number(match[2]) };
  return { kind: 'can-inline', place, function: message.slice('can inline '.length), cost: null };
}

function cannotInline(place: Place, message: string): Diagnostic | 'ignored' | null {
  if (/^cannot inline .* into .*: /s.test(message)) return 'ignored';
  const match = /^cannot inline (.+?): (.*)$/s.exec(message);
  if (!match) return null;
  const [, name = '', reason = ''] = match;
  const cost = /cost (\d+) exceeds (?:budget|max profitable inline cost) (\d+)/.exec(reason);
  return {
    kind: 'cannot-inline',
    place,
    function: name,
    reason,
    cost: cost ? Number(cost[1]) : null,
    budget: cost ? Number(cost[2]) : null,
  };
}

function leaks(place: Place, message: string): Diagnostic | null {
  const match = /^leaking param( content)?: (.*?)(?: to result (.*) level=(-?\d+))?$/s.exec(message);
  if (!match) return null;
  const [, content, parameter = '', result] = match;
  return { kind: 'leaks', place, parameter, content: content !== undefined, to: result ?? 'heap', message };
}

const ignoredMessages: readonly RegExp[] = [
  / ignoring self-assignment in /,
  /^assuming .* is unsafe uintptr$/s,
  /^marking .* as escaping (?:\.\.\.)?uintptr$/s,
  / does not escape, mutate, or call$/,
  /^(?:mutates|calls) param: .* derefs=-?\d+$/s,
  /^zero-copy string->\[\]byte conversion$/,
  /^alias analysis: /,
  /^rewriting OCONVIFACE value from /,
  / (?:looping|non-looping) label$/,
  /^closure converted to global$/,
  /^(?:cannot |partially )?devirtualizing? /,
  /^(?:can't |should not )?PGO devirtualiz/i,
  /^edge .* -> /s,
  /^call .*: (?:no hot callee|hottest callee )/s,
  /^loop variable .* now per-iteration, /s,
  /^index bounds check elided$/,
  /^unreferenced closure .* marked as dead$/s,
  /^function .* considered 'big'; reducing max cost of inlinees$/s,
  /^append: len-only update/,
  /^moving stack slice to heap|^stack-allocated backing/,
  /^skip inlining call /,
  /^callsite score adjustment/,
  /^mid-stack inlining/,
  /^hash\/equality for /,
  /^imprecise interface call$/,
];
