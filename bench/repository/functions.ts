/** What a generated function may use of the packages around it. */
export interface FunctionContext {
  /** Makes the function's names its own in the package. */
  readonly number: number;
  /** Name of an imported library, which has the API that every library has; null where none is imported. */
  readonly library: string | null;
  /** A small number for sizes and thresholds, so that no two functions read the same. */
  readonly size: number;
}

export type FunctionTemplate = (context: FunctionContext) => string;

/**
 * Functions as services have them, each with its way to the heap or with none: returned pointers, stored values, closures, boxing, appends,
 * strings, goroutines, errors. The texts are Go, tabs and all.
 */
export const functionTemplates: readonly [FunctionTemplate, ...FunctionTemplate[]] = [
  ({ number, size }) => `
type Entry${number} struct {
	ID    int
	Name  string
	Tags  []string
	Score [${size}]int
}

// NewEntry${number} returns an entry of its own for each call.
func NewEntry${number}(id int, name string, tags ...string) *Entry${number} {
	entry := &Entry${number}{ID: id, Name: name}
	for _, tag := range tags {
		if tag != "" {
			entry.Tags = append(entry.Tags, strings.ToLower(tag))
		}
	}
	for i := range entry.Score {
		entry.Score[i] = id*i + ${size}
	}
	return entry
}
`,
  ({ number, size, library }) => `
// Collect${number} keeps what passes the threshold.
func Collect${number}(items []core.Item) ([]core.Item, error) {
	if len(items) == 0 {
		return nil, fmt.Errorf("collect ${number}: no items below %d", ${size})
	}
	var kept []core.Item
	seen := make(map[string]int, len(items))
	for i, item := range items {
		if core.Score(&item) < ${size} {
			continue
		}
		if at, ok := seen[item.Key]; ok {
			kept[at].Weight += item.Weight
			continue
		}
		seen[item.Key] = len(kept)
		kept = append(kept, item)
		_ = i
	}
	sort.Slice(kept, func(a, b int) bool { return kept[a].Weight > kept[b].Weight })
${library === null ? '' : `\tif total := ${library}.Total(kept); total > ${size * 100} {\n\t\treturn nil, fmt.Errorf("collect ${number}: %d of %s", total, ${library}.Describe(kept[0]))\n\t}\n`}	return kept, nil
}
`,
  ({ number, size }) => `
// Pool${number} hands work to goroutines and gathers what they answer.
func Pool${number}(jobs []core.Item, work func(core.Item) int) int {
	results := make(chan int, len(jobs))
	var group sync.WaitGroup
	for _, job := range jobs {
		group.Add(1)
		go func(job core.Item) {
			defer group.Done()
			results <- work(job) * ${size}
		}(job)
	}
	group.Wait()
	close(results)
	sum := 0
	for result := range results {
		sum += result
	}
	return sum
}
`,
  ({ number, size }) => `
// Render${number} writes items as text.
func Render${number}(items []core.Item, verbose bool) string {
	var out strings.Builder
	for i, item := range items {
		if i == ${size} {
			out.WriteString("…")
			break
		}
		if verbose {
			fmt.Fprintf(&out, "%d: %s (%d)\\n", i, item.Key, item.Weight)
		} else {
			out.WriteString(item.Key + "=" + strconv.Itoa(item.Weight) + "\\n")
		}
	}
	return out.String()
}
`,
  ({ number, size, library }) => `
// Cache${number} answers again what it has answered before.
type Cache${number} struct {
	mu      sync.Mutex
	entries map[string]*core.Item
	load    func(key string) (core.Item, error)
}

func NewCache${number}(load func(key string) (core.Item, error)) *Cache${number} {
	return &Cache${number}{entries: make(map[string]*core.Item, ${size}), load: load}
}

func (c *Cache${number}) Get(key string) (*core.Item, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if item, ok := c.entries[key]; ok {
		return item, nil
	}
	item, err := c.load(key)
	if err != nil {
		return nil, fmt.Errorf("cache ${number}: %q: %w", key, err)
	}
	if len(c.entries) >= ${size} {
		for old := range c.entries {
			delete(c.entries, old)
			break
		}
	}
${library === null ? '' : `\titem.Weight += ${library}.Weigh(&item)\n`}	c.entries[key] = &item
	return &item, nil
}
`,
  ({ number, size }) => `
// Parse${number} reads "key=weight" pairs.
func Parse${number}(text string) ([]core.Item, error) {
	fields := strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' })
	items := make([]core.Item, 0, len(fields))
	for _, field := range fields {
		key, value, found := strings.Cut(field, "=")
		if !found {
			return nil, fmt.Errorf("parse ${number}: %q lacks a weight", field)
		}
		weight, err := strconv.Atoi(strings.TrimSpace(value))
		if err != nil {
			return nil, fmt.Errorf("parse ${number}: %w", err)
		}
		if weight > ${size} {
			weight = ${size}
		}
		items = append(items, core.Item{Key: key, Weight: weight, Data: []byte(value)})
	}
	return items, nil
}
`,
  ({ number, size }) => `
// Chain${number} puts filters together.
func Chain${number}(limit int) func(core.Item) bool {
	count := 0
	named := func(prefix string) func(core.Item) bool {
		return func(item core.Item) bool {
			count++
			return strings.HasPrefix(item.Key, prefix) && count < limit+${size}
		}
	}
	first, second := named("a"), named("b")
	return func(item core.Item) bool { return first(item) || second(item) }
}
`,
  ({ number, size, library }) => `
// Stats${number} needs no heap at all.
func Stats${number}(items []core.Item) (low, high, sum int) {
	var buckets [${size}]int
	for i := range items {
		weight := items[i].Weight
		if i == 0 || weight < low {
			low = weight
		}
		if weight > high {
			high = weight
		}
		sum += weight
		buckets[(weight%${size}+${size})%${size}]++
	}
	for _, bucket := range buckets {
		if bucket > sum {
			return low, high, bucket
		}
	}
${library === null ? '' : `\tlocal := core.Item{Key: "stats", Weight: sum}\n\tsum += ${library}.Weigh(&local)\n`}	return low, high, sum
}
`,
  ({ number, size }) => `
// Visit${number} walks by way of an interface.
type visitor${number} interface{ visit(*core.Item) bool }

type counter${number} struct{ hits, misses int }

func (c *counter${number}) visit(item *core.Item) bool {
	if item.Weight%${size} == 0 {
		c.hits++
		return true
	}
	c.misses++
	return false
}

func walk${number}(items []core.Item, v visitor${number}) {
	for i := range items {
		item := items[i]
		if !v.visit(&item) {
			continue
		}
	}
}

func Visit${number}(items []core.Item) string {
	counter := &counter${number}{}
	walk${number}(items, counter)
	return fmt.Sprint(counter.hits, " of ", counter.hits+counter.misses)
}
`,
  ({ number, size }) => `
// Group${number} sorts items into groups with a generic helper.
func Group${number}(items []core.Item) map[int][]string {
	groups := make(map[int][]string)
	for _, item := range items {
		key := len(item.Key) % ${size}
		groups[key] = append(groups[key], item.Key)
	}
	keys := core.Map(items, func(item core.Item) string { return item.Key })
	weights := core.Map(items, func(item core.Item) int { return item.Weight + ${size} })
	if len(keys) != len(weights) {
		panic(fmt.Sprintf("group ${number}: %d keys, %d weights", len(keys), len(weights)))
	}
	return groups
}
`,
];
