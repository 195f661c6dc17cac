// Package audit counts what happens to orders.
package audit

// Event is one thing that happened to an order.
type Event struct {
	Order  int
	Action string
	Cents  int64
}

var seen, volume int64

// Record counts an event.
func Record(e *Event) {
	seen++
	volume += e.Cents
}

// Totals tells how many events were recorded, and their volume in cents.
func Totals() (int64, int64) { return seen, volume }
