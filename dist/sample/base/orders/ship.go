package orders

import (
	"errors"
	"sync"
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

// Ship sends every order with the post.
func Ship(post *Post, orders []int, weight int64) error {
	for _, order := range orders {
		parcel := Parcel{Order: order, Weight: weight}
		if err := post.Send(&parcel); err != nil {
			return err
		}
	}
	return nil
}

// Pack packs all orders side by side and returns how many lines they have.
func Pack(orders [][]Line) int {
	var group sync.WaitGroup
	packed := make([]int, len(orders))
	for i, lines := range orders {
		group.Add(1)
		go pack(&group, packed, i, lines)
	}
	group.Wait()
	count := 0
	for _, n := range packed {
		count += n
	}
	return count
}

func pack(group *sync.WaitGroup, packed []int, i int, lines []Line) {
	defer group.Done()
	packed[i] = len(lines)
}

// Label writes the parcel's label.
func Label(order []byte) string {
	label := "order "
	label += string(order)
	label += " fragile"
	return label
}
