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
func Total(lines []Line) Money {
	sum := Money{Currency: "EUR"}
	for _, line := range lines {
		sum.Cents += line.Cents * line.Quantity
	}
	return sum
}
