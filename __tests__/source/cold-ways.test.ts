import { describe, expect, it } from '@jest/globals';
import { loadGoSyntax } from '../../src/adapters/syntax/load.ts';
import { failureFacts } from '../../src/source/index.ts';
import { marked } from './marked.ts';

/** Whether the place marked «x» is cold in a package of this file and others. */
async function isCold(source: string, ...others: readonly string[]): Promise<boolean> {
  const { file, at } = await marked(source);
  expect(file.hasSyntaxErrors).toBe(false);
  const syntax = await loadGoSyntax();
  const rest = others.map((text, index) => {
    const name = text.startsWith('// a test') ? `p/other${index}_test.go` : `p/other${index}.go`;
    const parsed = syntax.parse(`package p\n\n${text}`, name);
    if (!parsed.known) throw new Error(parsed.reason);
    return parsed.value;
  });
  return file.context(...at('x'), '', failureFacts([file, ...rest])).cold;
}

type Cases = readonly (readonly [name: string, source: string, ...others: readonly string[]])[];

function areCold(cases: Cases): void {
  it.each(cases)('%s', async (_, ...sources) => {
    expect(await isCold(...sources)).toBe(true);
  });
}

function areWarm(cases: Cases): void {
  it.each(cases)('warm: %s', async (_, ...sources) => {
    expect(await isCold(...sources)).toBe(false);
  });
}

const parseError = 'type ParseError struct{ s string }\n\nfunc (e *ParseError) Error() string { return e.s }\n';

describe('the end of a function, the successes having returned', () => {
  areCold([
    [
      'an error after a search',
      'func f(xs []int) (int, error) { for i := range xs { if xs[i] > 0 { return i, nil } }; return 0, fmt.Errorf«x»("no %v", xs) }',
    ],
    [
      'an error after a switch',
      'func f(k int) (string, error) { switch k { case 1: return "a", nil }; return "", fmt.Errorf«x»("%d", k) }',
    ],
    [
      'what is made for the error',
      'func f(m M) (*T, error) { if t, ok := m[1]; ok { return t, nil }; names := fmt.Sprint«x»(m); return nil, errors.New(names) }',
    ],
    [
      'names that are collected for it',
      'func f(m M) (*T, error) { if t, ok := m[1]; ok { return t, nil }; var s []string; for k := range m { s = append«x»(s, k) }; return nil, fmt.Errorf("%v", s) }',
    ],
    [
      'another value beside it',
      'func f(n int) (*T, error) { if n > 0 { return nil, nil }; return «x»&T{}, errors.New("no") }',
    ],
    [
      'the rest after err == nil',
      'func f() (*T, error) { t, err := g(); if err == nil { return t, nil }; s := «x»&T{}; log(s); return nil, err }',
    ],
    ['a panic', 'func f(k int) string { if k == 1 { return "a" }; panic(fmt.Sprint«x»(k)) }'],
    [
      'in a loop, behind continue',
      'func f(xs []int) error { for _, x := range xs { if x > 0 { continue }; return fmt.Errorf«x»("%d", x) }; return nil }',
    ],
    ['in a function literal', 'var f = func(n int) error { if n > 0 { return nil }; return fmt.Errorf«x»("%d", n) }'],
    [
      'the else of a chain',
      'func f(n int) error { if n > 9 { return nil } else if n > 5 { g() } else { return fmt.Errorf«x»("%d", n) }; return nil }',
    ],
    [
      'the else of a chain after err == nil',
      'func f(n int) error { if err := g(); err == nil { h() } else if n > 1 { s := «x»&T{}; k(s); return err }; return nil }',
    ],
    [
      'an error that is kept at the end',
      'func (p *P) f(n int) { if n > 0 { return }; p.err = fmt.Errorf«x»("%d", n) }',
    ],
    [
      'a named result',
      'func f(n int) (t *T, err error) { if n < 0 { s := «x»&T{}; err = fmt.Errorf("%v", s); return }; return t, nil }',
    ],
    [
      'a named result that was tested',
      'func f(n int) (t *T, err error) { if err = g(); err != nil { t = «x»&T{}; return }; return t, nil }',
    ],
    [
      'an error returned behind the branch that makes it',
      'func f(n int) (*T, error) { var err error; if n < 0 { s := «x»&T{}; err = fmt.Errorf("%v", s) }; return nil, err }',
    ],
  ]);
  areWarm([
    [
      'a value after an error',
      'func f(n int) (*T, error) { if n < 0 { return nil, errors.New("no") }; return «x»&T{}, nil }',
    ],
    [
      'work before the ways part',
      'func f(n int) (int, error) { s := «x»&T{}; if s.ok(n) { return n, nil }; return 0, errors.New("no") }',
    ],
    [
      'an error variable',
      'func f(n int) (*T, error) { if n < 0 { return nil, nil }; t, err := g(); use(«x»&T{}); return t, err }',
    ],
    [
      'what may be nil, wrapped',
      'func f(n int) error { if n == 0 { return nil }; err := g(); return fmt.Errorf«x»("f: %w", err) }',
    ],
    [
      'a loop that works before a fixed error',
      'func (s *S) f() error { if s.closed { return nil }; for s.next() { s.handle(«x»&T{}) }; return ErrClosed }',
    ],
    [
      'work that ends in a fixed error',
      'func (s *S) f() error { if s.off { return nil }; s.run(«x»&T{}); return ErrClosed }',
    ],
    [
      'an endless loop that only errors leave',
      'func (s *S) f() error { s.m = «x»&T{}; for { if err := s.do(); err != nil { return err } } }',
    ],
    [
      'the body of such a loop',
      'func (s *S) f() error { for { c, err := s.accept(); if err != nil { return err }; go s.serve(«x»&T{}, c) } }',
    ],
    [
      'only errors return early',
      'func (s *S) f() error { if err := s.a(); err != nil { return err }; s.run(«x»&T{}); return ErrClosed }',
    ],
    ['the end of input', 'func f(n int) (*T, error) { if n > 0 { return nil, nil }; return «x»&T{}, io.EOF }'],
    ['the end of a walk', 'func f(n int) (*T, error) { if n > 0 { return nil, nil }; return «x»&T{}, fs.SkipDir }'],
    [
      'input that has ended',
      'func f() (*T, error) { t, err := g(); if err == io.EOF { return «x»&T{}, err }; return t, err }',
    ],
    [
      'input that has ended, in a branch for errors',
      'func f() (*T, error) { t, err := g(); if err != nil { if err == io.EOF { log(«x»&T{}); return t, err }; return nil, err }; return t, nil }',
    ],
    [
      'no error, but something that was tested for nil',
      'func f(c *C) (*T, error) { if c != nil { return «x»newT(c) }; return nil, nil }',
    ],
    ['what a call gives another time', 'func f() error { if g() != nil { t = «x»&T{} }; return g() }'],
    ['a result that is no error', 'func f(n int) (*T, *N) { if n > 0 { return nil, nil }; return «x»&T{}, newN() }'],
  ]);
});

