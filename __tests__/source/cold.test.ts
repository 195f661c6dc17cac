import { describe, expect, it } from '@jest/globals';
import { failureFacts } from '../../src/source/index.ts';
import { marked } from './marked.ts';

/** Whether the place marked «x» is cold, the source being the body of a function unless it declares some itself. */
async function cold(source: string): Promise<boolean> {
  const whole = /^(func|var|import|\/\/)/.test(source)
    ? source
    : `func f(n int) (r *T, e error) {\n${source}\n\treturn r, nil\n}\n`;
  const { file, at } = await marked(whole);
  expect(file.hasSyntaxErrors).toBe(false);
  return file.context(...at('x'), '', failureFacts([file])).cold;
}

describe('what is cold', () => {
  it.each([
    ['an error that a branch keeps for later', 'if n > 1 { c.err = fmt.Errorf«x»("sent %d", n); c.mu.Unlock() }'],
    ['an error made where an error is returned', 'if err != nil { return nil, fmt.Errorf«x»("no: %w", err) }'],
    ['its arguments', 'if err != nil { return nil, fmt.Errorf("no: %v", «x»n) }'],
    ['a value beside a returned error', 'if err != nil { return «x»&T{}, err }'],
    [
      'what comes before the return of an error',
      'if err := g(); err != nil { s := fmt.Sprint«x»(n); log(s); return nil, err }',
    ],
    ['an error wrapped by a function', 'if err != nil { return nil, wrap(err, «x»&T{}) }'],
    ['other names of errors', 'if readErr != nil { return «x»&T{}, readErr }'],
    ['an error in a field', 'if c.err != nil { return «x»&T{}, c.err }'],
    ["a context's error", 'if ctx.Err() != nil { return «x»&T{}, ctx.Err() }'],
    ['a stricter test', 'if err != nil && n > 0 { return «x»&T{}, err }'],
    ['two errors', 'if err != nil || writeErr != nil { return «x»&T{}, err }'],
    ['the else of err == nil', 'if err == nil { n++ } else { return «x»&T{}, err }'],
    ['a case for an error', 'switch { case err != nil: return «x»&T{}, err }'],
    ['a particular error that is returned', 'if errors.Is(err, ErrGone) { return «x»&T{}, err }'],
    ['a compared error that is returned', 'if err == ErrGone { return «x»&T{}, err }'],
    ['logged and left', 'for { if err != nil { log.Println(err, «x»n); continue } }'],
    ['logged and returned without a value', 'if err != nil { log.Println(err, «x»n); return }'],
    ['logged and returned with nothing', 'if err != nil { log.Println(err, «x»n); return nil, nil }'],
    ['an error in a deferred function', 'defer func() { if err != nil { err = fmt.Errorf«x»("f: %w", err) } }()'],
    ['a panic in an error branch', 'if err != nil { s := «x»&T{}; panic(s) }'],
    ['the argument of panic', 'panic(fmt.Sprintf("no %d", «x»n))'],
    ['the argument of log.Fatal', 'log.Fatalf("no %d", «x»n)'],
    ['the argument of t.Fatal', 't.Fatal(«x»n)'],
    ['the variadic arguments of log.Fatal', 'log.Fatalf«x»("no %d", n)'],
    ['a branch that ends the program', 'if n < 0 { s := «x»&T{}; print(s); os.Exit(1) }'],
    ['an error made in a branch', 'if n < 0 { return nil, errors.New«x»("negative") }'],
    ['an error made in a case', 'switch n { default: return nil, fmt.Errorf«x»("unknown %d", n) }'],
    ['an error of a type of its own', 'if n < 0 { return nil, «x»&RangeError{n} }'],
    ['an error from a constructor', 'if n < 0 { return nil, newRangeError(«x»n) }'],
    ['a fixed error of a package', 'if n < 0 { s := «x»&T{}; log(s); return nil, io.ErrShortBuffer }'],
    ['a fixed error of this package', 'if n < 0 { s := «x»&T{}; log(s); return nil, errNegative }'],
    [
      'an error made, told and returned',
      'if h.rsv1 { err := fmt.Errorf«x»("no %v", h); c.writeError(1, err); return nil, err }',
    ],
    [
      'an error made among other ways out',
      'if n < 0 { if n < -5 { return r, nil }; return nil, fmt.Errorf«x»("no %d", n) }',
    ],
    ['a recovered panic', 'defer func() { if r := recover(); r != nil { log.Print(«x»n) } }()'],
    ['an error at the end of a function that makes nothing else', 'func f() error { return fmt.Errorf«x»("always") }'],
    ['a function that only panics', 'func f() { t = «x»&T{}; panic("always") }'],
    ['func init', 'func init() { t = «x»&T{} }'],
    ['a loop in func init', 'func init() { for i := range 9 { m[i] = «x»&T{} } }'],
    ['a package variable', 'var t = «x»&T{}'],
    ['a function called by a package variable', 'var t = func() *T { return «x»&T{} }()'],
    ['what a package-level sync.Once runs', 'var once sync.Once\n\nfunc f() { once.Do(func() { t = «x»&T{} }) }'],
    ['the same in a group', 'var (\n\ta int\n\tonce sync.Once\n)\n\nfunc f() { once.Do(func() { t = «x»&T{} }) }'],
    ['a package-level sync.OnceValue', 'var load = sync.OnceValue(func() *T { return «x»&T{} })'],
  ])('%s', async (_, source) => {
    expect(await cold(source)).toBe(true);
  });
});

