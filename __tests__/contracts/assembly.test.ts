import { describe, expect, it } from '@jest/globals';
import { assemblyFunctions } from '../../src/contracts/assembly.ts';

describe('what assembly calls', () => {
  it('is found behind semicolons, in macros of one line and of several, and through registers', () => {
    const text = `#include "textflag.h"

#define MAKE CALL ·make(SB)
#define TWICE(x) MOVQ x, AX; \\
	MAKE; \\
	CALL ·again(SB)

TEXT ·Plain(SB), NOSPLIT, $0-8
	MOVQ x+0(FP), AX
	RET

TEXT ·Line(SB), NOSPLIT, $0-8
	MOVQ x+0(FP), AX; CALL ·one(SB)
	JMP runtime·memmove(SB) // CALL ·comment(SB)

TEXT ·Macro(SB), NOSPLIT, $0-8
	TWICE(BX)
	RET

TEXT ·Given(SB), NOSPLIT, $0-8
loop: CALL AX
	RET
`;
    expect(Object.fromEntries(assemblyFunctions(text))).toEqual({
      '·Plain': [],
      '·Line': ['·one', 'runtime·memmove'],
      '·Macro': ['·make', '·again'],
      '·Given': ['*'],
    });
  });
});