describe('errors by their types', () => {
  areCold([
    [
      'a type with a method Error',
      `func f(n int) error { if n < 0 { return «x»&Problem{n} }; return nil }\n\ntype Problem struct{ n int }\n\nfunc (p *Problem) Error() string { return "" }`,
    ],
    [
      'in another file',
      'func f(n int) error { if n < 0 { return «x»&Problem{n} }; return nil }',
      'type Problem struct{ n int }\n\nfunc (p Problem) Error() string { return "" }',
    ],
    [
      'that embeds one',
      'func f(n int) error { if n < 0 { return «x»&Outer{} }; return nil }',
      'type Outer struct{ *Inner }\n\ntype Inner struct{ error }',
    ],
    [
      'under another name',
      'func f(n int) error { if n < 0 { return «x»&Alias{} }; return nil }',
      `type Alias = ParseError\n\n${parseError}`,
    ],
    [
      'a conversion',
      'func f(n int) error { if n < 0 { s := «x»&T{}; log(s); return Text("no") }; return nil }',
      'type Text string\n\nfunc (t Text) Error() string { return string(t) }',
    ],
    [
      'of another package, by its name',
      'func f(n int) error { if n < 0 { return «x»&json.SyntaxError{} }; return nil }',
    ],
    ['with the prefix', 'func f(n int) error { if n < 0 { return «x»&parser.ErrCannotParse{} }; return nil }'],
    [
      'generic',
      'func f(n int) error { if n < 0 { return «x»&Problem[int]{n} }; return nil }',
      'type Problem[T any] struct{ t T }\n\nfunc (p *Problem[T]) Error() string { return "" }',
    ],
    [
      'held by a variable',
      'func f(n int) error { if n < 0 { p := &Problem{n}; log(«x»&T{}); return p }; return nil }',
      'type Problem struct{ n int }\n\nfunc (p *Problem) Error() string { return "" }',
    ],
    [
      'a variable of the package, whatever its name',
      'func f(n int) error { if n < 0 { log(«x»&T{}); return Missing }; return nil }',
      'var Missing = errors.New("missing")',
    ],
    [
      'a constant of the package',
      'func f(n int) error { if n < 0 { log(«x»&T{}); return Missing }; return nil }',
      'const Missing = Text("missing")\n\ntype Text string\n\nfunc (t Text) Error() string { return string(t) }',
    ],
    [
      'in a result struct',
      'func f(n int) result { if n < 0 { return result{n: «x»n, err: fmt.Errorf("no")} }; return result{} }',
    ],
    [
      'the method Error itself',
      'type E struct{ n int }\n\nfunc (e *E) Error() string { return fmt.Sprintf«x»("%d", e.n) }',
    ],
  ]);
  areWarm([
    [
      'a type without that method',
      'func f(n int) (any, error) { if n < 0 { return nil, nil }; return «x»&SyncError{n}, nil }',
      'type SyncError struct{ n int }',
    ],
    [
      'a type that is returned as itself',
      'func f(n int) *Result { if n < 0 { return nil }; return «x»&Result{n} }',
      'type Result struct{ n int }\n\nfunc (r *Result) Error() string { return "" }',
    ],
    [
      'a method Error that gives something else',
      'func f(n int) *Token { if n < 0 { return nil }; return «x»&Token{n} }',
      'type Token struct{ n int }\n\nfunc (t *Token) Error() error { return nil }',
    ],
    [
      'a variable that is filled later',
      'func f(n int) (*T, error) { if n < 0 { return «x»&T{}, last }; return nil, nil }',
      'var last error',
    ],
    [
      'a list of errors',
      'func f(xs []int) (errs []error) { for _, x := range xs { if x < 0 { errs = append(errs, «x»&ParseError{}) } }; return errs }',
      parseError,
    ],
  ]);
});

