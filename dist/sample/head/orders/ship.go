package orders

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
)

// Carrier takes parcels.
type Carrier interface {
	Send(p *Parcel) error
}

// Parcel is what leaves the warehouse.
type Parcel struct {
	Order  int
	Weight int64
}

// Post is the carrier we use.
type Post struct{ sent int64 }

// Send weighs the parcel.
func (p *Post) Send(parcel *Parcel) error {
	if parcel.Weight <= 0 {
		return errors.New("a parcel weighs something")
	}
	p.sent += parcel.Weight
	return nil
}

// Ship sends every order with a carrier.
func Ship(carrier Carrier, orders []int, weight int64) error {
	for _, order := range orders {
		parcel := Parcel{Order: order, Weight: weight}
		if err := carrier.Send(&parcel); err != nil {
			return fmt.Errorf("order %d: %w", order, err)
		}
	}
	return nil
}

// Pack packs all orders side by side and returns how many lines they have.
func Pack(orders [][]Line) int {
	var group sync.WaitGroup
	var count atomic.Int64
	for i := range orders {
		lines := orders[i]
		group.Add(1)
		go func() {
			defer group.Done()
			count.Add(int64(len(lines)))
		}()
	}
	group.Wait()
	return int(count.Load())
}

// Label writes the parcel's label.
func Label(order []byte) string {
	return "order " + string(order) + " fragile"
}
