// Jest sets FORCE_COLOR for its workers where its own output has colours (a CI, a terminal), and every program that a
// test starts would inherit it; what these print to a pipe has none, as for a user.
delete process.env['FORCE_COLOR'];