describe('functions of the package', () => {
  areCold([
    [
      'one that always makes an error',
      'func f(n int) error { if n < 0 { return problem(«x»&T{}) }; return nil }',
      'func problem(t *T) error { return fmt.Errorf("%v", t) }',
    ],
    [
      'a method of the receiver',
      'func (p *P) f(n int) error { if n < 0 { return p.problem(«x»&T{}) }; return nil }',
      'func (p *P) problem(t *T) error { return &ParseError{t.s} }\n\n' + parseError,
    ],
    [
      'a method of a field, where all agree',
      'func (p *P) f(n int) error { if n < 0 { return p.lex.problem(«x»&T{}) }; return nil }',
      'func (l *L) problem(t *T) error { return errors.New("no") }',
    ],
    [
      'through another',
      'func f(n int) error { if n < 0 { return outer(«x»&T{}) }; return nil }',
      'func outer(t *T) error { s := t.s; return inner(s) }',
      'func inner(s string) error { return errors.New(s) }',
    ],
    [
      'one that wraps what it is given',
      'func f(n int) error { if n < 0 { return wrap(errors.New("no"), «x»&T{}) }; return nil }',
      'func wrap(err error, t *T) error { if err == nil { return nil }; return fmt.Errorf("%v: %w", t, err) }',
    ],
    ['its own body', 'func problem(t *T) error { s := fmt.Sprint«x»(t); return errors.New(s) }'],
    ['a constructor', 'func New(msg string) error { return «x»&ParseError{msg} }', parseError],
    [
      'one that gives its own type',
      'func NewParseError(msg string) *ParseError { return «x»&ParseError{msg} }',
      parseError,
    ],
    [
      'one that always dies',
      'func f(n int) int { if n < 0 { s := «x»&T{}; unreachable(s) }; return n }',
      'func unreachable(s *T) { panic(s) }',
    ],
    [
      'dies through another, in a branch',
      'func f(n int) int { if n < 0 { die(«x»&T{}) }; return n }',
      'func die(t *T) { if t.quiet { os.Exit(2) }; usage(t) }',
      'func usage(t *T) { fmt.Println(t); os.Exit(1) }',
    ],
    ['an assertion', 'func assert(ok bool) { if !ok { log.Fatalf("%v", errors.New«x»("no")) } }'],
    [
      'what is called at cold places only',
      'func (c *C) f(err error) error { if err != nil { return c.close(err, 1) }; return nil }\n\nfunc (c *C) close(err error, n int) error { m := «x»&T{}; c.write(m); return c.conn.Close() }',
    ],
    [
      'and calls itself',
      'func f(err error) error { if err != nil { return tell(1, err) }; return nil }\n\nfunc tell(n int, err error) error { m := «x»&T{}; if n < 9 { return tell(n + 1, err) }; return write(m) }',
    ],
    [
      'through a caller of that kind',
      'func f(err error) error { if err != nil { note(err); return err }; return nil }\n\nfunc note(err error) { keep(err) }\n\nfunc keep(err error) { last = «x»&T{} }',
    ],
    ['called by init only', 'func init() { load() }\n\nfunc load() { m = «x»&T{} }'],
    [
      'called warm by a test',
      'func f(err error) error { if err != nil { return tell(err) }; return nil }\n\nfunc tell(err error) error { m := «x»&T{}; return write(m) }',
      '// a test\nfunc TestTell(t *testing.T) { tell(nil) }',
    ],
    [
      'a local function',
      'func f(n int) error { fail := func(s string) error { return fmt.Errorf("%s", s) }; if n < 0 { s := «x»&T{}; return fail(s.text) }; return nil }',
    ],
    [
      'its body',
      'func f(n int) error { fail := func(s *T) error { s.close(«x»&T{}); return s.err }; if n < 0 { return fail(nil) }; return nil }',
    ],
    [
      'one that looks at what it is given',
      'func f(r any) error { if r != nil { return panicked(r, «x»&T{}) }; return nil }',
      'func panicked(r any, t *T) error { if err, ok := r.(error); ok { return fmt.Errorf("%v: %w", t, err) }; return fmt.Errorf("%v: %v", t, r) }',
    ],
    [
      'one that says so by its name, in a branch',
      'func (r *R) need(n int) bool { if n > r.left { r.failShort(«x»&T{}); return false }; return true }',
    ],
    [
      'one that keeps an error',
      'func (s *S) f(n int) bool { if n < 0 { s.reject("no", «x»&T{}); return false }; return true }',
      'func (s *S) reject(msg string, t *T) { s.err = errors.New(msg) }',
    ],
  ]);
  areWarm([
    [
      'one that may give nil',
      'func f(n int) error { if n < 0 { return check(«x»&T{}) }; return nil }',
      'func check(t *T) error { if t.ok { return nil }; return errors.New("no") }',
    ],
    [
      'methods of which one may give nil',
      'func (p *P) f(n int) error { if n < 0 { return p.q.check(«x»&T{}) }; return nil }',
      'func (l *L) check(t *T) error { return errors.New("no") }\n\nfunc (m *M) check(t *T) error { return nil }',
    ],
    [
      'an exported method of an unknown type',
      'func (p *P) f(n int) error { if n < 0 { return p.q.Check(«x»&T{}) }; return nil }',
      'func (l *L) Check(t *T) error { return errors.New("no") }',
    ],
    [
      'one that wraps nil into nil',
      'func f(n int) error { err := g(); if n < 0 { return wrap(err, «x»&T{}) }; return nil }',
      'func wrap(err error, t *T) error { if err == nil { return nil }; return fmt.Errorf("%v: %w", t, err) }',
    ],
    ['a function that works first', 'func F() error { t := «x»&T{}; t.run(); return errors.New("done") }'],
    [
      'a function whose error may be nil',
      'func F(n int) error { err := do(); return fmt.Errorf«x»("get %d: %w", n, err) }',
    ],
    [
      'one that dies only sometimes',
      'func f(n int) int { if n < 0 { s := «x»&T{}; must(s) }; return n }',
      'func must(s *T) { if s.err != nil { panic(s.err) } }',
    ],
    [
      'one that runs for ever',
      'func f(n int) int { if n < 0 { s := «x»&T{}; serve(s) }; return n }',
      'func serve(s *T) { for { s.next() } }',
    ],
    ['main, which ends in os.Exit', 'func main() { t := «x»&T{}; os.Exit(t.n) }'],
    [
      'what is called at a warm place, too',
      'func f(err error) error { if err != nil { return tell(err) }; use(tell(err)); return nil }\n\nfunc tell(err error) error { m := «x»&T{}; return write(m) }',
    ],
    [
      'what is handed on',
      'func f(err error) error { if err != nil { return tell(err) }; use(tell); return nil }\n\nfunc tell(err error) error { m := «x»&T{}; return write(m) }',
    ],
    [
      'what a goroutine runs',
      'func f(n int) error { if n < 0 { go tell(n); return errors.New("no") }; return nil }\n\nfunc tell(n int) { for { m = «x»&T{} } }',
    ],
    ['what nobody calls', 'func tell(n int) error { m := «x»&T{}; return write(m) }'],
    [
      'what others may call',
      'func f(err error) error { if err != nil { return Tell(err) }; return nil }\n\nfunc Tell(err error) error { m := «x»&T{}; return write(m) }',
    ],
    [
      'a work loop that a fixed error ends',
      'func (s *S) f() error { if err := s.a(); err != nil { return nil }; s.send(1); return ErrReset }\n\nfunc (s *S) send(n int) { m = «x»&T{} }',
    ],
    ['what runs in the argument of log.Fatal', 'func main() { log.Fatal(http.ListenAndServe(":80", «x»&Handler{})) }'],
    [
      'another function of that name',
      'func f(n int) error { if n < 0 { return other.problem(«x»&T{}) }; return nil }',
      'func problem(t *T) error { return errors.New("no") }',
    ],
  ]);
});

