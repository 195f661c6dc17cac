// Package audit counts what happens to orders, and remembers the last of it.
package audit

// Event is one thing that happened to an order.
type Event struct {
	Order  int
	Action string
	Cents  int64
}

var (
	seen, volume int64
	last         *Event
)

// Record counts an event and remembers it.
func Record(e *Event) {
	seen++
	volume += e.Cents
	last = e
}

// Last is the event that was recorded last.
func Last() *Event { return last }

// Totals tells how many events were recorded, and their volume in cents.
func Totals() (int64, int64) { return seen, volume }
