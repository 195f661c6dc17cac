package orders

// Line is one article of an order.
type Line struct {
	Cents    int64
	Quantity int64
}

// Money is an amount in a currency.
type Money struct {
	Cents    int64
	Currency string
}

// Total adds up an order.
func Total(lines []Line) *Money {
	sum := Money{Currency: "EUR"}
	for _, line := range lines {
		sum.Cents += line.Cents * line.Quantity
	}
	if sum.Cents < 0 {
		sum.Cents = 0
	}
	return round(&sum)
}

// round leaves out the cents of large orders.
//
//go:noinline
func round(m *Money) *Money {
	if m.Cents > 1_000_000 {
		m.Cents -= m.Cents % 100
	}
	return m
}