describe('errors of several, and around others', () => {
  areCold([
    [
      'errors.Join of one made there',
      'func f(n int) error { if n < 0 { return errors.Join(errors.New«x»("no"), c.Close()) }; return nil }',
    ],
    [
      'its array',
      'func f(n int) error { if n < 0 { return errors.Join«x»(errors.New("no"), c.Close()) }; return nil }',
    ],
    ['fixed ones', 'func f(n int) error { if n < 0 { return errors.Join«x»(ErrBad, ErrClosed) }; return nil }'],
    [
      'multierr',
      'func f(n int) error { if n < 0 { return multierr.Append«x»(errors.New("no"), c.Close()) }; return nil }',
    ],
    [
      'a wrapper of another package',
      'func f(n int) error { if n < 0 { return xerr.With«x»(errors.New("no"), n) }; return nil }',
    ],
    ['a chain', 'func f(n int) error { if n < 0 { return errors.New("no").WithField«x»("n", n) }; return nil }'],
    ['a chain from a fixed one', 'func f(n int) error { if n < 0 { return ErrBad.Wrap«x»(n) }; return nil }'],
    ['a status', 'func f(n int) error { if n < 0 { return status.New«x»(codes.NotFound, "no").Err() }; return nil }'],
    [
      'several that were found',
      'func f() error { errs := check(); if len(errs) > 0 { s := «x»&T{}; log(s); return errors.Join(errs...) }; return nil }',
    ],
    [
      'one kept among several',
      'func f(n int) error { var errs []error; if n < 0 { errs = append«x»(errs, g(n)) }; return errors.Join(errs...) }',
    ],
    [
      'package errors under another name',
      'import stderrors "errors"\n\nfunc f(n int) error { if n < 0 { s := «x»&T{}; log(s); return stderrors.New("no") }; return nil }',
    ],
    [
      'the last error of attempts',
      'func f() (err error) { for i := range 3 { if bad(i) { err = fmt.Errorf«x»("%d", i); continue }; return nil }; return err }',
    ],
    [
      'an answer in an endless loop',
      'func f(c chan error) { for { if bad() { c <- fmt.Errorf«x»("no"); continue } } }',
    ],
  ]);
  areWarm([
    [
      'errors.Join of what may be nil',
      'func f(n int) (*T, error) { if n < 0 { return «x»&T{}, errors.Join(a.Close(), b.Close()) }; return nil, nil }',
    ],
    [
      'a check of each element',
      'func f(xs []int) (errs []error) { for _, x := range xs { if x < 0 { errs = append(errs, fmt.Errorf«x»("%d", x)) } }; return errs }',
    ],
    [
      'sent for each element',
      'func f(xs []int, c chan error) { for _, x := range xs { if x < 0 { c <- fmt.Errorf«x»("%d", x) } } }',
    ],
    [
      'in a callback for each element',
      'func f(xs []int, c chan error) { each(xs, func(x int) { if x < 0 { c <- fmt.Errorf«x»("%d", x) } }) }',
    ],
    ['a reason that is made always', 'func (s *S) f() { s.close(errors.New«x»("finished")) }'],
    [
      'and what follows it',
      'func (s *S) f() { defer func() { s.close(errors.New("finished")); if s.stats != nil { s.stats.end(«x»&T{}) } }() }',
    ],
    [
      'a first value of a variable',
      'func f() error { err := errors.New«x»("nothing yet"); for { if done() { return err }; err = next() } }',
    ],
  ]);
});

