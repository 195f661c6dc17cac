import { describe, expect, it } from '@jest/globals';
import { InnerPositions } from '../../src/contracts/inner-positions.ts';

/** As `go build -gcflags=-S` prints it (Go 1.26): a call between what was inlined from another file. */
const listing = `# example.com/m
example.com/m.F STEXT size=104 args=0x10 locals=0x18 funcid=0x0 align=0x0
	0x0000 00000 (/m/m.go:6)	TEXT	example.com/m.F(SB), ABIInternal, $24-16
	0x0013 00019 (/m/set.go:243)	MOVQ	BX, m.i+40(SP)
	0x0018 00024 (/m/set.go:243)	PCDATA	$3, $-1
	0x0018 00024 (/m/m.go:6)	PCDATA	$1, $0
	0x0018 00024 (/m/m.go:7)	CALL	example.com/m.(*Set).Add(SB)
	0x001d 00029 (<unknown line number>)	NOP
	0x001d 00029 (/m/set.go:243)	MOVQ	m.i+40(SP), CX
	0x0000 49 3b 66 10 76 60 55 48 89 e5 48 83 ec 10 48 89  I;f.v\`UH..H...H.
`;

describe('where instructions stand in what was inlined', () => {
  it('is the place of the instruction, not of the records before it that have no code', () => {
    const positions = new InnerPositions();
    positions.want('example.com/m', 'example.com/m.F', [24, 29]);
    const reader = positions.begin('/m');
    reader.push(Buffer.from(listing));
    reader.end();
    expect(positions.of('example.com/m', 'example.com/m.F', 24)).toEqual({ file: '/m/m.go', line: 7 });
    expect(positions.of('example.com/m', 'example.com/m.F', 29)).toEqual({ file: '/m/set.go', line: 243 });
    expect(positions.of('example.com/m', 'example.com/m.F', 19)).toBeNull();
  });
});