describe('what is not cold', () => {
  it.each([
    ['plain code', 'r = «x»&T{}'],
    ['an error declared outside of the branch', '«x»err := g()\n\tif err != nil { return nil, err }'],
    ['an error declared in the if', 'if «x»err := g(&n); err != nil { return nil, err }'],
    ['a call in the if', 'if err := g«x»(n); err != nil { return nil, err }'],
    ['the condition', 'if err := g(n); err != nil || h(«x»n) { return nil, err }'],
    ['code after the guard', 'if err != nil { return nil, err }\n\tr = «x»&T{}'],
    ['the else of err != nil', 'if err != nil { return nil, err } else { r = «x»&T{} }'],
    ['err == nil', 'if err == nil { return «x»&T{}, nil }'],
    ['err == nil that returns err', 'if err == nil { return «x»&T{}, err }'],
    ['a fallback', 'if err != nil { return «x»&T{}, nil }'],
    ['a fallback without error result', 'if err != nil { return «x»&T{} }'],
    ['a fallback inside a cold branch', 'if err != nil { if n > 1 { return «x»&T{}, nil }; return nil, err }'],
    ['a branch that goes on', 'if err != nil { r = «x»&T{} }'],
    [
      'a branch that leaves without a word about the error',
      'for { if err != nil { words = append(words, «x»&T{}); continue } }',
    ],
    ['either an error or something else', 'if err != nil || n == 0 { return «x»&T{}, err }'],
    ['the end of input', 'if err == io.EOF { s := «x»&T{}; return s, err }'],
    ['errors.Is the end of input', 'if errors.Is(err, io.EOF) { s := «x»&T{}; return s, err }'],
    ['a particular error that is dealt with', 'if errors.Is(err, ErrGone) { log(err, «x»n); return nil, nil }'],
    ['not one of the errors', 'if !errors.Is(err, ErrGone) { return «x»&T{}, err }'],
    ['another nil test', 'func f() (r *T, n *N) { if next != nil { return «x»&T{}, next }; return nil, nil }'],
    [
      'a standard stream',
      'func f() (r *T, w io.Writer) { if stderr != nil { r = «x»&T{}; return r, stderr }; return nil, nil }',
    ],
    ['a channel of errors', 'if errCh != nil { log(errCh, «x»n); return nil, nil }'],
    ['a handler of errors', 'if errHandler != nil { return errHandler(«x»n) }'],
    ['an error variable that may be nil', 'if n > 5 { s := «x»&T{}; return s, err }'],
    ['a wrapped error that may be nil', 'if n > 5 { s := «x»&T{}; return s, errors.Join(err, closeErr) }'],
    ['a local error variable', 'n++; var errRead error\n\tif n > 5 { s := «x»&T{}; return s, errRead }'],
    [
      'a branch with other ways out',
      'if n < 0 { s := «x»&T{}; if n < -5 { return s, nil }; return nil, errors.New("no") }',
    ],
    [
      'an error that a loop makes for each element',
      'for _, e := range list { if e.bad { errs = append(errs, fmt.Errorf«x»("%d", e.n)) } }',
    ],
    ['an error around what may be nil', 'func f(n int) error { err := g(); return fmt.Errorf«x»("f: %w", err) }'],
    ['a function that works and ends in panic', 'func f() { t = «x»&T{}; run(t); panic("always") }'],
    ['a method called Skip', 'if n > 1 { r = «x»&T{}; d.Skip() }'],
    ['main', 'func main() { t = «x»&T{} }'],
    ['a method named init', 'func (c *C) init() { t = «x»&T{} }'],
    ['a closure that init hands on', 'func init() { http.HandleFunc("/", func(w W) { t = «x»&T{} }) }'],
    ['a closure that a variable holds', 'var f = func() *T { return «x»&T{} }'],
    ['a closure of an error branch', 'if err != nil { return func() { t = «x»&T{} }, err }'],
    ['a goroutine of an error branch', 'if err != nil { go func() { for { t = «x»&T{} } }(); return nil, err }'],
    ['a sync.Once in a struct', 'var once sync.Once\n\nfunc (c *C) f() { c.once.Do(func() { t = «x»&T{} }) }'],
    ['a local sync.Once', 'var once sync.Once\n\nfunc f() { var once sync.Once; once.Do(func() { t = «x»&T{} }) }'],
    ['the closure itself that a sync.Once gets', 'var once sync.Once\n\nfunc f() { once.Do(«x»func() { t = n }) }'],
    ['something else with Do', 'var once group\n\nfunc f() { once.Do(func() { t = «x»&T{} }) }'],
    ['sync.OnceValue in a function', 'func f() { g := sync.OnceValue(func() *T { return «x»&T{} }); g() }'],
    ['a parameter', 'func f(«x»err error) error { if err != nil { return err }; return nil }'],
    ['a named result', 'func f() (_ header, «x»err error) { if err != nil { return header{}, err }; return h, nil }'],
  ])('%s', async (_, source) => {
    expect(await cold(source)).toBe(false);
  });
});