describe('answers of a server', () => {
  areCold([
    [
      'http.Error',
      'func h(w http.ResponseWriter, r *http.Request) { if r.Body == nil { http.Error(w, fmt.Sprintf«x»("no %v", r), 400); return }; serve(w) }',
    ],
    [
      'what comes before it',
      'func h(w http.ResponseWriter, r *http.Request) { if r.Body == nil { s := «x»&T{}; http.Error(w, s.text, 400); return }; serve(w) }',
    ],
    [
      'http.NotFound',
      'func h(w http.ResponseWriter, r *http.Request) { if r.Body == nil { s := «x»&T{}; log(s); http.NotFound(w, r); return }; serve(w) }',
    ],
    [
      'a status written',
      'func h(w http.ResponseWriter, r *http.Request) { if r.Body == nil { w.WriteHeader(http.StatusBadRequest); fmt.Fprintf(w, "no %v", «x»r); return }; serve(w) }',
    ],
    [
      'as a number',
      'func h(w http.ResponseWriter, r *http.Request) { if r.Body == nil { w.WriteHeader(404); fmt.Fprintf(w, "no %v", «x»r); return }; serve(w) }',
    ],
    [
      'gin',
      'func h(c *gin.Context) { if c.n < 0 { c.JSON(http.StatusBadRequest, «x»&T{}); return }; c.JSON(200, ok) }',
    ],
    [
      'gin, aborting',
      'func h(c *gin.Context) { if c.n < 0 { s := «x»&T{}; c.AbortWithError(500, s.err); return }; c.JSON(200, ok) }',
    ],
    [
      'echo',
      'func h(c echo.Context) error { if c.n < 0 { return c.JSON(http.StatusNotFound, «x»&T{}) }; return c.JSON(200, ok) }',
    ],
    [
      'echo, an error of its own',
      'func h(c echo.Context) error { if c.n < 0 { return echo.NewHTTPError(404, fmt.Sprint«x»(c)) }; return nil }',
    ],
    [
      'fiber',
      'func h(c *fiber.Ctx) error { if c.n < 0 { return c.Status(fiber.StatusBadRequest).JSON(«x»&T{}) }; return nil }',
    ],
    [
      'a helper with the status',
      'func h(w http.ResponseWriter) { if bad() { respond(w, http.StatusConflict, «x»&T{}); return }; serve(w) }',
    ],
    [
      'a helper of the package',
      'func h(w http.ResponseWriter) { if bad() { deny(w, «x»&T{}); return }; serve(w) }',
      'func deny(w http.ResponseWriter, t *T) { http.Error(w, t.text, 403) }',
    ],
    [
      'a helper with a telling name',
      'func h(w http.ResponseWriter) { if bad() { writeError(w, «x»&T{}); return }; serve(w) }',
    ],
    [
      'in the last branch',
      'func h(w http.ResponseWriter) { if good() { serve(w) } else { http.Error(w, fmt.Sprint«x»("no"), 400) } }',
    ],
    [
      'grpc',
      'func (s *S) Get(n int) (*R, error) { if n < 0 { return nil, status.Errorf(codes.NotFound, "no %d", «x»n) }; return nil, nil }',
    ],
  ]);
  areWarm([
    [
      'a good status',
      'func h(w http.ResponseWriter, r *http.Request) { if r.Body == nil { w.WriteHeader(http.StatusNoContent); log(«x»&T{}); return }; serve(w) }',
    ],
    [
      'a redirect',
      'func h(w http.ResponseWriter, r *http.Request) { if r.Body == nil { http.Redirect(w, r, fmt.Sprint«x»(r), http.StatusFound); return }; serve(w) }',
    ],
    ['a good number', 'func h(c *gin.Context) { if c.n < 0 { c.JSON(200, «x»&T{}); return }; c.JSON(200, ok) }'],
    [
      'a failure, and then on',
      'func h(w http.ResponseWriter) { if bad() { http.Error(w, "no", 400) }; serve(w, «x»&T{}) }',
    ],
    [
      'a status that is compared',
      'func h(r *R) *T { if r.code == http.StatusNotFound { return «x»&T{} }; return nil }',
    ],
    [
      'a status that a test expects',
      'func h(t *testing.T, r *R) { switch r.n { case 1: assert.Equal(t, http.StatusNotFound, r.code); use(«x»&T{}); return } }',
    ],
  ]);
});

