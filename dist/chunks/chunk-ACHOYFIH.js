import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/explain/catalogue.ts
var profile = "Optimise what a profile shows; a handful of bytes a second cost nothing.";
var descriptions = {
  "returned-pointer": {
    title: "A pointer is returned",
    meaning: "The caller gets a pointer to the value, so the value has to exist after the function has returned. If the function is inlined, its caller may still keep the value on its own stack.",
    remedies: [
      "Return the value itself instead of a pointer, if it is small or copied anyway.",
      "Let the caller pass in what is to be filled (`func read(dst *T)`, `func appendTo(dst []byte) []byte`).",
      "Keep the constructor small enough to be inlined: then the value stays on the stack of callers that do not keep it."
    ],
    whenNot: "Not worth it for objects that live long anyway, such as what a constructor makes once, nor for errors on failure paths."
  },
  "captured-by-reference": {
    title: "A closure captures the variable by reference",
    meaning: "A closure that outlives the call shares the variable with the function, because the variable is assigned in the closure or after the closure was made, has its address taken, or is larger than 128 bytes. The variable then lives on the heap, beside the closure.",
    remedies: [
      "Give the closure its own copy: pass the variable as an argument, or copy it to a new variable that nothing assigns to afterwards. Small variables are then captured by value.",
      "Return results instead of assigning to a captured variable.",
      "Make the closure a method or function that takes what it needs as parameters."
    ],
    whenNot: "Not worth it where the closure and the function have to share the variable, or where the function runs seldom."
  },
  "captured-by-value": {
    title: "A closure that outlives the call holds the value",
    meaning: "The closure keeps a copy of a pointer to the value, and the closure itself lives on.",
    remedies: [
      "Let the closure capture only the fields it needs, not the pointer to the whole.",
      "Call a function with parameters instead of handing out a closure."
    ],
    whenNot: "Not worth it where the closure is made once, such as a handler that is registered at the start."
  },
  "go-statement": {
    title: "A go statement",
    meaning: "A goroutine may run longer than the function that starts it, so its closure, the variables it shares and what its arguments point to live on the heap.",
    remedies: [
      "Start few long-lived goroutines that take work from a channel, instead of one for each item.",
      "Pass values, not pointers, as arguments. A variable that the goroutine only reads is captured by value if nothing assigns to it any more. What it hands to `fmt.Println` is boxed either way.",
      "Do the work in the calling goroutine where it is short."
    ],
    whenNot: "Not worth it for its own sake: starting a goroutine costs more than the allocation."
  },
  "defer-statement": {
    title: "A defer statement in a loop",
    meaning: "How often the loop runs is not known, so each deferred call, its closure and its arguments are kept on the heap until the function returns.",
    remedies: [
      "Move the body of the loop to a function of its own: the defer then runs at the end of each round, and needs no heap.",
      "Call the function at the end of the body instead of deferring it, where no panic or early return can skip it."
    ],
    whenNot: "Not worth it for loops of a few rounds, though late clean-up in a loop is often a mistake by itself."
  },
  "stored-in-heap": {
    title: "Stored in something that lives longer",
    meaning: "A pointer to the value goes into a field, a global variable, a map, a slice or another value that outlives the call or the loop.",
    remedies: [
      "Store the value itself instead of a pointer to it.",
      "Reuse what is stored already, or take it from a `sync.Pool` if it is large and short-lived.",
      "Allocate several at once: one slice of values and pointers into it."
    ],
    whenNot: "Not worth it where the value is meant to stay: something has to hold it."
  },
  "sent-to-channel": {
    title: "Sent on a channel",
    meaning: "The receiver may keep what it gets for any time, in another goroutine.",
    remedies: [
      "Send the value itself instead of a pointer, if it is not too large to copy.",
      "Send batches, or pass buffers back over a second channel to use them again."
    ],
    whenNot: "Not worth it where few messages are sent: the switch between goroutines costs more than the allocation."
  },
  "converted-to-interface": {
    title: "Converted to an interface",
    meaning: "An interface holds a pointer, so a value that is no pointer is copied to the heap unless the interface stays local. Constants, bytes, small integers and values without size need no copy.",
    remedies: [
      "Take the concrete type, or a type parameter, instead of an interface.",
      "Convert a pointer that exists already instead of a value.",
      "Move formatting and logging to the path that needs it."
    ],
    whenNot: "Not worth it on error and panic paths."
  },
  "interface-method-call": {
    title: "Passed through an interface or a function value",
    meaning: "The compiler cannot see which code a call through an interface or a function value runs, so it assumes that the code keeps all its arguments.",
    remedies: [
      "Call the concrete type, so that the compiler can look into the method. A type parameter does not do: its methods are called through a table, too.",
      "Pass a buffer that exists already and is used again: a field, or one from a `sync.Pool`.",
      "Pass the value instead of a pointer to it."
    ],
    whenNot: "Not worth it where the call itself is expensive: a write to a network, a query."
  },
  "leaking-parameter": {
    title: "Passed to a function that keeps it",
    meaning: "The called function stores, returns or passes on its parameter in a way that outlives the call, so whatever callers pass has to be on the heap.",
    remedies: [
      "Change the called function so that it copies what it needs instead of keeping the pointer.",
      "Pass a copy or a value.",
      "Pass a buffer that is used again."
    ],
    whenNot: "Not worth it where the function belongs to somebody else and the call is rare."
  },
  "variadic-arguments": {
    title: "Variadic arguments of interface type",
    meaning: "A call of a function with `...any` makes a slice of interfaces and boxes each argument. Where the function keeps them, or calls their methods, both are on the heap.",
    remedies: [
      "Format with `strconv` and `append`.",
      "Check the log level before the call, or use a logger with typed fields.",
      "Move the formatting to the error path."
    ],
    whenNot: "Not worth it for error messages and rare logging."
  },
  "too-large": {
    title: "Too large for the stack",
    meaning: "Values made in expressions (`new`, `&T{}`, `make` of constant size) are put on the stack up to 64 KB, declared variables up to 128 KB (10 MB before Go 1.24).",
    remedies: ["Use a smaller buffer, or work in pieces.", "Keep the buffer: in a field, or in a `sync.Pool`."],
    whenNot: "Not worth it where it is allocated once."
  },
  "non-constant-size": {
    title: "The size is not a constant",
    meaning: "Up to Go 1.24 a slice whose size is not known when compiling is always on the heap. Later releases put one of up to 32 bytes on the stack if it does not escape.",
    remedies: [
      "Use a constant upper limit: `make([]T, 0, 64)`, or an array of that size and a slice of it.",
      "Let the caller pass a buffer.",
      "Use a `sync.Pool` for large buffers."
    ],
    whenNot: "Not worth it where the slice is returned or kept anyway."
  },
  append: {
    title: "append",
    meaning: "`append` allocates a larger array each time the slice is full.",
    remedies: [
      "Give the slice its capacity at once: `make([]T, 0, n)`, or `slices.Grow`.",
      "Let the caller pass a slice to append to, or use one again with `s = s[:0]`."
    ],
    whenNot: "Not worth it for slices that grow seldom: the array doubles, so that appending one by one is cheap on average."
  },
  "string-building": {
    title: "A string or its bytes are copied",
    meaning: "Joining strings, and converting between `string` and `[]byte` or `[]rune`, makes a copy. Copies of up to 32 bytes that do not escape are on the stack.",
    remedies: [
      "Build long strings with a `strings.Builder` that has been grown once, or with `append` to a byte slice.",
      "Stay with one of the two types: `bytes` and `strings` have the same functions.",
      "Let the caller pass the slice to append to."
    ],
    whenNot: "Not worth it on error paths. Comparing, ranging over a conversion and looking it up in a map (`m[string(b)]`) copy nothing anyway."
  },
  "method-value": {
    title: "A method value",
    meaning: "A method used as a value (`x.m` without a call) is a closure that holds its receiver. Where it outlives the call, both are on the heap.",
    remedies: [
      "Make the method value once and keep it in a field.",
      "Pass the receiver as an interface, or a method expression (`T.m`) together with it."
    ],
    whenNot: "Not worth it where it is made once, as in a constructor."
  },
  reflection: {
    title: "Reflection, cgo or unsafe",
    meaning: "What goes through `reflect`, to C or through `unsafe` is out of the compiler\u2019s sight, so it counts as kept.",
    remedies: [
      "Use generated code or a type parameter instead of reflection where it runs often.",
      "Keep the value that is passed, and use it again."
    ],
    whenNot: "Not worth it in code that runs once, such as reading the configuration."
  },
  "assigned-through-pointer": {
    title: "Assigned through a pointer",
    meaning: "The compiler does not follow where a pointer leads: storing a pointer in `*p` or `p.f` counts as storing it on the heap, even if `p` points to the stack.",
    remedies: [
      "Use a variable of the struct type instead of a pointer to it (`var b T`, not `b := &T{}`).",
      "Set the field in the literal: `&T{f: &x}` is followed, `b.f = &x` is not.",
      "Return the value and let the caller store it."
    ],
    whenNot: "Not worth it where the pointer leads to the heap anyway."
  },
  "no-longer-inlined": {
    title: "No longer inlined",
    meaning: "While a function was inlined, what it makes could stay on the stack of its caller. Called as a function of its own, it has to allocate what it returns.",
    remedies: [
      "Move the rare or long part to a function of its own, so that the small one fits the inlining budget (80) again.",
      "Let the caller pass what is to be filled."
    ],
    whenNot: "Not worth it where the callers keep the value anyway."
  },
  other: {
    title: "Another reason",
    meaning: "The compiler cannot show that nothing uses the value after the function has returned.",
    remedies: ["Read the compiler\u2019s own explanation (`go build -gcflags=-m=2`)."],
    whenNot: profile
  }
};
var causeCatalogue = Object.keys(descriptions).map(
  (category) => ({
    category,
    ...descriptions[category]
  })
);
function describe(category) {
  return { category, ...descriptions[category] };
}

export {
  causeCatalogue,
  describe
};