describe('tests, logs, and what is recovered', () => {
  areCold([
    ['the argument of t.Errorf', 'func TestF(t *testing.T) { if got := f(); got != 1 { t.Errorf("got %d", «x»got) } }'],
    [
      'of a subtest',
      'func TestF(t *testing.T) { t.Run("a", func(t *testing.T) { if got := f(); got != 1 { t.Errorf("got %d", «x»got) } }) }',
    ],
    [
      'what is computed for it',
      'func TestF(b *testing.B) { if got := f(); got != 1 { d := diff(«x»&T{}); b.Error(d) } }',
    ],
    ['testing.TB', 'func check(tb testing.TB, got int) { if got != 1 { tb.Errorf("got %d", «x»got) } }'],
    [
      'words of an error that are printed in its branch, in a loop that goes on',
      'func f() { for _, q := range names { if _, err := g(q); err != nil { fmt.Printf("error: could not get %q\\n", «x»q); continue }; h() } }',
    ],
    [
      'an error that is logged, going on',
      'func f() { if err := g(); err != nil { log.Printf("g: %v %d", err, «x»n) }; h() }',
    ],
    [
      'logged with its attributes',
      'func f() { if err := g(); err != nil { slog.Warn("g", "err", err, "t", «x»&T{}) }; h() }',
    ],
    [
      'logged before a fallback',
      'func f() *T { t, err := g(); if err != nil { log.Printf("g: %v %d", err, «x»n); return nothing }; return t }',
    ],
    ["zerolog's fatal", 'func f(n int) { if n < 0 { log.Fatal().Int("n", n).Msg(fmt.Sprint«x»(n)) }; h() }'],
    ['the log for errors, in a branch', 'func f(n int) { if n < 0 { logger.Errorf("no %d", «x»n) }; h() }'],
    [
      'a recovered panic, tested the other way',
      'func f() { defer func() { r := recover(); if r == nil { return }; log.Print(«x»&T{}, r) }() }',
    ],
    [
      'by its type',
      'func f() { defer func() { switch r := recover().(type) { case nil: default: note(«x»&T{}, r) } }() }',
    ],
    ['by the call itself', 'func f() { defer func() { if recover() != nil { note(«x»&T{}) } }() }'],
    [
      'a context that has ended',
      'func f(ctx context.Context) (*T, error) { select { case <-ctx.Done(): return «x»&T{}, ctx.Err(); case t := <-c: return t, nil } }',
    ],
    [
      'with its cause',
      'func f(ctx context.Context) (*T, error) { select { case <-ctx.Done(): return «x»&T{}, context.Cause(ctx); case t := <-c: return t, nil } }',
    ],
    [
      'an error by its value in a switch',
      'func f() error { switch err := g(); err { case nil: return nil; case ErrGone: return fmt.Errorf«x»("gone"); default: return err } }',
    ],
    [
      'the default of such a switch',
      'func f() (*T, error) { switch err := g(); err { case nil: return nil, nil; default: return «x»&T{}, err } }',
    ],
    [
      'an error by its type in a switch',
      'func f(err error) error { switch e := err.(type) { case *os.PathError: log(«x»&T{}); return e; case nil: return nil }; return nil }',
    ],
    [
      'os.IsNotExist that is returned',
      'func f() (*T, error) { if os.IsNotExist(err) { return «x»&T{}, err }; return nil, nil }',
    ],
    [
      'not of the good cases',
      'func f() (*T, error) { switch { case err == nil: return nil, nil; case n > 1: return «x»&T{}, err }; return nil, nil }',
    ],
  ]);
  areWarm([
    ['t.Log', 'func TestF(t *testing.T) { t.Logf("got %d", «x»f()) }'],
    ['something else called t', 'func f(t *tree) { t.Error(«x»&T{}) }'],
    ['an assertion that holds', 'func TestF(t *testing.T) { require.NoError(t, f(«x»&T{})) }'],
    [
      'the text of an error, looked at',
      'func f(err error) bool { if err == nil { return false }; var e *E; if errors.As(err, &e) && strings.HasPrefix(e.Error«x»(), "no") { return true }; return false }',
    ],
    [
      'the value of a case for an error',
      'func f() (*T, error) { switch { case is(err, «x»&T{}) && err != nil: return nil, err }; return nil, nil }',
    ],
    ['a log without an error', 'func f() { if n > 1 { log.Printf("%d", «x»n) }; h() }'],
    [
      'a log in a branch for an error that speaks of something else',
      'func f() { if err := g(); err != nil { log.Printf("%d", «x»n) }; h() }',
    ],
    ['a log of a failure without a branch for it', 'func f() { if n > 1 { log.Printf("error: %d", «x»n) }; h() }'],
    ['a log outside of the branch', 'func f() { err := g(); log.Printf("g: %v %d", err, «x»n) }'],
    [
      'the log for errors of each element',
      'func f(xs []int) { for _, x := range xs { if x < 0 { logger.Errorf("no %d", «x»x) } } }',
    ],
    ['nothing recovered', 'func f() { defer func() { if r := recover(); r == nil { note(«x»&T{}) } }() }'],
    [
      'a context that ends without an error',
      'func f(ctx context.Context) { select { case <-ctx.Done(): note(«x»&T{}); return; case <-c: } }',
    ],
    [
      'another channel, and a context error that may be nil',
      'func f(ctx context.Context) (*T, error) { select { case <-c: return «x»&T{}, ctx.Err() } }',
    ],
    [
      'the case nil',
      'func f() (*T, error) { switch err := g(); err { case nil: return «x»&T{}, err; default: return nil, err } }',
    ],
    [
      'a type switch over values',
      'func (t *Time) Scan(src any) error { switch src := src.(type) { case string: return (&plan{}).Scan(«x»[]byte(src), t) }; return nil }',
    ],
    [
      'an attempt that may succeed',
      'func f() (*T, error) { for { t, err := try(«x»&T{}); if err == nil { return t, nil } } }',
    ],
  ]);
});

it('reads a file without its package by well-known names alone', async () => {
  const { file, at } = await marked(
    'func f(n int) error { if n < 0 { return problem(«x»&T{}) }; return nil }\n\nfunc problem(t *T) error { return errors.New("no") }',
  );
  expect(file.context(...at('x')).cold).toBe(false);
  expect(file.context(...at('x'), '', failureFacts([file])).cold).toBe(true);
});

it('follows chains of functions only so far, and comes to an end where they call each other', async () => {
  const chain = Array.from({ length: 200 }, (_, n) => `func f${n}(t *T) error { return f${n + 1}(t) }`).join('\n\n');
  expect(await isCold('func f(n int) error { if n < 0 { return f0(«x»&T{}) }; return nil }', chain)).toBe(false);
  const ring = 'func a(t *T) error { return b(t) }\n\nfunc b(t *T) error { return a(t) }';
  expect(await isCold('func f(n int) error { if n < 0 { return a(«x»&T{}) }; return nil }', ring)).toBe(false);
});

it.each([
  ['branches', (inner: string) => `if a {\n${inner}\n}`],
  ['loops', (inner: string) => `for a {\n${inner}\n}`],
  ['switches', (inner: string) => `switch { case a:\n${inner}\n}`],
])('does not follow %s nested deeper than anyone writes', async (_, wrap) => {
  let body = 'return nil, fmt.Errorf("%v", «x»&T{})';
  for (let n = 0; n < 500; n++) body = wrap(body);
  expect(typeof (await isCold(`func f() (*T, error) {\n${body}\nreturn nil, nil }`))).toBe('boolean');
});
